import { expect } from 'vitest';
import type { View } from '#lib/address/view.ts';
import { fitCamera, mercatorBox, zoomOf } from '#lib/look/fit.ts';
import { worldWidth } from '#lib/look/world.ts';
import { fromMercator, mercator } from '#lib/track/mercator.ts';
import type { LngLat } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { story, type MapElement } from '../map.ts';
import type { Monkey } from './monkey.ts';
import { shownOn, type Shown } from './shown.ts';
import { wantedAt, type Wanted } from './wanted.ts';

/** Far more than even a busy machine needs to come to rest. */
const PATIENCE = { timeout: 60_000, interval: 250 };

/** The pages without a map, by the last part of their address. */
const HEADINGS: Readonly<Record<string, string>> = {
	about: words.about,
	glossary: layoutWords.peopleAndTerms,
	print: story.title,
	sources: words.sources,
};

/** Waits until the page shows exactly the scene of its address under what was chosen. */
export async function expectPage(monkey: Monkey): Promise<void> {
	await pause(monkey);
	await expect.poll(() => differences(monkey), PATIENCE).toEqual([]);
}

/** Play rests where it is; what was asked for before, it may have gone on from. */
async function pause(monkey: Monkey): Promise<void> {
	const wasPlaying = await monkey.page.evaluate((name) => {
		const button = document.querySelector<HTMLElement>('.time button.play');
		if (button?.textContent.trim() !== name) return false;
		button.click();
		return true;
	}, timeWords.pause);
	if (wasPlaying) monkey.asked = null;
}

async function differences(monkey: Monkey): Promise<string[]> {
	const address = monkey.page.url();
	const { pathname } = new URL(address);
	const heading = HEADINGS[pathname.split('/').at(-2) ?? ''];
	if (heading !== undefined) return pageDifferences(monkey, heading);
	const wanted = wantedAt(address, monkey);
	const shown = await shownOn(monkey, wanted);
	if (shown === null) return [`the map is not there, or does not rest: ${await mapState(monkey)}`];
	if (monkey.page.url() !== address) return ['the address changes'];
	return [
		...(monkey.asked === null || monkey.asked === pathname
			? []
			: [`asked for: ${monkey.asked}, at: ${pathname}`]),
		...Object.keys(wanted.page).flatMap((name) => differing(name, wanted.page[name], shown.page[name])),
		...wanted.paint.flatMap(({ layer, property, value }, at) =>
			differing(`${layer} ${property}`, value, shown.paint[at]),
		),
		...wanted.states.flatMap(({ source, id, state }, at) =>
			differing(`${source} ${id}`, state, shown.states[at]),
		),
		...cameraDifferences(wanted, shown),
		...cardDifferences(wanted, shown),
	];
}

function mapState({ page }: Monkey): Promise<string> {
	return page.evaluate(() => {
		const map = document.querySelector<MapElement>('[data-map]');
		if (!map) return document.title;
		const { dataset, storyMap } = map as Partial<MapElement> & { dataset: DOMStringMap };
		return `${dataset['map'] ?? ''}, ${storyMap?.gl.isMoving() ? 'moving' : 'at rest'}`;
	});
}

async function pageDifferences({ page }: Monkey, heading: string): Promise<string[]> {
	return differing('heading', [heading], await page.locator('main h1').allInnerTexts());
}

function differing(name: string, wanted: unknown, shown: unknown): string[] {
	const [must, is] = [wanted, shown].map(asText);
	return must === is ? [] : [`${name} must be ${String(must)}, is ${String(is)}`];
}

/** Numbers to ten digits: the browser's logarithm and this one may differ in the last. */
function asText(value: unknown): string {
	return JSON.stringify(value ?? null, (_, part: unknown) =>
		typeof part === 'number' ? Number(part.toPrecision(10)) : part,
	);
}

function cameraDifferences({ scene, view }: Wanted, { camera }: Shown): string[] {
	const { width, height, taken, bearing } = camera;
	const [lng = 0, lat = 0, zoom = 0] = camera.view.split(',').map(Number);
	const target = view
		? inside(view, width, height)
		: {
				...fitCamera(scene.camera, width, height, { top: 0, right: 0, bottom: 0, left: taken }, story.extent),
				bearing: 0,
			};
	const [x, y] = inPixels([lng, lat], target.zoom);
	const [tx, ty] = inPixels([target.lng, target.lat], target.zoom);
	const isThere =
		Math.hypot(x - tx, y - ty) < 3 &&
		Math.abs(zoom - target.zoom) < 0.02 &&
		Math.abs(bearing - target.bearing) < 0.2;
	return isThere ? [] : [`camera must be ${JSON.stringify(target)}, is ${JSON.stringify(camera)}`];
}

/** A view as a map of a size can show it: nothing beyond its limits is in sight. */
function inside(view: View, width: number, height: number): View {
	const limits = mercatorBox(story.extent);
	const world = Math.max(worldWidth(view.zoom), width / limits.width, height / limits.height);
	const clamp = (at: number, from: number, size: number, room: number) =>
		Math.max(from + room / 2, Math.min(at, from + size - room / 2));
	const [x, y] = mercator([view.lng, view.lat]);
	const [lng, lat] = fromMercator([
		clamp(x, limits.x, limits.width, width / world),
		clamp(y, limits.y, limits.height, height / world),
	]);
	return { lng, lat, zoom: zoomOf(world), bearing: view.bearing };
}

function inPixels(at: LngLat, zoom: number): [number, number] {
	const [x, y] = mercator(at);
	return [x * worldWidth(zoom), y * worldWidth(zoom)];
}

/** A card and the sign on the map that is marked belong to one event, or to one sighting, which may share its eye with others. */
function cardDifferences({ page }: Wanted, { card, chosen, chosenEyes }: Shown): string[] {
	const isSeen = story.sightings.some(({ title }) => title === card);
	const id = story.events.find(({ title }) => title === card)?.id ?? null;
	const signs = page['events'] as readonly string[];
	const marked = id !== null && signs.some((sign) => sign.startsWith(`${id} `)) ? [id] : [];
	return [
		...differing('chosen', marked, chosen),
		...(isSeen || chosenEyes === 0 ? [] : ['an eye is marked, though no sighting’s card is open']),
	];
}
