import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { stretchLayer } from '#lib/map/story-layers.ts';
import { mapIsLive, NARROW, openPage, WIDE } from './support/browser.ts';
import { differences, lookFault, shrink } from './support/looks.ts';
import { expectCamera, expectScene, mapRests, sceneOf, story, type MapElement } from './support/map.ts';

const SIZES = { wide: WIDE, middle: { width: 1024, height: 640 }, narrow: NARROW };
/** Seen in the dark and narrow as well: many columns and claims, a disagreement, the other colour and a road elsewhere. */
const TELLING = ['rostov-seized', 'how-near-moscow', 'camp-at-tsel'];

/** A road that the last of them is about. */
const ROAD = sceneOf('camp-at-tsel').stretches.find(
	({ role, status }) => role === 'relocation' && status === 'driven',
)!;

type Look = readonly [size: keyof typeof SIZES, scheme: 'light' | 'dark'];
const ONE: readonly Look[] = [['wide', 'light']];
const SOME: readonly Look[] = [
	['wide', 'light'],
	['wide', 'dark'],
	['narrow', 'light'],
];
/** The overview is seen at every size. */
const ALL: readonly Look[] = [...SOME, ['middle', 'light']];

const isUpdating = () => expect.getState().snapshotState.snapshotUpdateState === 'all';

async function take(page: Page): Promise<Buffer> {
	await mapRests(page);
	return page.screenshot({ caret: 'hide', animations: 'disabled' });
}

async function faults(page: Page, name: string, looks: readonly Look[]): Promise<string[]> {
	const found: string[] = [];
	for (const [size, colorScheme] of looks) {
		await page.setViewportSize(SIZES[size]);
		await page.emulateMedia({ colorScheme });
		const fault = await lookFault(`${name}.${size}.${colorScheme}`, () => take(page), isUpdating());
		if (fault !== null) found.push(fault);
	}
	return found;
}

/** The one walk through the whole story: how each stage looks, and what its map shows. */
describe('it looks as it did', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('', { context: { deviceScaleFactor: 1 } });
	});

	test('the overview, at three sizes, and in the dark', async () => {
		expect(await faults(page, 'overview', ALL)).toEqual([]);
	}, 120_000);

	test.each(story.stages.map(({ id, title }, index) => ({ id, title, index })))(
		'$id, and its map has its camera and exactly its scene',
		async ({ id, title, index }) => {
			await page.setViewportSize(WIDE);
			// By the list of stages, closed as it is: one page and one map for all.
			await page.locator(`.foot ol a[href$="/stage/${id}/"]`).evaluate((link: HTMLElement) => {
				link.click();
			});
			await page.locator(`article[data-stage="${id}"]`).waitFor();
			await page.emulateMedia({ colorScheme: 'light' });
			await mapIsLive(page);
			await expectCamera(page, sceneOf(id));
			await expectScene(page, sceneOf(id));
			expect(await page.locator('[aria-current="step"]').textContent()).toContain(`${index + 1} ${title}`);
			expect(await faults(page, id, TELLING.includes(id) ? SOME : ONE)).toEqual([]);
		},
		120_000,
	);
});

describe('what is gone or has another colour is seen', () => {
	let page: Page;
	let whole: ReturnType<typeof shrink>;
	beforeAll(async () => {
		page = await openPage('stage/camp-at-tsel/', { context: { deviceScaleFactor: 1 } });
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
});
