/** What a page's map draws, read from the page, and what the story says it should. */
import type { Map as GlMap } from 'maplibre-gl';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { paletteOf, type Scheme } from '#lib/look/tokens.ts';
import { measureLines, scenePaint, type Paint } from '#lib/map/story-paint.ts';
import { legendOf } from '#lib/scene/legend.ts';
import type { Scene } from '#lib/scene/types.ts';
import { words } from '#lib/text/en/index.ts';
import { mapIsLive } from './browser.ts';
import { sceneOf, story } from './story.ts';

export { sceneOf, story };

const PATIENCE = { timeout: 45_000 };

const measures = measureLines(story);

/** The map's element, as far as the tests use it. */
export interface MapElement extends HTMLElement {
	storyMap: { readonly gl: GlMap };
}

/** What the map shows now: the signs on it, and each value of the paint that was asked for. */
export interface Shown {
	/** `<event> <presence>`, sorted. */
	readonly events: readonly string[];
	/** How many sightings the eyes stand for, each alone or for several. */
	readonly sightings: number;
	/** `<column> <state>`, sorted. */
	readonly columns: readonly string[];
	readonly paint: Readonly<Record<string, unknown>>;
}

/** What the map of a page shows. */
function shownOn(page: Page, asked: readonly Paint[]): Promise<Shown> {
	return page.locator('[data-map]').evaluate(
		(element, paints) => {
			const { gl } = (element as MapElement).storyMap;
			const signs = (name: 'event' | 'column', also: 'presence' | 'state') =>
				Array.from(element.querySelectorAll<HTMLElement>(`[data-${name}]`))
					.map(({ dataset }) => `${dataset[name]} ${dataset[also]}`)
					.sort();
			return {
				events: signs('event', 'presence'),
				sightings: Array.from(element.querySelectorAll<HTMLElement>('[data-sighting]'), (eye) =>
					Number(eye.dataset['count'] ?? 1),
				).reduce((sum, count) => sum + count, 0),
				columns: signs('column', 'state'),
				paint: Object.fromEntries(
					paints.map(([layer, name]) => [
						`${layer} ${name}`,
						gl.getPaintProperty(layer, name as 'line-color'),
					]),
				),
			};
		},
		asked.map(({ layer, property }) => [layer, property] as const),
	);
}

/** Numbers to ten digits: the browser's logarithm and this one may differ in the last. */
function rounded(value: unknown): unknown {
	return JSON.parse(
		JSON.stringify(value, (_, part: unknown) =>
			typeof part === 'number' ? Number(part.toPrecision(10)) : part,
		),
	);
}

/** Waits until a page's map shows exactly a scene: its signs, the paint of every layer, and its camera. */
export async function expectScene(page: Page, wanted: Scene, scheme: Scheme = 'light'): Promise<void> {
	const paint = scenePaint(wanted, paletteOf(story, scheme), measures);
	const shown: Shown = {
		events: wanted.events
			.filter(({ presence, position }) => presence !== 'earlier' && position !== null)
			.map(({ id, presence }) => `${id} ${presence}`)
			.sort(),
		sightings: wanted.sightings.filter(
			({ presence, position }) => presence !== 'earlier' && position !== null,
		).length,
		// On a plan there are none: no street is known for any.
		columns:
			legendOf(wanted, story).note === null
				? wanted.columns.map(({ id, state }) => `${id} ${state}`).sort()
				: [],
		paint: Object.fromEntries(paint.map(({ layer, property, value }) => [`${layer} ${property}`, value])),
	};
	await expect.poll(async () => rounded(await shownOn(page, paint)), PATIENCE).toEqual(rounded(shown));
}

/** A scene's camera on a page's map, px from the map's corner, and the part of the map that nothing covers. */
interface Framing {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly free: { readonly left: number; readonly width: number; readonly height: number };
}

/** The framing of a camera that rests, from the page's `data-view` alone; `null` while it moves. */
async function framingOf(page: Page, { camera }: Scene): Promise<Framing | null> {
	const { view, width, height, covered } = await page
		.locator('[data-map]')
		.evaluate((map: HTMLElement, title) => {
			// The legend lies over the map's left where there is room for it.
			const boxes = Array.from(map.parentElement?.querySelectorAll('details') ?? []);
			const legend = boxes
				.find((box) => box.querySelector('summary')?.textContent.trim() === title)
				?.getBoundingClientRect();
			const { left, width, height } = map.getBoundingClientRect();
			const covered = legend && legend.width > 0 ? legend.right - left : 0;
			return { view: map.dataset['view'], width, height, covered };
		}, words.legend);
	if (view === undefined) return null;
	const [lng = 0, lat = 0, zoom = 0] = view.split(',').map(Number);
	const world = 512 * 2 ** zoom;
	const down = (degrees: number) =>
		0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
	const x = (degrees: number) => width / 2 + ((degrees - lng) / 360) * world;
	const y = (degrees: number) => height / 2 + (down(degrees) - down(lat)) * world;
	const [west, south, east, north] = camera;
	const free = { left: covered, width: width - covered, height };
	return { left: x(west), right: x(east), top: y(north), bottom: y(south), free };
}

/** Waits until a page's camera rests with all of a scene's bounds in sight, and no smaller than need be. */
export async function expectCamera(page: Page, wanted: Scene): Promise<void> {
	const isFramed = async (): Promise<string> => {
		const framing = await framingOf(page, wanted);
		if (framing === null) return 'the camera moves';
		const { left, right, top, bottom, free } = framing;
		// At the basemap's edge the camera cannot always keep clear of the legend.
		const isInside = left >= 0 && right <= free.left + free.width && top >= 0 && bottom <= free.height;
		const share = Math.max((right - left) / free.width, (bottom - top) / free.height);
		return isInside && share >= 0.6 ? 'framed' : JSON.stringify(framing);
	};
	await expect.poll(isFramed, PATIENCE).toBe('framed');
}

/** Goes on once the page is at a stage and its map rests there. */
export async function isAt(page: Page, stage: string): Promise<void> {
	await page.locator(`article[data-stage="${stage}"]`).waitFor();
	await expectCamera(page, sceneOf(stage));
}

/** The features that a page's map draws, names among them or alone, as `<layer> <id or name>`. */
export async function drawnOn(page: Page, which: 'all' | 'names' | 'marks' = 'all'): Promise<string[]> {
	const drawn = await page.locator('[data-map]').evaluate((element) =>
		(element as MapElement).storyMap.gl.queryRenderedFeatures().map(({ layer, properties }) => ({
			isName: layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined,
			text: `${layer.id} ${String(properties['id'] ?? properties['name'] ?? properties['kind'])}`,
		})),
	);
	const wanted = drawn.filter(({ isName }) => which === 'all' || isName === (which === 'names'));
	return [...new Set(wanted.map(({ text }) => text))].sort();
}

/** How often each colour stands in a picture of an element, most frequent first, as `#rrggbb`. */
export async function coloursOf(page: Page, selector: string): Promise<[colour: string, share: number][]> {
	const png = await page.locator(selector).screenshot();
	return page.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		const counts = new Map<string, number>();
		for (let at = 0; at < data.length; at += 4) {
			const colour = [data[at]!, data[at + 1]!, data[at + 2]!]
				.map((part) => part.toString(16).padStart(2, '0'))
				.join('');
			counts.set(`#${colour}`, (counts.get(`#${colour}`) ?? 0) + 1);
		}
		return [...counts]
			.map(([colour, count]): [string, number] => [colour, (count * 4) / data.length])
			.sort((a, b) => b[1] - a[1]);
	}, png.toString('base64'));
}

/** Waits until the map of a page has taken its size and its colours, is drawn, and nothing in it moves. */
export async function mapRests(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
	await mapIsLive(page);
	await page.locator('[data-map]').evaluate(async (element) => {
		const { gl } = (element as MapElement).storyMap;
		const idle = new Promise((resolve) => gl.once('idle', resolve));
		gl.triggerRepaint();
		await idle;
	});
}

/** For `before`: the picture in the map's place, where that is enough; it comes sooner. */
export async function withoutMap(page: Page): Promise<void> {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
}
