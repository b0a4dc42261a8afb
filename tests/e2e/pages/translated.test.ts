/** A page that a translator has taken to pieces: what belongs to a stage and a moment still stands together. */
import type { Page } from 'playwright';
import { expect, test, vi } from 'vitest';
import { stageAt } from '#lib/scene/stage-at.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { address, openPage, partsAreHere } from '../support/browser.ts';
import { story } from '../support/story.ts';
import { saidOn, translate } from '../support/translator.ts';

const START = 4;
/** Parts whose script comes late. */
const LATE = ['time', 'controls', 'sheet', 'columns'];

/** Waits until a page says what another says, in every part of it, and its title is what was announced last. */
async function saysAs(
	page: Page,
	wanted: () => Promise<Record<string, string>>,
	when: string,
): Promise<void> {
	await vi.waitFor(
		async () => {
			const [said, other] = [await saidOn(page), await wanted()];
			expect(other['stage']!.length, when).toBeGreaterThan(500);
			for (const part of Object.keys(other)) {
				// What comes late is not in the page as served: what it says is asked for below, moment by moment.
				if (LATE.includes(part) && other[part] === '') continue;
				expect(said[part], `${when}: ${part}`).toBe(other[part]);
			}
			expect((await page.locator('#svelte-announcer').textContent())?.trim(), when).toBe(said['title']);
		},
		{ timeout: 30_000, interval: 100 },
	);
}

test.each(['stage', 'embed/stage'])(
	'translated, /%s/ says of every stage and moment what the page untranslated says',
	async (folder) => {
		const path = (index: number) => `${folder}/${story.stages[index]!.id}/`;
		const page = await openPage(path(START));
		await page.locator('.poster .fitted').waitFor();
		await translate(page);
		expect(await page.locator('h1 font').count()).toBeGreaterThan(0);

		const isAt = async (index: number): Promise<void> => {
			await page.waitForURL(address(path(index)));
			await saysAs(page, () => saidOn(page, address(path(index))), `at stage ${String(index)}`);
		};
		for (const index of [5, 6, 7, 8, 9]) {
			await page.keyboard.press('ArrowRight');
			await isAt(index);
		}
		// In an embed, no step is one of the history.
		if (folder === 'stage') await page.goBack();
		else await page.keyboard.press('ArrowLeft');
		await isAt(8);
		await page.locator('a[rel="prev"]').click();
		await isAt(7);

		const slider = page.getByRole('slider', { name: timeWords.label });
		const plain = await openPage('about/');
		/** As the same page, opened at the moment that this one has been moved to. */
		const isLikePlain = async (when: string): Promise<void> => {
			const moment = (await page.locator('main').getAttribute('data-moment'))!;
			const stage = stageAt(story, Date.parse(moment))!;
			const place = address(`${folder}/${stage.id}/?t=${moment}`);
			await page.waitForURL(place);
			await plain.goto(place);
			await plain.locator(`main[data-moment="${moment}"]`).waitFor();
			await plain.locator('.time .now').waitFor();
			await partsAreHere(plain);
			await saysAs(page, () => saidOn(plain), when);
		};
		await slider.focus();
		for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
		await isLikePlain('after keys');

		const box = (await page.locator('.strip').boundingBox())!;
		await page.mouse.move(box.x + box.width * 0.45, box.y + 20);
		await page.mouse.down();
		for (const share of [0.5, 0.35, 0.3]) await page.mouse.move(box.x + box.width * share, box.y + 20);
		await page.mouse.up();
		await isLikePlain('after a drag');
	},
);
