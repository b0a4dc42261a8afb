import type { Locator, Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mapIsLive, openPage } from './support/browser.ts';
import { goTo } from './support/failing.ts';
import { BUSIEST, placedIn, sceneOf, stageWith, story, texts } from './support/story.ts';
import { stretchLayer } from '#lib/map/story-layers.ts';
import { sightingsOnRoad } from '#lib/compile/road-sightings.ts';
import { cardWords } from '#lib/text/en/card.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { stretchesOn } from '#lib/track/on-path.ts';
import type { MapElement } from './support/map.ts';

/** The sightings in the diagram, in the order of time. */
const ROAD_SIGHTINGS = sightingsOnRoad(story)
	.map(({ id }) => story.sightings.find((each) => each.id === id)!)
	.sort((a, b) => a.time - b.time)
	.map(({ id }) => id);

let page: Page;
beforeAll(async () => {
	page = await openPage('');
	await mapIsLive(page);
});
beforeEach(async () => {
	await page.mouse.move(5, 5);
});

/** Comes to a stage on the page that is open. */
async function at(stage: string): Promise<void> {
	await goTo(page, stage);
	await mapIsLive(page);
}

/** Brings the mouse over something on the map as a hand does, in more than one step. */
async function rests(on: Locator): Promise<void> {
	await on.hover();
	const box = (await on.boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x + 1, y + 1);
	await page.mouse.move(x, y);
}

describe('an event’s sign on the map', () => {
	const { id, title: TITLE } = placedIn(BUSIEST)[0]!;

	test('says what it is when pointed at, and the words do not stand in its way', async () => {
		await at(BUSIEST.id);
		const sign = page.locator(`.live [data-event="${id}"]`);

		await sign.hover();
		const tip = page.locator('.event-tip');
		await tip.waitFor();
		expect(await tip.innerText()).toContain(TITLE);

		// The click lands on the sign itself: it fails where anything else is on top.
		await sign.click();
		const card = page.getByRole('complementary', { name: TITLE });
		await card.getByText('Known from').waitFor();

		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
	});

	test('is pointed at by the words beside it', async () => {
		await at(BUSIEST.id);
		const words = page.locator('.live .note[data-of]:not([data-role])').first();
		const of = await words.getAttribute('data-of');
		await rests(words.locator('span'));
		const sign = page.locator(`.live .event-sign[data-event="${of!}"], .live [data-sighting="${of!}"]`);
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
	});

	test('is pointed at from the list as well, by mouse and by keyboard', async () => {
		await at(BUSIEST.id);
		const entry = page.locator(`#event-${id} summary`).first();
		const sign = page.locator(`.live [data-event="${id}"]`);

		await entry.hover();
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
		await page.mouse.move(5, 5);
		await expect.poll(() => sign.getAttribute('data-pointed')).toBeNull();
		await entry.focus();
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
	});

	test('is pointed at from the text, and marks the words that tell of it; a press opens its card', async () => {
		const isLinked = (stage: string, event: string) => texts[stage]!.html.includes(`data-tells="${event}"`);
		const stage = stageWith('an event on the map that its text links to', (each) =>
			placedIn(each).some((event) => isLinked(each.id, event.id)),
		);
		const event = placedIn(stage).find((each) => isLinked(stage.id, each.id))!;
		await at(stage.id);
		const link = page.locator(`.prose a[data-tells="${event.id}"]`);
		const sign = page.locator(`.live [data-event="${event.id}"]`);
		const isPointed = (place: Locator) => place.evaluate((element) => element.hasAttribute('data-pointed'));

		await link.hover();
		await expect.poll(() => isPointed(sign)).toBe(true);
		await page.mouse.move(5, 5);
		await expect.poll(() => isPointed(sign)).toBe(false);
		await sign.hover();
		await expect.poll(() => isPointed(link)).toBe(true);
		const marked = () =>
			page.evaluate(() =>
				[...(CSS.highlights.get('told') ?? [])].map((range) =>
					range instanceof Range ? range.toString() : '',
				),
			);
		const words = await link.innerText();
		await expect.poll(marked).toEqual([expect.stringContaining(words)]);
		expect((await marked())[0]!.length).toBeGreaterThan(words.length);
		await page.locator('.diagram .lit').waitFor();

		await link.focus();
		await expect.poll(() => isPointed(sign)).toBe(true);
		await page.keyboard.press('Enter');
		await page.getByRole('complementary', { name: event.title }).waitFor();
		expect(new URL(page.url()).hash).toBe('');
	});
});

describe('places and sightings', () => {
	test('a place that the text links to is marked while it is pointed at, and shown by a press', async () => {
		const stage = stageWith('a place that its text links to', ({ id }) =>
			texts[id]!.html.includes('data-place='),
		);
		await at(stage.id);
		const link = page.locator('.prose a[data-place]').first();
		const found = page.locator('.live .found-marker');

		await link.hover();
		await found.waitFor();
		await page.mouse.move(5, 5);
		await found.waitFor({ state: 'detached' });
		await link.click();
		await found.waitFor();
		await page.waitForURL(/\?map=9\//);
		expect(await link.getAttribute('href')).toMatch(/\?map=9\//);
	});

	test('a sighting beside the road is pointed at and pressed in the diagram, by mouse and by keyboard', async () => {
		await at(BUSIEST.id);
		const eye = page.locator('.diagram [role="option"]:has(.eye)').last();
		const { title } = story.sightings.find(({ id }) => id === ROAD_SIGHTINGS.at(-1))!;
		expect(await eye.getAttribute('aria-label')).toContain(title);
		await eye.hover();
		await page.getByText(`Seen: ${title}`).first().waitFor();
		await eye.click();
		const card = page.getByRole('complementary', { name: title });
		await card.waitFor();
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });

		const place = page.locator('.diagram');
		const count = await place.getByRole('option').count();
		const index = await eye.evaluate((element) => Number(element.id.split('-').at(-1)));
		await place.focus();
		await page.keyboard.press('End');
		for (let step = count - 1; step > index; step -= 1) await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await card.waitFor();
		await page.keyboard.press('Escape');
	});

	test('only what was independently placed is left, if that is what the reader wants', async () => {
		const stage = stageWith('sightings of level A and others on the map', ({ id }) => {
			const placed = sceneOf(id).sightings.filter(({ position }) => position !== null);
			return placed.some(({ level }) => level === 'A') && placed.some(({ level }) => level !== 'A');
		});
		await at(stage.id);
		const signs = (name: string) => page.locator(`.live [data-${name}]`);
		expect(await signs('event').count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: mapTools.layers.open, exact: true }).click();
		const only = page.getByRole('checkbox', { name: mapTools.layers.placedOnly });
		expect(await only.isChecked()).toBe(false);
		await only.check();
		await expect.poll(() => signs('event').count()).toBe(0);
		await expect.poll(() => signs('column').count()).toBe(0);
		const left = await signs('sighting').evaluateAll((eyes) =>
			eyes.map((eye) => (eye as HTMLElement).dataset['sighting']),
		);
		const levels = new Map(story.sightings.map((sighting) => [sighting.id, sighting.level]));
		expect(new Set(left.map((id) => levels.get(id ?? '')))).toEqual(new Set(['A']));
		await only.uncheck();
		await expect.poll(() => signs('event').count()).toBeGreaterThan(0);
		await page.keyboard.press('Escape');
	});
});

describe('a column', () => {
	const { id, name } = sceneOf(BUSIEST.id).columns[0]!;
	/** Whether any of its lines is drawn wider than the rest: 1 where none is. */
	const width = () =>
		page.locator('[data-map]').evaluate(
			(element, layers) => {
				const { gl } = (element as MapElement).storyMap;
				return layers.map((layer) => JSON.stringify(gl.getPaintProperty(layer, 'line-width'))).join();
			},
			stretchesOn(story.columns.find((column) => column.id === id)!.path, story.routes).map(stretchLayer),
		);

	test('lights its line here and in the diagram when it is pointed at, and a press opens its card', async () => {
		await at(BUSIEST.id);
		const usual = await width();
		const sign = page.locator(`.live .column-marker[data-column="${id}"]`).first();
		await rests(sign);
		await expect.poll(width).not.toBe(usual);
		await page.locator('.diagram g.lit-track').waitFor({ state: 'attached' });
		await page.mouse.move(5, 5);
		await expect.poll(width).toBe(usual);

		await sign.click();
		const card = page.getByRole('complementary', { name });
		await card.getByText(cardWords.column.last).waitFor();
		await card.getByText(cardWords.column.numbers).waitFor();
		expect(await card.locator('a').count()).toBeGreaterThan(0);
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
	});

	test('is pointed at and pressed by its name on the map as well', async () => {
		await at(BUSIEST.id);
		const usual = await width();
		const word = page.locator(`.live .note[data-of="${id}"] > span`).first();
		await rests(word);
		await expect.poll(width).not.toBe(usual);
		await word.click();
		await page.getByRole('complementary', { name }).waitFor();
		await page.keyboard.press('Escape');
	});

	test('is reached from the list by keyboard, and from its name in the diagram', async () => {
		await at(BUSIEST.id);
		const usual = await width();
		const entry = page.locator('article').getByRole('button', { name });
		await entry.focus();
		await expect.poll(width).not.toBe(usual);
		await page.keyboard.press('Enter');
		const card = page.getByRole('complementary', { name });
		await card.waitFor();
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
		expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true);

		await page.locator('.diagram .column-name').first().click();
		await page.locator('.card').waitFor();
	});
});
