/** What a wild reader has found once, by itself: the way there, and what must stand at its end. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { layoutWords } from '#lib/text/en/layout.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { address, NARROW, openPage, type PageOptions } from '../support/browser.ts';
import { story } from '../support/story.ts';

const PATIENCE = { timeout: 45_000 };
const [first, second, third] = story.stages.slice(5).map(({ id }) => id) as [string, string, string];

const open = (stage: string, options: PageOptions = {}): Promise<Page> =>
	openPage(`stage/${stage}/`, options);
const isAt = (page: Page, stage: string): Promise<void> =>
	page.locator(`article[data-stage="${stage}"]`).waitFor();
const momentOf = (page: Page): Promise<string | null> => page.locator('main').getAttribute('data-moment');

test('back to a stage is back to the time that the reader had moved it to', async () => {
	const page = await open(first);
	await page.getByRole('slider', { name: timeWords.label }).press('ArrowLeft');
	await page.waitForURL(/\?t=/);
	const [url, moment] = [page.url(), await momentOf(page)];
	await page.locator('a[rel="next"]').click();
	await isAt(page, second);
	await page.goBack();
	await isAt(page, first);
	expect(page.url()).toBe(url);
	await expect.poll(() => momentOf(page), PATIENCE).toBe(moment);
});

test('a card is left behind with its stage', async () => {
	const page = await open(first);
	// By then the picture is the one that stays.
	await page.getByText(mapWords.mapTrouble.failed).waitFor();
	await page.locator('.poster .event-marker [data-presence="current"]').last().click({ force: true });
	await page.locator('#card-title').waitFor();
	await page.locator('a[rel="next"]').click();
	await isAt(page, second);
	await page.locator('#card-title').waitFor({ state: 'detached' });
});

test('a step while the story plays is a step', async () => {
	const page = await open(third);
	await page.getByRole('button', { name: timeWords.play }).click();
	const before = await momentOf(page);
	await page.locator('a[rel="prev"]').click();
	await isAt(page, second);
	// The player has moved on from the stage's own time, and is still there or beyond, not where it was.
	const own = story.stages.find(({ id }) => id === second)!.moment;
	await expect.poll(async () => Date.parse((await momentOf(page))!), PATIENCE).toBeGreaterThan(own);
	expect(Date.parse((await momentOf(page))!)).toBeLessThan(Date.parse(before!));
});

test('a key pressed right after a link adds to it', async () => {
	const page = await open(first);
	await page.evaluate(() => {
		document.querySelector<HTMLElement>('a[rel="next"]')!.click();
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
	});
	await isAt(page, third);
	expect(new URL(page.url()).pathname).toBe(new URL(address(`stage/${third}/`)).pathname);
});

test('a link pressed right after another is where it ends', async () => {
	const [start, after] = story.stages.map(({ id }) => id) as [string, string];
	const page = await open(start);
	await page.evaluate(() => {
		for (const way of ['.steps .previous', '.steps .next']) document.querySelector<HTMLElement>(way)!.click();
	});
	await isAt(page, after);
	await page.locator('.head .title a').click();
	await page.waitForURL(address());
	expect(await page.locator('h1').innerText()).toBe(story.title);
});

test('back to an address whose hash was written is back to its page', async () => {
	const page = await open(first);
	await page.locator('[data-map="picture"] .poster').waitFor();
	await page.evaluate(() => (location.hash = 'text'));
	await page.locator('a[rel="next"]').click();
	await isAt(page, second);
	await page.goBack();
	await page.waitForURL(`${address(`stage/${first}/`)}#text`);
	await isAt(page, first);
});

test('back over a stage that took over from another leads to the page that the address says', async () => {
	const page = await open(first);
	await page.locator('[data-map="picture"] .poster').waitFor();
	await page.locator('a.skip').first().press('Enter');
	await page.waitForURL(/#text$/);
	await page.getByRole('slider', { name: timeWords.label }).press('End');
	await isAt(page, story.stages.at(-1)!.id);
	await page.goBack();
	await page.waitForURL(address(`stage/${first}/`));
	await isAt(page, first);
});

test('the diagram’s full view leaves the reader where they went in it, by back and by forward', async () => {
	const page = await open(first, { size: NARROW });
	await page.getByRole('button', { name: layoutWords.diagram }).click();
	const slider = page.getByRole('dialog').getByRole('slider');
	await slider.press('End');
	const last = story.stages.at(-1)!.id;
	await isAt(page, last);
	const moment = await momentOf(page);
	const stays = async (): Promise<void> => {
		await expect
			.poll(() => new URL(page.url()).pathname, PATIENCE)
			.toBe(new URL(address(`stage/${last}/`)).pathname);
		await isAt(page, last);
		expect(await momentOf(page)).toBe(moment);
	};

	await page.goBack();
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
	await stays();
	await page.getByRole('slider', { name: timeWords.label }).press('ArrowLeft');
	await expect.poll(() => momentOf(page), PATIENCE).not.toBe(moment);
	const later = await momentOf(page);
	await page.goForward();
	await page.getByRole('dialog').waitFor();
	expect(await momentOf(page)).toBe(later);
	await page.waitForURL((url) => url.searchParams.get('t') === later);
});
