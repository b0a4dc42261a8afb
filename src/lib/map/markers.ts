/**
 * Signs that stand on the map as elements: the current stage's events and sightings, each on a short stem above its place,
 * and the columns. They follow the colour scheme by style sheet and cost the map no frame.
 */
import { Marker, type Map as GlMap } from 'maplibre-gl';
import { columnLabels, columnTitle, labelSide, type ScreenBox } from '#lib/look/column-label.ts';
import { GROUP_DISTANCE, groupByDistance, stacksOf, type Stack } from '#lib/look/grouping.ts';
import { columnSign, signOf } from '#lib/look/signs.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene, SceneColumn, SceneSign } from '#lib/scene/types.ts';
import { isSighting } from '#lib/story/sighting.ts';
import type { Choice, FoundPlace } from '#lib/look/choice.ts';
import type { LngLat } from '#lib/story/types.ts';

type Placed = SceneSign & { readonly position: LngLat };

export interface MarkerActions {
	/** The accessible name of the sign of an event or a sighting. */
	readonly nameOf: (mark: string) => string;
	readonly select: (mark: string) => void;
	readonly point: (mark: string | null) => void;
}

/** Keeps the elements on the map in step with a scene. */
export class Markers {
	readonly #map: GlMap;
	readonly #actions: MarkerActions;
	readonly #unit: string | undefined;
	#groups: Marker[] = [];
	#signs: { readonly button: HTMLElement; readonly stack: Stack }[] = [];
	#columns = new Map<string, Marker>();
	#found: { readonly place: FoundPlace; readonly marker: Marker } | null = null;
	#grouping = '';

	/** @param unit what the story counts strengths in */
	constructor(map: GlMap, unit: string | undefined, actions: MarkerActions) {
		this.#map = map;
		this.#unit = unit;
		this.#actions = actions;
	}

	/** Shows the events, sightings and columns of a scene. */
	show(scene: Scene, choice: Choice): void {
		this.#showSigns(scene);
		this.#mark(scene, choice);
		this.#showColumns(scene.columns);
		this.#showFound(choice.found);
	}

	/** Takes everything off the map. */
	clear(): void {
		for (const marker of this.#groups) marker.remove();
		for (const marker of this.#columns.values()) marker.remove();
		this.#groups = [];
		this.#signs = [];
		this.#columns.clear();
		this.#grouping = '';
		this.#showFound(null);
	}

	#showSigns(scene: Scene): void {
		const placed = signsOf(scene).filter(
			(sign): sign is Placed => sign.presence !== 'earlier' && sign.position !== null,
		);
		const groups = groupByDistance(placed, (sign) => this.#map.project([...sign.position]), GROUP_DISTANCE);
		const grouping = JSON.stringify(groups.map((group) => stacksOf(group).map(({ ids }) => ids)));
		if (grouping === this.#grouping) return;
		for (const marker of this.#groups) marker.remove();
		this.#signs = [];
		this.#groups = groups.map((group) => this.#groupMarker(group));
		this.#grouping = grouping;
	}

	#groupMarker(group: readonly Placed[]): Marker {
		const first = group[0];
		if (!first) throw new Error('a group of signs has at least one');
		const element = document.createElement('div');
		element.className = 'event-marker';
		for (const stack of stacksOf(group)) {
			const button = this.#button(stack);
			this.#signs.push({ button, stack });
			element.append(button);
		}
		return new Marker({ element, anchor: 'bottom' }).setLngLat([...first.position]).addTo(this.#map);
	}

	#button({ sign, ids }: Stack): HTMLButtonElement {
		const { id } = sign;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'event-sign';
		button.dataset[isSighting(sign) ? 'sighting' : 'event'] = id;
		// The lists beside the map are what the keyboard uses: the map is one tab stop, not a trap.
		button.tabIndex = -1;
		button.setAttribute('aria-label', ids.map((each) => this.#actions.nameOf(each)).join('; '));
		button.innerHTML = signOf(sign);
		if (ids.length > 1) button.dataset['count'] = String(ids.length);
		button.addEventListener('click', (click) => {
			click.stopPropagation();
			this.#actions.select(id);
		});
		button.addEventListener('pointerenter', () => {
			this.#actions.point(id);
		});
		button.addEventListener('pointerleave', () => {
			this.#actions.point(null);
		});
		return button;
	}

	#mark(scene: Scene, { selected, pointed }: Choice): void {
		const presence = new Map(signsOf(scene).map((sign) => [sign.id, sign.presence]));
		for (const { button, stack } of this.#signs) {
			const isOf = (mark: string | null) => mark !== null && stack.ids.includes(mark);
			button.dataset['presence'] = presence.get(stack.sign.id) ?? 'none';
			button.toggleAttribute('data-selected', isOf(selected));
			button.toggleAttribute('data-pointed', isOf(pointed));
		}
	}

	/** Where the signs of events and sightings stand on the screen. */
	#signBoxes(): ScreenBox[] {
		return this.#groups.map((marker) => {
			const { x, y } = this.#map.project(marker.getLngLat());
			const half = (marker.getElement().childElementCount * SIGN.width) / 2;
			return { left: x - half, right: x + half, top: y - SIGN.height, bottom: y };
		});
	}

	#showFound(place: FoundPlace | null): void {
		if (this.#found?.place === place) return;
		this.#found?.marker.remove();
		this.#found = null;
		if (place === null) return;
		const element = document.createElement('div');
		element.className = 'found-marker';
		const name = document.createElement('span');
		name.textContent = place.name;
		element.append(name);
		const marker = new Marker({ element }).setLngLat([...place.position]).addTo(this.#map);
		this.#found = { place, marker };
	}

	#showColumns(columns: readonly SceneColumn[]): void {
		const wanted = new Set(columns.map(columnKey));
		for (const [id, marker] of this.#columns) {
			if (wanted.has(id)) continue;
			marker.remove();
			this.#columns.delete(id);
		}
		const places = new Map(columns.map((column) => [column, this.#map.project([...column.position])]));
		const labels = columnLabels(places, this.#unit);
		const taken = this.#signBoxes();
		for (const [column, place] of places) {
			const element = this.#columnElement(column);
			const label = labels.get(column) ?? '';
			drawColumn(element, column, label, this.#map.getBearing());
			element.dataset['label'] = labelSide(place, label, taken);
		}
	}

	/** The element of a column, at its place. */
	#columnElement(column: SceneColumn): HTMLElement {
		let marker = this.#columns.get(columnKey(column));
		if (!marker) {
			marker = new Marker({ element: columnElement(column.id) })
				.setLngLat([...column.position])
				.addTo(this.#map);
			this.#columns.set(columnKey(column), marker);
		}
		marker.setLngLat([...column.position]);
		return marker.getElement();
	}
}

/** A sign of an event and its stem, px. */
const SIGN = { width: 30, height: 44 };

/** A column that reports put at several places has a sign at each. */
function columnKey({ id, state, fixes }: SceneColumn): string {
	return state === 'conflicting' ? `${id} ${fixes.join(' ')}` : id;
}

function columnElement(id: string): HTMLElement {
	const element = document.createElement('div');
	element.className = 'column-marker';
	element.dataset['column'] = id;
	const sign = document.createElement('span');
	const label = document.createElement('span');
	label.className = 'column-label';
	element.append(sign, label);
	return element;
}

/** Its sign turned the way it goes, and in words what the sign alone would not say. */
function drawColumn(element: HTMLElement, column: SceneColumn, words: string, bearing: number): void {
	const [sign, label] = element.children as unknown as [HTMLElement, HTMLElement];
	const { state, basis } = column;
	if (element.dataset['state'] !== state || element.dataset['basis'] !== basis) {
		sign.innerHTML = columnSign(state, basis);
	}
	element.dataset['state'] = state;
	element.dataset['basis'] = basis;
	element.dataset['role'] = column.role;
	element.title = columnTitle(column);
	sign.style.transform = `rotate(${String((column.heading ?? bearing) - bearing)}deg)`;
	if (label.textContent !== words) label.textContent = words;
}
