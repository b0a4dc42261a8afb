/** That the looks would see it: what they pass over, tests/e2e/looks.test.ts passes over. */
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import type { SceneStretch } from '#lib/scene/types.ts';
import { PAST } from '#lib/story/types.ts';
import { stretchLayer } from '#lib/map/story-layers.ts';
import { openPage } from '../e2e/support/browser.ts';
import { differences, shrink, take } from '../e2e/support/looks.ts';
import type { MapElement } from '../e2e/support/map.ts';
import { sceneOf, story } from '../e2e/support/story.ts';

const isRoad = ({ status, role }: SceneStretch) => status === 'driven' && role !== PAST;
/** The last stage that is about a road, and that road. */
const STAGE = story.stages.findLast(({ id }) => sceneOf(id).stretches.some(isRoad))!.id;
const ROAD = sceneOf(STAGE).stretches.find(isRoad)!;

let page: Page;
let whole: ReturnType<typeof shrink>;
beforeAll(async () => {
	page = await openPage(`stage/${STAGE}/`, { context: { deviceScaleFactor: 1 } });
	whole = shrink(await take(page));
});

/** Whether the page as it is now would pass for what it was. */
const passes = async () => differences(whole, shrink(await take(page))).length === 0;

/** Does something to the map, looks whether that is seen, and undoes it. */
async function isSeen(
	layer: string,
	kind: 'layout' | 'paint',
	property: string,
	value: string,
): Promise<boolean> {
	const set = (to: unknown) =>
		page.locator('[data-map]').evaluate(
			(element, [id, kind, name, to]) => {
				const { gl } = (element as MapElement).storyMap;
				const before =
					kind === 'layout'
						? gl.getLayoutProperty(id, name as 'visibility')
						: gl.getPaintProperty(id, name as 'line-color');
				if (kind === 'layout') gl.setLayoutProperty(id, name as 'visibility', to as 'none');
				else gl.setPaintProperty(id, name as 'line-color', to as string);
				return before ?? null;
			},
			[layer, kind, property, to] as const,
		);
	const before = await set(value);
	const seen = !(await passes());
	await set(before ?? (kind === 'layout' ? 'visible' : undefined));
	return seen;
}

test('left alone it passes, also with its letters and lines a third of a pixel away', async () => {
	expect(await passes()).toBe(true);
	await page.locator('body').evaluate((body) => {
		body.style.translate = '0.33px 0.33px';
	});
	expect(await passes()).toBe(true);
	await page.locator('body').evaluate((body) => {
		body.style.translate = '';
	});
});

test.each([
	['the names of towns', 'town-names-2', 'layout', 'visibility', 'none'],
	['a road', stretchLayer(ROAD.id), 'layout', 'visibility', 'none'],
	['another colour of the land', 'land', 'paint', 'fill-color', '#e2eee2'],
] as const)('%s', async (_, layer, kind, property, value) => {
	expect(await isSeen(layer, kind, property, value)).toBe(true);
});

test.each(['.column-marker', '.note.annotation', 'h1'])('without %s', async (selector) => {
	const hide = (visibility: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element: HTMLElement, value) => {
				element.style.visibility = value;
			}, visibility);
	await hide('hidden');
	expect(await passes()).toBe(false);
	await hide('');
});
