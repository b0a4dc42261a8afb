import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { TOKENS } from '#lib/look/tokens.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { address, mapIsLive, openPage } from './support/browser.ts';
import type { MapElement } from './support/map.ts';
import { MIDDLE, sceneOf, story } from './support/story.ts';

const STAGE = story.stages[MIDDLE]!.id;
const NEXT = story.stages[MIDDLE + 1]!.id;
/** The last stage with a column in its legend: opened, that takes some room. */
const WEST = story.stages.findLast(({ id }) => sceneOf(id).columns.length > 0)!.id;

describe('the colour scheme', () => {
	const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);
	const rgb = (hex: string) =>
		`rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

	test('is chosen in the menu, followed by the map at once, and kept', async () => {
		const page = await openPage(`stage/${STAGE}/`);
		await mapIsLive(page);
		const menu = page.locator('.head summary');
		await menu.click();
		await page.getByRole('radio', { name: layoutWords.scheme.dark }).check();
		expect(await ground(page)).toBe(rgb(TOKENS.dark.ink));
		await expect
			.poll(() =>
				page.evaluate(() =>
					document
						.querySelector<MapElement>('[data-map]')!
						.storyMap.gl.getPaintProperty('land', 'fill-color'),
				),
			)
			.toBe(TOKENS.dark.land);
		expect(await page.locator('meta[name="theme-color"][media="all"]').getAttribute('content')).toBe(
			TOKENS.dark.panel,
		);
		await page.keyboard.press('Escape');
		expect(await page.getByRole('radio').first().isVisible()).toBe(false);
		expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
		await menu.click();
		await page.mouse.click(900, 300);
		expect(await page.getByRole('radio').first().isVisible()).toBe(false);

		for (const path of ['about/', '404.html']) {
			await page.goto(address(path), { waitUntil: 'commit' });
			// Before anything is drawn: while the head is read.
			await page.locator('body').waitFor({ state: 'attached' });
			expect(await page.locator('html').getAttribute('data-scheme'), path).toBe('dark');
		}
		await page.locator('header summary').click();
		await page.getByRole('radio', { name: layoutWords.scheme.system }).check();
		expect(await ground(page)).toBe(rgb(TOKENS.light.ink));
		await page.reload();
		expect(await page.locator('html').getAttribute('data-scheme')).toBeNull();
	});
});

test('a narrow map beside the text folds its legend, and nothing covers the west', async () => {
	const page = await openPage(`stage/${WEST}/`, { size: { width: 1024, height: 640 } });
	await mapIsLive(page);
	const legend = page.locator('.legend-box');
	expect(await legend.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);
	const covers = await legend.boundingBox();
	for (const sign of await page.locator('.map .event-sign, .map .column-marker').all()) {
		const at = (await sign.boundingBox())!;
		expect(at.x > covers!.x + covers!.width || at.y + at.height < covers!.y).toBe(true);
	}
	// Asked for, it opens, and the camera makes room for it.
	const before = await page.locator('[data-map]').getAttribute('data-view');
	await legend.locator('summary').click();
	expect(await legend.getByRole('listitem').first().isVisible()).toBe(true);
	await expect.poll(() => page.locator('[data-map]').getAttribute('data-view')).not.toBe(before);
});

test('with reduced motion the camera cuts, else it takes its time and gives way to the reader', async () => {
	const cut = await openPage(`stage/${STAGE}/`, { size: { width: 1024, height: 640 } });
	await mapIsLive(cut);
	const moves = (page: Page) =>
		page.evaluate(() => {
			const { gl } = document.querySelector<MapElement>('[data-map]')!.storyMap;
			gl.on('move', () => {
				const { dataset } = document.documentElement;
				dataset['moves'] = String(Number(dataset['moves'] ?? 0) + 1);
			});
		});
	await moves(cut);
	await cut.keyboard.press('ArrowRight');
	await cut.locator(`article[data-stage="${NEXT}"]`).waitFor();
	await mapIsLive(cut);
	expect(Number(await cut.locator('html').getAttribute('data-moves'))).toBeLessThanOrEqual(1);

	const flown = await openPage(`stage/${STAGE}/`, {
		size: { width: 1024, height: 640 },
		reducedMotion: false,
	});
	await mapIsLive(flown);
	await moves(flown);
	await flown.keyboard.press('ArrowRight');
	await flown.waitForFunction(() => Number(document.documentElement.dataset['moves'] ?? 0) > 1);
	expect(await flown.locator('[data-map]').getAttribute('data-view')).toBeNull();
	await flown.mouse.move(700, 150);
	await flown.mouse.down();
	await flown.mouse.move(740, 170, { steps: 3 });
	await flown.mouse.up();
	await flown.waitForURL(new RegExp(`/${NEXT}/\\?map=`));
	await mapIsLive(flown);
});
