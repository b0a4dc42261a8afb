import type { GeoJSONSource } from 'maplibre-gl';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { StoryMap } from '#lib/map/index.ts';
import { mapIsLive, NARROW, openPage, WIDE } from './support/browser.ts';
import { readsOverThePicture } from './support/picture.ts';
import { BUSIEST, story } from './support/story.ts';

const STAGE = BUSIEST.id;
const LAST = story.stages.at(-1)!.id;

/** Where the picture's towns are, px in the window, by name. */
type Places = Record<string, { x: number; y: number }>;

/** The towns of the picture that are in view. */
async function townsOf(page: Page): Promise<Places> {
	return page.evaluate(() => {
		const found: Record<string, { x: number; y: number }> = {};
		const map = document.querySelector('[data-map]')!.getBoundingClientRect();
		for (const town of document.querySelectorAll<HTMLElement>('.poster .town')) {
			// The name stands beside its place, and far outside the map where there is no room for it.
			const name = town.getBoundingClientRect();
			const { left, top } = getComputedStyle(town);
			const [x, y] = [map.left + parseFloat(left), map.top + parseFloat(top)];
			const isIn = x > map.left && x < map.right && y > map.top && y < map.bottom;
			if (isIn && name.left < map.right) found[town.innerText] = { x, y };
		}
		return found;
	});
}

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
