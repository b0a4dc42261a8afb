/** Reading over the picture, where the live map is not to be had. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { mapWords } from '#lib/text/en/map.ts';
import { NARROW, WIDE } from './browser.ts';
import { expectReadable } from './card.ts';
import { BUSIEST, sceneOf, story } from './story.ts';

const NEXT = story.stages[story.stages.indexOf(BUSIEST) + 1]!;
const COLUMN = sceneOf(BUSIEST.id).columns[0]!.id;

/** Waits until the picture is drawn anew and the page has said that it stays. */
export async function pictureStays(page: Page): Promise<void> {
	await page.locator('[data-map="picture"] .poster .fitted').waitFor({ state: 'attached' });
	await page.getByText(mapWords.mapTrouble.failed).waitFor({ state: 'attached' });
}

/** Steps, scrubs and opens a card over the picture of the busiest stage, which is open. */
export async function readsOverThePicture(page: Page): Promise<void> {
	await pictureStays(page);
	const columnAt = () => page.locator(`.poster [data-column="${COLUMN}"]`).first().getAttribute('style');
	await page.locator(`.poster [data-column="${COLUMN}"]`).first().waitFor({ state: 'attached' });
	const before = await columnAt();

	const slider = page.getByRole('slider').first();
	await slider.focus();
	// Backward: forward, the next stage begins, and the reader would settle into that.
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
	await expect.poll(columnAt).not.toBe(before);

	const signs = page.locator('.poster .event-marker [data-event]');
	const free = await signs.evaluateAll((found) =>
		found.findIndex((sign) => {
			const { x, y, width, height } = sign.getBoundingClientRect();
			return sign.contains(document.elementFromPoint(x + width / 2, y + height / 2));
		}),
	);
	await signs.nth(free).click();
	await expect.poll(() => page.locator('.card-place').count()).toBe(1);
	await page.setViewportSize(NARROW);
	await expectReadable(page, 'wheel');
	await page.setViewportSize(WIDE);

	await page.locator('a[rel="next"]').first().click();
	await page.locator(`article[data-stage="${NEXT.id}"]`).waitFor();
	await expect
		.poll(() => page.locator('.poster [data-event][data-presence="current"]').count())
		.toBeGreaterThan(0);
	expect(await page.locator('[data-map]').getAttribute('data-map')).toBe('picture');
}
