import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { words } from '#lib/text/en/index.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { address, mapIsLive, NARROW, openPage } from './support/browser.ts';
import { BUSIEST, story } from './support/story.ts';

const PATH = `stage/${BUSIEST.id}/`;

/** What has the focus: its name in short, whether it is seen to have it, and whether it can be seen at all. */
interface Focused {
	readonly tag: string;
	readonly name: string;
	readonly isMarked: boolean;
	readonly isInSight: boolean;
	readonly isInMap: boolean;
}

const focused = (page: Page): Promise<Focused> =>
	page.evaluate(() => {
		const element = document.activeElement ?? document.body;
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const { x, y, width, height } = element.getBoundingClientRect();
		const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
		const [right, bottom] = [Math.min(x + width, innerWidth), Math.min(y + height, innerHeight)];
		return {
			tag: element.tagName,
			name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
			isMarked:
				(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
				(boxShadow !== 'none' && boxShadow !== ''),
			isInSight: right - left >= Math.min(width, 8) && bottom - top >= Math.min(height, 8) && width > 0,
			isInMap: element.closest('.map') !== null,
		};
	});

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

const isLost = async (page: Page): Promise<boolean> => (await focused(page)).tag === 'BODY';

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

test('whatever is opened by a key gives the focus back where it came from', async () => {
	const page = await openPage(PATH, { size: NARROW });
	await page.locator('[data-map="loading"], [data-map="live"]').waitFor();
	const openers = [
		page.getByRole('button', { name: layoutWords.search, exact: true }),
		page.getByRole('button', { name: layoutWords.share, exact: true }),
		page.getByRole('button', { name: layoutWords.help, exact: true }),
		page.getByRole('button', { name: layoutWords.diagram, exact: true }),
		page.locator('.head summary'),
		page.locator('.foot summary'),
		page.getByRole('button', { name: mapTools.layers.open, exact: true }),
		page.locator('.prose a[data-source]').first(),
	];
	for (const opener of openers) {
		await opener.focus();
		await page.keyboard.press('Enter');
		const isModal = (await opener.getAttribute('aria-haspopup')) === 'dialog';
		if (isModal) {
			await page.locator('dialog[open]').waitFor();
			// Within: it is kept there, and it is seen.
			for (let presses = 0; presses < 4; presses++) {
				await page.keyboard.press('Tab');
				const isKept = await page.evaluate(
					() =>
						document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
				);
				expect(isKept).toBe(true);
			}
		} else if ((await opener.getAttribute('data-source')) !== null) await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		if (isModal) await page.locator('dialog[open]').waitFor({ state: 'detached' });
		await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await isLost(page)).toBe(false);
	}
	expect(page.url()).toBe(address(PATH));
});
