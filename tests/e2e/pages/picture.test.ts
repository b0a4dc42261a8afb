import { Resvg } from '@resvg/resvg-js';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { TOKENS } from '#lib/look/tokens.ts';
import { publicSiteOf } from '../../../scripts/public-addresses.ts';
import { address, NARROW, openPage, WIDE } from '../support/browser.ts';
import { readsOverThePicture } from '../support/picture.ts';
import { BUSIEST, placedIn, story } from '../support/story.ts';

const STAGE = BUSIEST.id;
const LAST = story.stages.at(-1)!.id;
const EVENT = placedIn(BUSIEST)[0]!.id;

describe('without script', () => {
	test.each([
		['a wide screen', WIDE],
		['a phone', NARROW],
	])('a stage has its picture on %s, with names as text and a credit', async (_, size) => {
		const page = await openPage(`/stage/${STAGE}/`, { script: false, size });
		const poster = page.locator('[data-map="picture"] [role="img"]');

		expect(await poster.isVisible()).toBe(true);
		expect(await poster.getAttribute('aria-label')).toContain(BUSIEST.title);
		expect(await poster.locator('.town').filter({ visible: true }).count()).toBeGreaterThan(0);
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
				const boxes = [...document.querySelectorAll<HTMLElement>('.poster .name:not(.river)')]
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

test('the picture is painted where there is no GPU', async () => {
	const page = await openPage(`/stage/${STAGE}/`, { script: false });
	const { data } = PNG.sync.read(await page.locator('.poster').screenshot());
	const land = [1, 3, 5].map((at) => parseInt(TOKENS.light.land.slice(at, at + 2), 16));
	let painted = 0;
	for (let i = 0; i < data.length; i += 4) painted += land.every((part, at) => data[i + at] === part) ? 1 : 0;
	expect(painted / (data.length / 4)).toBeGreaterThan(0.3);
});

test('without WebGL the story goes on over the picture, and nothing is logged as an error', async () => {
	await readsOverThePicture(await openPage(`/stage/${STAGE}/`));
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
