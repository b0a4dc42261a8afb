import { Resvg } from '@resvg/resvg-js';
import type { GeoJSONSource } from 'maplibre-gl';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryMap } from '#lib/map/index.ts';
import { findChromium, launchArguments } from '../../scripts/chromium.ts';
import { publicSiteOf } from '../../scripts/public-addresses.ts';
import { address, mapIsLive, NARROW, openPage, WIDE } from './support/browser.ts';
import { expectReadable } from './support/card.ts';
import { BUSIEST, placedIn, sceneOf, story } from './support/story.ts';

const STAGE = BUSIEST.id;
const NEXT = story.stages[story.stages.indexOf(BUSIEST) + 1]!;
const LAST = story.stages.at(-1)!.id;
const COLUMN = sceneOf(STAGE).columns[0]!.id;
const EVENT = placedIn(BUSIEST)[0]!.id;

/** Where the picture's towns are, px in the window, by name. */
type Places = Record<string, { x: number; y: number }>;

async function pictureIsThere(page: Page): Promise<void> {
	await page.locator('[data-map="picture"] .poster .fitted').waitFor({ state: 'attached' });
}

/** The towns of the picture that are in view. */
async function townsOf(page: Page): Promise<Places> {
	return page.evaluate(() => {
		const found: Record<string, { x: number; y: number }> = {};
		const map = document.querySelector('[data-map]')!.getBoundingClientRect();
		for (const town of document.querySelectorAll<HTMLElement>('.poster .town')) {
			const { x, y } = town.getBoundingClientRect();
			if (x > map.left && x < map.right && y > map.top && y < map.bottom) found[town.innerText] = { x, y };
		}
		return found;
	});
}

describe('without script', () => {
	test.each([
		['a wide screen', WIDE],
		['a phone', NARROW],
	])('a stage has its picture on %s, with names as text and a credit', async (_, size) => {
		const page = await openPage(`/stage/${STAGE}/`, { script: false, size });
		const poster = page.locator('[data-map="picture"] [role="img"]');

		expect(await poster.isVisible()).toBe(true);
		expect(await poster.getAttribute('aria-label')).toContain(BUSIEST.title);
		expect(await poster.locator('.town span').filter({ visible: true }).count()).toBeGreaterThan(0);
		expect(await poster.innerText()).toContain('GeoNames');
		expect(await poster.locator(`[data-event="${EVENT}"]`).filter({ visible: true }).count()).toBeGreaterThan(
			0,
		);
	});

	test('its names do not cover each other, at any width', async () => {
		const page = await openPage(`/stage/${STAGE}/`, { script: false });
		for (const width of [320, 500, 768, 1024, 1440, 1920]) {
			await page.setViewportSize({ width, height: 800 });
			const clashes = await page.evaluate(() => {
				const map = document.querySelector('[data-map]')!.getBoundingClientRect();
				const boxes = [...document.querySelectorAll<HTMLElement>('.poster .name:not(.river) span')]
					.map((each) => ({ text: each.innerText, box: each.getBoundingClientRect() }))
					.filter(({ box }) => box.left < map.right && box.right > map.left);
				return boxes.flatMap((a, i) =>
					boxes
						.slice(i + 1)
						.filter(
							(b) =>
								a.box.left < b.box.right - 1 &&
								b.box.left < a.box.right - 1 &&
								a.box.top < b.box.bottom - 1 &&
								b.box.top < a.box.bottom - 1,
						)
						.map((b) => `${a.text} / ${b.text}`),
				);
			});
			expect(clashes, `${String(width)} px`).toEqual([]);
		}
	});
});

describe('the picture lies under the live map', () => {
	test.each([
		{ stage: STAGE, ...WIDE },
		{ stage: STAGE, ...NARROW },
		{ stage: LAST, width: 2560, height: 1080 },
	])('within 2 px: $stage at $width × $height', async ({ stage, width, height }) => {
		const page = await openPage(`/stage/${stage}/`, { size: { width, height } });
		const picture = await townsOf(page);
		await mapIsLive(page);
		const live = await page.evaluate(async (names) => {
			const element = document.querySelector<HTMLElement & { storyMap?: StoryMap }>('[data-map]')!;
			const map = element.storyMap!.gl;
			const { left, top } = element.getBoundingClientRect();
			const source = map.getSource<GeoJSONSource>('basemap-labels')!;
			const data = (await source.getData()) as GeoJSON.FeatureCollection<GeoJSON.Point, { name: string }>;
			return Object.fromEntries(
				data.features
					.filter(({ properties }) => names.includes(properties.name))
					.map(({ properties, geometry }) => {
						const { x, y } = map.project(geometry.coordinates as [number, number]);
						return [properties.name, { x: x + left, y: y + top }];
					}),
			);
		}, Object.keys(picture));

		const names = Object.keys(picture);
		expect(names.length).toBeGreaterThan(1);
		for (const name of names) {
			const away = Math.hypot(picture[name]!.x - live[name]!.x, picture[name]!.y - live[name]!.y);
			expect(away, name).toBeLessThan(2);
		}
		await page.locator('.poster').waitFor({ state: 'detached' });
	});
});

/** Steps, scrubs and opens a card over the picture. */
async function readsOverThePicture(page: Page): Promise<void> {
	await pictureIsThere(page);
	await expect.poll(() => page.getByText('The live map cannot be shown here').count()).toBe(1);
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

describe('without WebGL', () => {
	let browser: Browser;
	beforeAll(async () => {
		const executablePath = await findChromium();
		browser = await chromium.launch({
			args: [...launchArguments(), '--disable-3d-apis'],
			...(executablePath ? { executablePath } : {}),
		});
	});
	afterAll(async () => {
		await browser.close();
	});

	test('the story goes on over the picture, and nothing is logged as an error', async () => {
		const page = await browser.newPage({ viewport: WIDE, reducedMotion: 'reduce' });
		const faults: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		page.on('pageerror', (error) => faults.push(error.message));
		await page.goto(address(`/stage/${STAGE}/`));

		await readsOverThePicture(page);

		expect(faults).toEqual([]);
		await page.close();
	});
});

test('where the map’s worker cannot be fetched, the story goes on over the picture', async () => {
	const page = await openPage(`/stage/${STAGE}/`, {
		// What the browser itself says of the request that the test refuses.
		expected: [/ERR_FAILED/, /ERR_BLOCKED/],
		before: async (opened) => {
			await opened.context().route(/worker/, (route) => route.abort());
		},
	});

	await readsOverThePicture(page);
});

test('where the map’s code cannot be fetched, the story goes on over the picture', async () => {
	const page = await openPage(`/stage/${STAGE}/`, {
		expected: [/ERR_FAILED/],
		before: async (opened) => {
			await opened.context().route(/_app\/immutable\/chunks\/.*\.js$/, async (route) => {
				// What a page is still asking for when the test ends has no answer.
				const response = await route.fetch().catch(() => null);
				const body = await response?.text().catch(() => null);
				if (!response || typeof body !== 'string') return;
				const isLibrary = body.includes('GPUInitializationError');
				await (isLibrary ? route.abort() : route.fulfill({ response, body }));
			});
		},
	});

	await readsOverThePicture(page);
});

describe('the preview of', () => {
	const IDS = ['overview', story.stages[0]!.id, STAGE, LAST];

	async function png(id: string): Promise<Buffer> {
		const response = await fetch(address(`og/${id}.png`));
		expect(response.status).toBe(200);
		return Buffer.from(await response.arrayBuffer());
	}

	test.each(IDS)('%s is a PNG of 1200 × 630', async (id) => {
		const image = await png(id);
		expect(image.subarray(1, 4).toString()).toBe('PNG');
		expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
	});

	// Names it by the site's public address, where the build was told that.
	test.skipIf(publicSiteOf('build') === null).each(IDS)('%s is named in the page’s head', async (id) => {
		const page = await openPage(id === 'overview' ? '/' : `/stage/${id}/`, { script: false });
		const named = await page.locator('meta[property="og:image"]').getAttribute('content');
		expect(new URL(named ?? '').pathname.endsWith(`/og/${id}.png`)).toBe(true);
		expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe(
			'summary_large_image',
		);
		expect(await page.locator('meta[property="og:image:alt"]').getAttribute('content')).not.toBe('');
		const facts = JSON.parse(
			(await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
		) as {
			image: string;
		};
		expect(facts.image).toBe(named);
	});

	test('each stage is another picture', async () => {
		const images = await Promise.all(IDS.map(png));
		expect(new Set(images.map((image) => image.toString('base64'))).size).toBe(IDS.length);
	});

	// The renderer draws no text that it has no font for, and says nothing.
	test('a stage has its title and its names in drawn text', async () => {
		const page = await openPage('/', { script: false });
		const data = `data:image/png;base64,${(await png(STAGE)).toString('base64')}`;
		const dark = await inkOf(page, data, [
			{ x: 30, y: 90, width: 340, height: 30 },
			{ x: 30, y: 120, width: 340, height: 60 },
			{ x: 640, y: 608, width: 555, height: 20 },
		]);
		for (const share of dark) expect(share).toBeGreaterThan(0.03);
	});
});

/** The share of pixels that are far from their rectangle's ground, in each rectangle of an image. */
async function inkOf(
	page: Page,
	data: string,
	boxes: readonly { x: number; y: number; width: number; height: number }[],
): Promise<number[]> {
	const context = page.context().browser();
	const plain = await context!.newPage();
	try {
		return await plain.evaluate(
			async ([source, rectangles]) => {
				const image = new Image();
				image.src = source;
				await image.decode();
				const canvas = document.createElement('canvas');
				[canvas.width, canvas.height] = [image.width, image.height];
				const paint = canvas.getContext('2d')!;
				paint.drawImage(image, 0, 0);
				return rectangles.map(({ x, y, width, height }) => {
					const { data: pixels } = paint.getImageData(x, y, width, height);
					let inked = 0;
					for (let i = 0; i < pixels.length; i += 4) {
						const off = [0, 1, 2].some((part) => Math.abs(pixels[i + part]! - pixels[part]!) > 60);
						if (off) inked += 1;
					}
					return inked / (width * height);
				});
			},
			[data, boxes] as const,
		);
	} finally {
		await plain.close();
	}
}

test('the map to save is a file that a parser takes, with its credit and licence in it', async () => {
	const svg = await (await fetch(address(`picture/${STAGE}.svg`))).text();
	const parsed = new Resvg(svg, { font: { loadSystemFonts: false } });
	expect([parsed.width, parsed.height]).toEqual([1600, 1200]);
	expect(svg).toContain('GeoNames CC BY 4.0');
	// In lines, where it is too long for one.
	expect(svg).toMatch(new RegExp(`>${BUSIEST.title.split(' ')[0]!}[^<]*</text>`));
});

test('what draws the picture is not among the files that a page needs first', async () => {
	const html = await (await fetch(address(`stage/${STAGE}/`))).text();
	const first = [...html.matchAll(/<link href="([^"]+\.js)" rel="modulepreload"/g)].map(([, file]) => file!);
	expect(first.length).toBeGreaterThan(2);
	for (const file of new Set(first)) {
		const code = await (await fetch(new URL(file, address('/')))).text();
		expect(code.includes('earlier-sign'), file).toBe(false);
	}
});
