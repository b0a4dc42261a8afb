/**
 * Signs that stand on the map as elements: the current stage's events and sightings, each on a short stem above its place,
 * and the columns. They follow the colour scheme by style sheet and cost the map no frame.
 */
import { Marker, type Map as GlMap } from 'maplibre-gl';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { planAt } from '#lib/basemap/plan.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import { columnTitle } from '#lib/look/column-label.ts';
import { smallAt } from '#lib/look/busy.ts';
import { PLAN_FROM } from '#lib/look/cartography/plan.ts';
import type { Box } from '#lib/look/fit.ts';
import { GROUP_DISTANCE, groupByDistance, stacksOf, type Stack } from '#lib/look/grouping.ts';
import type { Standing } from '#lib/look/place.ts';
import { ARROW, groupRect } from '#lib/look/sign-sizes.ts';
import { columnSign, signOf } from '#lib/look/signs.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene, SceneColumn, SceneSign } from '#lib/scene/types.ts';
import { isSighting } from '#lib/story/sighting.ts';
import type { Choice, FoundPlace } from '#lib/look/choice.ts';
import type { LngLat, Story } from '#lib/story/types.ts';
import { Notes } from './notes.ts';
import { pressable, type PressActions } from './pressable.ts';

type Placed = SceneSign & { readonly position: LngLat };

export interface MarkerActions extends PressActions {
	/** The accessible name of the sign of an event or a sighting. */
	readonly nameOf: (mark: string) => string;
}

/** Keeps the elements on the map in step with a scene. */
export class Markers {
	readonly #map: GlMap;
	readonly #actions: MarkerActions;
	readonly #notes: Notes;
	readonly #plans: Basemap['plans'];
	#groups: Marker[] = [];
	#signs: { readonly button: HTMLElement; readonly stack: Stack }[] = [];
	#columns = new Map<string, Marker>();
	#found: { readonly place: FoundPlace; readonly marker: Marker } | null = null;
	#grouping = '';

	/** @param words those beside the signs */
	constructor(
		map: GlMap,
		story: Story,
		words: Annotations,
		{ labels, plans }: Pick<Basemap, 'labels' | 'plans'>,
		actions: MarkerActions,
	) {
		this.#map = map;
		this.#plans = plans;
		this.#notes = new Notes(map, story, words, labels, actions);
		this.#actions = actions;
	}

	/**
	 * Shows the events, sightings and columns of a scene, and the words beside them.
	 *
	 * @param whole the scene, of which a plan has no columns
	 * @param view the part of the map that nothing of the page lies over, px
	 */
	show(whole: Scene, choice: Choice, view: Box): void {
		const { lng, lat } = this.#map.getCenter();
		const isOnPlan = this.#map.getZoom() >= PLAN_FROM && planAt(this.#plans, [lng, lat]) !== undefined;
		// Which street a column was in is not known.
		const scene = isOnPlan ? { ...whole, columns: [] } : whole;
		this.#showSigns(scene);
		this.#showColumns(scene.columns);
		this.#mark(scene, choice);
		this.#showFound(choice.found);
		// While the camera moves, words stay on their sides: they would dance about.
		if (this.#map.isMoving()) this.#notes.keep(scene);
		else this.#notes.show(scene, ...this.#standing(scene), view);
	}

	/** Takes everything off the map. */
	clear(): void {
		this.#notes.clear();
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
		pressable(button, id, this.#actions);
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
		for (const marker of this.#columns.values()) {
			const element = marker.getElement();
			const column = element.dataset['column'];
			element.toggleAttribute('data-pointed', column === pointed || column === selected);
		}
	}

	/** Signs and columns where they stand on the screen. */
	#standing({ columns }: Scene): [signs: Standing[], columns: Standing[]] {
		const at = (position: Parameters<GlMap['project']>[0]): Standing['at'] => {
			const { x, y } = this.#map.project(position);
			return [x, y];
		};
		return [
			this.#groups.map((marker) => ({
				...{ at: at(marker.getLngLat()), from: 0, to: Infinity },
				rect: groupRect(marker.getElement().childElementCount),
			})),
			columns.map(({ position }) => smallAt(at([...position]), ARROW / 2)),
		];
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
		for (const column of columns) drawColumn(this.#columnElement(column), column, this.#map.getBearing());
	}

	/** As with events, the lists beside the map are what the keyboard uses. */
	#columnSign(id: string): HTMLElement {
		const element = document.createElement('div');
		element.className = 'column-marker';
		element.dataset['column'] = id;
		element.append(document.createElement('span'));
		pressable(element, id, this.#actions);
		return element;
	}

	/** The element of a column, at its place. */
	#columnElement(column: SceneColumn): HTMLElement {
		let marker = this.#columns.get(columnKey(column));
		if (!marker) {
			marker = new Marker({ element: this.#columnSign(column.id) })
				.setLngLat([...column.position])
				.addTo(this.#map);
			this.#columns.set(columnKey(column), marker);
		}
		marker.setLngLat([...column.position]);
		return marker.getElement();
	}
}

/** A column that reports put at several places has a sign at each. */
function columnKey({ id, state, fixes }: SceneColumn): string {
	return state === 'conflicting' ? `${id} ${fixes.join(' ')}` : id;
}

/** Its sign turned the way it goes. */
function drawColumn(element: HTMLElement, column: SceneColumn, bearing: number): void {
	const [sign] = element.children as unknown as [HTMLElement];
	const { state, basis } = column;
	if (element.dataset['state'] !== state || element.dataset['basis'] !== basis) {
		sign.innerHTML = columnSign(state, basis);
	}
	element.dataset['state'] = state;
	element.dataset['basis'] = basis;
	element.dataset['role'] = column.role;
	element.title = columnTitle(column);
	sign.style.transform = `rotate(${String((column.heading ?? bearing) - bearing)}deg)`;
}
