import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { address, mapIsLive, openPage } from './support/browser.ts';
import {
	goTo,
	loseAndRestore,
	loseContext,
	mapIsWhole,
	pictureStandsIn,
	told,
	tryAgain,
} from './support/failing.ts';
import { BUSIEST, story } from './support/story.ts';

/** Small, because a map drawn by software takes its time with every pixel. */
const SIZE = { width: 1024, height: 640 };
const STAGE = BUSIEST.id;
const NEXT = story.stages[story.stages.indexOf(BUSIEST) + 1]!.id;
const LAST = story.stages.at(-1)!.id;
const PATIENCE = { timeout: 60_000 };
const { failed, garbled, picture, noPicture, slow } = mapWords.mapTrouble;

describe('a graphics context that is lost', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage(`stage/${STAGE}/`, { size: SIZE });
		await mapIsLive(page);
	});

	// Often, and at every stage: tests/endurance/context-loss.test.ts.
	test('and restored comes back with exactly the scene of the stage', async () => {
		await loseAndRestore(page, STAGE, 1);
	});

	test('for good: the picture goes on, the reader is told once, and brings a new map at any later stage', async () => {
		await loseContext(page);
		await expect.poll(() => told(page), PATIENCE).toContain(`${failed} ${picture}`);
		expect((await told(page)).match(/\./g)).toHaveLength(2);
		await goTo(page, NEXT);
		await pictureStandsIn(page, NEXT);
		expect(await page.locator('[data-map]').getAttribute('data-map')).toBe('picture');
		expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(0);

		await tryAgain(page);
		await mapIsWhole(page, NEXT);
		expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('CANVAS');
	});
});

test('a worker that dies unnoticed is replaced, and the map drawn anew', async () => {
	const page = await openPage(`stage/${STAGE}/`, { size: SIZE });
	await mapIsLive(page);
	expect(page.workers()).toHaveLength(1);
	await page.workers()[0]!.evaluate(() => {
		self.close();
	});

	await goTo(page, LAST);
	await page.locator('[data-map="loading"]').waitFor({ state: 'attached', ...PATIENCE });
	await mapIsWhole(page, LAST);
});

test('where the browser falsifies what is read from a canvas, the picture stays, and one line says why, until it does not', async () => {
	const page = await openPage(`stage/${STAGE}/`, {
		size: SIZE,
		before: async (opened) => {
			await opened.addInitScript(() => {
				const real = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'getImageData')!;
				CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
					new ImageData(new Uint8ClampedArray(4 * width * height).fill(255), width, height);
				addEventListener('trust', () => {
					Object.defineProperty(CanvasRenderingContext2D.prototype, 'getImageData', real);
				});
			});
		},
	});
	await expect.poll(() => told(page)).toContain(`${garbled} ${picture}`);
	expect(await page.locator('[data-map]').getAttribute('data-map')).toBe('picture');
	expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(0);
	await goTo(page, NEXT);
	await pictureStandsIn(page, NEXT);

	await page.evaluate(() => dispatchEvent(new Event('trust')));
	await tryAgain(page);
	await mapIsWhole(page, NEXT);
});

const BASEMAP = /basemap\.[\w-]+\.json$|labels\.[\w-]+\.json$/;

test('a basemap that cannot be had is told with a retry, whatever is wrong with it, until it can', async () => {
	let answer: { status: number; body?: string } | null = { status: 404 };
	const page = await openPage(`stage/${STAGE}/`, {
		size: SIZE,
		expected: [/404/],
		before: async (opened) => {
			await opened.route(BASEMAP, (route) => (answer ? route.fulfill(answer) : route.continue()));
		},
	});
	for (const next of [
		{ status: 200, body: '<!doctype html><title>Sign in to this network</title>' },
		{ status: 200, body: 'null' },
		null,
	]) {
		await expect.poll(() => told(page)).toContain(failed);
		answer = next;
		await tryAgain(page);
	}
	await mapIsWhole(page, STAGE);
});

test('a basemap that never answers is told in time; nothing of another stage is shown, and it may still come', async () => {
	const held: (() => void)[] = [];
	const page = await openPage(`stage/${STAGE}/`, {
		size: SIZE,
		before: async (opened) => {
			await opened.clock.install();
			await opened.route(BASEMAP, async (route) => {
				await new Promise<void>((resolve) => held.push(resolve));
				await route.continue();
			});
		},
	});
	const scale = timeScale(story);
	const share = async () =>
		scale.toShare(Date.parse((await page.locator('main').getAttribute('data-moment'))!));

	const before = await share();
	await page.getByRole('button', { name: timeWords.play }).click();
	await page.clock.fastForward('08:00:00');
	await page.getByRole('button', { name: timeWords.pause }).click();
	expect((await share()) - before, 'a night asleep').toBeLessThan(0.05);
	expect(await told(page), 'a night asleep').toBe('');

	await goTo(page, NEXT);
	expect(await page.locator('.poster [data-event]').count(), 'signs of the stage before').toBe(0);
	await page.clock.runFor('00:21');
	await expect.poll(() => told(page)).toContain(`${slow} ${noPicture}`);
	for (const release of held.splice(0)) release();
	await mapIsWhole(page, NEXT);
});

test('fonts that never come hold nothing up', async () => {
	let isHeld = false;
	const page = await openPage('about/', {
		size: SIZE,
		expected: [/404/],
		before: async (opened) => {
			await opened.route(/\.woff2$/, async (route) => {
				if (!isHeld) await route.fulfill({ status: 404 });
			});
		},
	});
	isHeld = true;
	await page.goto(address(`stage/${STAGE}/`), { waitUntil: 'commit' });
	await mapIsWhole(page, STAGE);
});
