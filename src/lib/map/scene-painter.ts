/** Tells the map what a scene looks like: of paint and feature states, what differs from what it was told before. */
import type { Map as GlMap } from 'maplibre-gl';
import { paletteOf, type Palette, type Scheme } from '#lib/look/tokens.ts';
import type { Choice } from '#lib/look/choice.ts';
import { NAMES_LAYER } from '#lib/scene/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import { stretchesOn } from '#lib/track/on-path.ts';
import type { Story } from '#lib/story/types.ts';
import { drawImages } from './icons.ts';
import { DISTANCES, EVENTS, STRETCHES } from './story-sources.ts';
import { measureLines, scenePaint, sceneStates, type Measures, type State } from './story-paint.ts';
import { NOTHING } from './taken.ts';
import { basemapImages, NAME_LAYERS, schemePaint } from './style/index.ts';

export class ScenePainter {
	readonly #map: GlMap;
	readonly #measures: Measures;
	readonly #story: Story;
	#scheme: Scheme;
	#painted = new Map<string, string>();
	#marked: ReadonlyMap<string, State> = new Map();

	/** @param scheme the scheme that the map's style was made in */
	constructor(map: GlMap, story: Story, scheme: Scheme) {
		this.#map = map;
		this.#story = story;
		this.#measures = measureLines(story);
		this.#scheme = scheme;
	}

	/** @param scene without the layers that the reader has hidden */
	paint(scene: Scene, { scheme, hidden, pointed, selected }: Choice): void {
		if (scheme !== this.#scheme) this.#changeScheme(scheme);
		const lit = litStretches(this.#story, pointed ?? selected);
		for (const { layer, property, value } of scenePaint(scene, this.#palette, this.#measures, lit)) {
			if (!this.#remembers(`${layer} ${property}`, value)) this.#set(layer, property, value);
		}
		this.#mark(sceneStates(scene, this.#measures));
		this.#showNames(!hidden.includes(NAMES_LAYER));
	}

	/** Starts over with a style that has just been loaded, which has neither images nor anything of a scene. */
	begin(): void {
		this.#painted.clear();
		for (const source of [EVENTS, STRETCHES, DISTANCES]) this.#map.removeFeatureState({ source });
		this.#marked = new Map();
		for (const { id, image, options } of [...basemapImages(), NOTHING]) {
			if (!this.#map.hasImage(id)) this.#map.addImage(id, image, options);
		}
		drawImages(this.#map, this.#palette);
	}

	get #palette(): Palette {
		return paletteOf(this.#story, this.#scheme);
	}

	#changeScheme(scheme: Scheme): void {
		this.#scheme = scheme;
		drawImages(this.#map, this.#palette);
		for (const { layer, property, value } of schemePaint(this.#palette)) {
			this.#set(layer, property, value);
		}
	}

	#mark(states: readonly State[]): void {
		const marked = new Map(states.map((each) => [`${each.source} ${each.id}`, each]));
		for (const [key, { source, id }] of this.#marked) {
			if (!marked.has(key)) this.#map.removeFeatureState({ source, id });
		}
		for (const [key, { source, id, state }] of marked) {
			if (JSON.stringify(this.#marked.get(key)?.state) === JSON.stringify(state)) continue;
			this.#map.setFeatureState({ source, id }, state);
		}
		this.#marked = marked;
	}

	#showNames(areShown: boolean): void {
		const visibility = areShown ? 'visible' : 'none';
		if (this.#remembers('names', visibility)) return;
		for (const layer of NAME_LAYERS) this.#map.setLayoutProperty(layer, 'visibility', visibility);
	}

	/** Paint comes from functions over layers that exist, so its names are sound: MapLibre's types know them one by one. */
	#set(layer: string, property: string, value: unknown): void {
		this.#map.setPaintProperty(layer, property as 'line-color', value as string);
	}

	/** Whether this is what the map was told last; from now on it is. */
	#remembers(key: string, value: unknown): boolean {
		const text = JSON.stringify(value);
		if (this.#painted.get(key) === text) return true;
		this.#painted.set(key, text);
		return false;
	}
}

/** The stretches of the column that is pointed at; none where it is no column. */
function litStretches({ columns, routes }: Story, pointed: string | null): ReadonlySet<string> {
	const column = columns.find(({ id }) => id === pointed);
	return new Set(column ? stretchesOn(column.path, routes) : []);
}
