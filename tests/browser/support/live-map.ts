/** The live map of the test story, without the page around it. */
import { cdp } from 'vitest/browser';
import type { View } from '#lib/address/view.ts';
import { loadBasemap } from '#lib/basemap/basemap.ts';
import type { Choice } from '#lib/look/choice.ts';
import { StoryMap, type MapEvents } from '#lib/map/index.ts';
import { loadLabelFonts } from '#lib/map/style/faces.ts';
import { loadMapStyles } from '#lib/map/styles.ts';
import { scene } from '#lib/scene/scene.ts';
import type { Scene } from '#lib/scene/types.ts';
import { story } from './reader.ts';

export const PLAIN: Choice = {
	view: null,
	selected: null,
	pointed: null,
	scheme: 'light',
	hidden: [],
	found: null,
};

/** Words beside two signs of the test story. */
export const ANNOTATIONS = { 'depot-taken': 'The depot is taken', 'shots-heard': 'Shots by the river' };

export const sceneAt = (id: string, moment?: number): Scene =>
	scene(story, id, moment ?? story.stages.find((stage) => stage.id === id)!.moment);

/** What the map told the page. */
interface Told {
	readonly statuses: string[];
	readonly selected: (string | null)[];
	readonly pointed: (string | null)[];
	readonly views: View[];
	readonly rests: (View | null)[];
}

/**
 * Makes a map of the test story on the page.
 *
 * @param make in the place of the constructor, for a map of another kind
 */
export async function makeMap(
	first: Scene,
	choice = PLAIN,
	make = (...made: ConstructorParameters<typeof StoryMap>) => new StoryMap(...made),
) {
	const container = document.createElement('div');
	container.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 800px; height: 600px';
	document.body.append(container);
	const told: Told = { statuses: [], selected: [], pointed: [], views: [], rests: [] };
	const events: MapEvents = {
		onFail: (cause) => {
			throw cause;
		},
		onStatus: (status) => told.statuses.push(status),
		onSelect: (event) => told.selected.push(event),
		onPoint: (event) => told.pointed.push(event),
		onView: (view) => told.views.push(view),
		onRest: (view) => told.rests.push(view),
		nameOf: (id) => `name of ${id}`,
		tipOf: (id) => ({ title: `title of ${id}`, line: 'line' }),
		taken: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
	};
	const [basemap, hasFonts] = await Promise.all([
		loadBasemap(),
		loadLabelFonts(document.fonts),
		loadMapStyles(),
	]);
	const map = make(
		container,
		story,
		basemap,
		{ scene: first, choice, annotations: ANNOTATIONS, hasFonts, isCooperative: false },
		events,
	);
	return { map, container, told };
}

/** A flight of the camera takes seconds by software: with reduced motion it is a jump. */
export async function setMotion(motion: 'reduce' | 'no-preference'): Promise<void> {
	await cdp().send('Emulation.setEmulatedMedia', {
		features: [{ name: 'prefers-reduced-motion', value: motion }],
	});
}

/** Once everything is drawn, and nothing moves any more. */
export const idle = (map: StoryMap) => map.gl.once('idle');

/** The colours of the map's picture, as `#rrggbb`, at points on the screen; read while a frame is drawn. */
export async function coloursAt(
	map: StoryMap,
	points: readonly { x: number; y: number }[],
): Promise<string[]> {
	const canvas = map.gl.getCanvas();
	const gl = canvas.getContext('webgl2')!;
	const ratio = canvas.width / canvas.clientWidth;
	const drawn = map.gl.once('render');
	map.gl.triggerRepaint();
	await drawn;
	return points.map(({ x, y }) => {
		const pixel = new Uint8Array(4);
		gl.readPixels(
			Math.round(x * ratio),
			Math.round(canvas.height - y * ratio),
			1,
			1,
			gl.RGBA,
			gl.UNSIGNED_BYTE,
			pixel,
		);
		return `#${Array.from(pixel.slice(0, 3), (part) => part.toString(16).padStart(2, '0')).join('')}`;
	});
}
