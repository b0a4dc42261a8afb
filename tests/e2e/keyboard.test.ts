import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { words } from '#lib/text/en/index.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { mapIsLive, openPage } from './support/browser.ts';
import { focused, type Focused } from './support/focus.ts';
import { BUSIEST, story } from './support/story.ts';

const PATH = `stage/${BUSIEST.id}/`;

/** Presses Tab until the focus is where it is wanted; on the way it is nowhere lost, and always to be seen. */
async function tabTo(page: Page, isWanted: (at: Focused) => boolean, most = 80): Promise<Focused[]> {
	const way: Focused[] = [];
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		const at = await focused(page);
		way.push(at);
		expect(at, way.map(({ name }) => name).join(' > ')).toMatchObject({ isMarked: true, isInSight: true });
		expect(at.tag).not.toBe('BODY');
		if (isWanted(at)) return way;
	}
	throw new Error(`not reached by Tab: ${way.map(({ tag, name }) => `${tag} ${name}`).join(' > ')}`);
}

test('keys alone lead from the first stage to the last, and the focus is never lost or unseen', async () => {
	const page = await openPage('', { size: { width: 1280, height: 720 } });
	await mapIsLive(page);
	const [first, ...others] = story.stages;

	const way = await tabTo(page, ({ name }) => name.startsWith(words.start));
	expect(way[0]?.name).toBe(words.skipToText);
	await page.keyboard.press('Enter');
	await page.locator(`article[data-stage="${first!.id}"]`).waitFor();

	// The skip link leads into the text; the bar of steps is behind it.
	for (const [index, stage] of others.entries()) {
		// By the link and by the arrow in turn; from where the focus was left, as a reader would.
		if (index % 2 === 0) {
			await page.locator('a[rel="next"]').focus();
			await page.keyboard.press('Enter');
		} else await page.keyboard.press('ArrowRight');
		await page.locator(`article[data-stage="${stage.id}"]`).waitFor();
		await expect.poll(() => page.locator('h1').first().innerText()).toBe(stage.title);
	}
	expect(await page.locator('a[rel="next"]').count()).toBe(0);
	// Wherever the last step has left it, Tab goes on from there and marks it.
	await tabTo(page, () => true);
});

test('Tab passes through everything on a stage, the map too, in the order that follows sight', async () => {
	const page = await openPage(PATH, { size: { width: 1280, height: 720 } });
	await mapIsLive(page);
	const way = await tabTo(page, ({ tag }) => tag === 'CANVAS');
	const place = (name: string) => way.findIndex((at) => at.name.startsWith(name));
	const marks = [words.skipToText, story.title, layoutWords.search, layoutWords.menu];
	const order = marks.map(place);
	expect(order.every((at, index) => at >= 0 && at > (order[index - 1] ?? -1))).toBe(true);

	// The arrows move the map and not the story while it has the focus; Tab leaves it.
	await page.keyboard.press('ArrowRight');
	await page.waitForURL(/\?map=/);
	expect(page.url()).toContain(PATH);
	const beyond = await tabTo(page, ({ name }) => name.startsWith(timeWords.play));
	// The credits: what folds them, and their one link.
	expect(beyond.filter(({ isInMap }) => isInMap).length).toBeLessThanOrEqual(2);
	await page.keyboard.press('Shift+Tab');
	expect((await focused(page)).tag).not.toBe('BODY');
	expect(page.url()).toContain(PATH);
});
