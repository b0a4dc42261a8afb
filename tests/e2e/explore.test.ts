import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stretchLayer } from '#lib/map/story-layers.ts';
import { words } from '#lib/text/en/index.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { layerName } from '#lib/text/layers.ts';
import { searchWords } from '#lib/text/en/search.ts';
import { address, mapIsLive, openPage } from './support/browser.ts';
import { goTo } from './support/failing.ts';
import type { MapElement } from './support/map.ts';
import { BUSIEST, placedIn, sceneOf, story, texts, TOWNS } from './support/story.ts';

const STAGE = BUSIEST.id;
const EVENT = placedIn(BUSIEST).at(-1)!;
const OTHER = story.stages.find(({ id }) => id !== STAGE)!.id;
/** What the events' places are called in other scripts: search finds the events by it. */
const eventPlaces = Object.values(texts).flatMap(({ details }) =>
	details.flatMap(({ native }) => native.map(({ name }) => name)),
);
/** A place with a name in another script that begins like no other, and that no event has. */
const PLACE = TOWNS.find(
	({ properties: { native = '' } }) => /^[^\sA-Za-z]{9,}$/.test(native) && !eventPlaces.includes(native),
)!;
const ROAD = sceneOf(STAGE).stretches.find(({ role }) => role === 'advance')!;
const PATIENCE = { timeout: 45_000 };
const after = (id: string): string =>
	story.stages[story.stages.findIndex((stage) => stage.id === id) + 1]!.id;

const field = (page: Page) => page.getByRole('combobox', { name: searchWords.title });
const card = (page: Page) => page.locator('.card');
const shownLayers = (page: Page) =>
	page.locator('[data-map]').evaluate(
		(element, [line, name]) => {
			const { gl } = (element as MapElement).storyMap;
			return {
				role: gl.getPaintProperty(line!, 'line-opacity'),
				names: gl.getLayoutProperty(name!, 'visibility') ?? 'visible',
				events: element.querySelectorAll('[data-event]').length > 0,
			};
		},
		[stretchLayer(ROAD.id), 'town-names-1'],
	);

async function search(page: Page, text: string): Promise<void> {
	await page.keyboard.press('/');
	await field(page).waitFor();
	await page.keyboard.type(text);
	await page.locator('dialog[open]').getByRole('option').first().waitFor();
}

describe('on one live map', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('', { size: { width: 1280, height: 720 } });
		await mapIsLive(page);
	});
	beforeEach(async () => {
		// By the list of stages, closed as it is: a step costs a third of what a load costs.
		await goTo(page, STAGE);
		await page.waitForURL(address(`stage/${STAGE}/`));
		await mapIsLive(page);
	});

	test('a slash, a few letters and Enter lead to an event of another stage, opened', async () => {
		await goTo(page, OTHER);
		await search(page, EVENT.title);
		await page.keyboard.press('Enter');

		await page.waitForURL(address(`stage/${STAGE}/`) + `#event-${EVENT.id}`);
		await expect.poll(() => card(page).getByRole('heading').innerText(), PATIENCE).toBe(EVENT.title);
		await expect
			.poll(() => page.locator(`#event-${EVENT.id} > details`).getAttribute('open'), PATIENCE)
			.not.toBeNull();

		await page.keyboard.press('Escape');
		expect(await card(page).count()).toBe(0);
	});

	test('a place, asked for in its own script, is flown to and marked until the stage’s view is back', async () => {
		const { name, native } = PLACE.properties;
		const [lng, lat] = PLACE.geometry.coordinates as [number, number];
		await search(page, native!.toLowerCase());
		await page.keyboard.press('Enter');
		await page.waitForURL(/\?map=9\/[\d.]+\/[\d.]+$/);
		const view = new URL(page.url()).searchParams.get('map')!.split('/').map(Number);
		expect(view[1]).toBeCloseTo(lat, 1);
		expect(view[2]).toBeCloseTo(lng, 1);
		await expect.poll(() => page.locator('.found-marker').innerText(), PATIENCE).toBe(name);
		const frame = page.locator('.locator .frame');
		const flown = await frame.getAttribute('x');

		await page.getByRole('button', { name: words.backToStage }).click();
		await page.waitForURL(address(`stage/${STAGE}/`));
		await expect.poll(() => page.locator('.found-marker').count(), PATIENCE).toBe(0);
		await expect.poll(() => frame.getAttribute('x'), PATIENCE).not.toBe(flown);
	});

	test('layers can be hidden, which is said, and shown again at once', async () => {
		const all = await shownLayers(page);
		expect(all).toEqual({ role: 1, names: 'visible', events: true });
		await page.getByRole('button', { name: mapTools.layers.open, exact: true }).click();
		for (const layer of [ROAD.role, 'events', 'names']) {
			await page.getByRole('checkbox', { name: layerName(layer, story), exact: true }).uncheck();
		}
		await expect.poll(() => shownLayers(page), PATIENCE).toEqual({ role: 0, names: 'none', events: false });
		expect(await page.locator('[id^="event-"]').count()).toBeGreaterThan(0);

		await page.keyboard.press('Escape');
		await page.getByText(mapTools.layers.hidden(3)).waitFor();
		await page.getByRole('button', { name: mapTools.layers.showAll }).click();
		await expect.poll(() => shownLayers(page), PATIENCE).toEqual(all);
	});

	test('the compass is there only on a turned map, and brings north back', async () => {
		const compass = page.locator('.maplibregl-ctrl-compass');
		expect(await compass.isVisible()).toBe(false);
		await page.locator('[data-map] canvas').focus();
		await page.keyboard.press('Shift+ArrowRight');
		await page.waitForURL(/\?map=[^/]*\/[^/]*\/[^/]*\/-?\d/);
		await compass.click();
		await expect.poll(() => compass.isVisible(), PATIENCE).toBe(false);
	});

	test('a drag of either button whose end lies beside the map is over, and the next step moves the map as ever', async () => {
		const map = (await page.locator('[data-map]').boundingBox())!;
		const beside = await page.locator('article h1').boundingBox();
		for (const button of ['left', 'right'] as const) {
			await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
			await page.mouse.down({ button });
			await page.mouse.move(map.x + map.width / 2 - 60, map.y + map.height / 2 - 60);
			await page.mouse.move(beside!.x + 5, beside!.y + 5);
			await page.mouse.up({ button });
			await mapIsLive(page);
			expect(new URL(page.url()).searchParams.has('map'), button).toBe(true);
		}

		await page.locator('a[rel="next"]').press('Enter');
		await page.locator(`article[data-stage="${after(STAGE)}"]`).waitFor();
		await mapIsLive(page);
	});

	test('full screen is entered and left by the same button', async () => {
		await page.getByRole('button', { name: mapTools.fullScreen.enter }).click();
		await page.getByRole('button', { name: mapTools.fullScreen.leave }).click();
		await page.getByRole('button', { name: mapTools.fullScreen.enter }).waitFor();
	});
});
