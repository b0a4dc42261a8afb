/**
 * Words on the map as elements: what happened, beside its sign, and what must be said of a column. They are placed by the
 * same rules as in the picture, again whenever the view or what it shows changes.
 */
import { Marker, type Map as GlMap } from 'maplibre-gl';
import type { Basemap } from '#lib/basemap/basemap.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import { alongLines } from '#lib/look/busy.ts';
import type { Box } from '#lib/look/fit.ts';
import { labelRect, type Spot } from '#lib/look/label.ts';
import { place, type Given, type Rect, type Standing } from '#lib/look/place.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { LngLat, Story } from '#lib/story/types.ts';
import { notesOf, townsAt, type Note } from './note-list.ts';
import { pressable, type PressActions } from './pressable.ts';
import { showTaken } from './taken.ts';

/** What words keep clear of. */
interface Around {
	/** The view and the lines that it was made for. */
	readonly key: string;
	/** Lines of the story, if that can be helped. */
	readonly busy: readonly Standing[];
	readonly covered: readonly Standing[];
}

interface Shown {
	readonly marker: Marker;
	text: string;
}

/** Whether words at a point are wholly in view: what is cut off tells nothing. */
function isWithin(view: Box, [x, y]: Standing['at'], rect: Rect): boolean {
	return (
		x + rect.left >= view.x &&
		x + rect.right <= view.x + view.width &&
		y + rect.top >= view.y &&
		y + rect.bottom <= view.y + view.height
	);
}

/** Keeps the words on the map in step with a scene. */
export class Notes {
	readonly #map: GlMap;
	readonly #story: Story;
	readonly #words: Annotations;
	readonly #towns: Basemap['labels']['features'];
	readonly #actions: PressActions;
	readonly #shown = new Map<string, Shown>();
	#around: Around = { key: '', busy: [], covered: [] };

	/** @param labels names of the basemap: words leave room for those of towns at their signs */
	constructor(
		map: GlMap,
		story: Story,
		words: Annotations,
		labels: Basemap['labels'],
		actions: PressActions,
	) {
		this.#map = map;
		this.#towns = labels.features.filter(({ properties: { kind } }) => kind === 'town');
		this.#story = story;
		this.#words = words;
		this.#actions = actions;
	}

	/**
	 * Puts the words of a scene where they find room.
	 *
	 * @param signs and columns, neither of which is to be covered, px on the screen
	 * @param view the part of the screen that nothing of the page lies over
	 */
	show(scene: Scene, signs: readonly Standing[], columns: readonly Standing[], view: Box): void {
		const { busy, covered } = this.#surroundings(scene);
		const fixed = [...signs, ...covered];
		// The map's own names know nothing of columns: what they will take is kept before anything is written.
		const { given: towns } = this.#placed(
			townsAt([...fixed, ...columns], this.#towns, this.#map.getZoom(), (position) => this.#at(position)),
			fixed,
			[],
			view,
		);
		const taken = [...fixed, ...columns, ...towns.filter((each) => each !== null)];
		const notes = this.#all(scene);
		const { given, spots } = this.#placed(notes, taken, busy, view);
		this.#removeBut(notes.flatMap(({ key }, index) => (given[index] ? [key] : [])));
		const standing = notes.flatMap((note, index) => {
			const standing = given[index];
			const spot = spots[index]?.[standing?.choice ?? 0];
			if (!standing || !spot) return [];
			this.#draw(note, spot);
			// Columns move from frame to frame, and the map's names cannot follow.
			return note.role === null || note.of === null ? [standing] : [];
		});
		showTaken(this.#map, [...signs, ...standing]);
	}

	/** Where each of some words may stand, and which of its spots it was given. */
	#placed(
		notes: readonly Note[],
		taken: readonly Standing[],
		busy: readonly Standing[],
		view: Box,
	): { given: (Given | null)[]; spots: readonly (readonly Spot[])[] } {
		const wishes = notes.map((note) => {
			const at = this.#at(note.position);
			const spots = note.spots
				.map((spot) => ({ spot, rect: labelRect(note, spot) }))
				.filter(({ rect }) => isWithin(view, at, rect));
			return { at, spots, choices: spots.map(({ rect }) => rect), from: 1, to: Infinity, core: null };
		});
		const around = { taken, busy, inView: view, margin: 0, least: 1, usual: 1, largest: 1.01 };
		return {
			given: place(wishes, around),
			spots: wishes.map(({ spots }) => spots.map(({ spot }) => spot)),
		};
	}

	/** Takes off the words that a scene does not have; the rest stay as they stand. */
	keep(scene: Scene): void {
		this.#removeBut(this.#all(scene).map(({ key }) => key));
	}

	/** Takes all words off the map. */
	clear(): void {
		for (const { marker } of this.#shown.values()) marker.remove();
		this.#shown.clear();
	}

	#all(scene: Scene): Note[] {
		return notesOf(scene, this.#story, this.#words, (position) => this.#map.project([...position]));
	}

	#removeBut(keys: readonly string[]): void {
		for (const [key, { marker }] of this.#shown) {
			if (keys.includes(key)) continue;
			marker.remove();
			this.#shown.delete(key);
		}
	}

	/** What words keep clear of besides signs. It is worked out again when the view or the lines have changed. */
	#surroundings(scene: Scene): Around {
		const { lng, lat } = this.#map.getCenter();
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const key = JSON.stringify([
			...[lng, lat, this.#map.getZoom(), this.#map.getBearing(), clientWidth, clientHeight],
			scene.stretches.map(({ id, driven }) => [id, driven?.length]),
		]);
		if (key === this.#around.key) return this.#around;
		const isShown = ([x, y]: Standing['at']) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
		const busy = alongLines(scene, this.#story, (position) => this.#at(position), isShown);
		this.#around = { key, busy, covered: this.#covered() };
		return this.#around;
	}

	/** What of the page, and of the map's own controls, lies over the map. */
	#covered(): Standing[] {
		const container = this.#map.getContainer();
		const { left, top } = container.getBoundingClientRect();
		const over = container.closest('section')?.querySelectorAll('[data-over-map], .maplibregl-ctrl') ?? [];
		return Array.from(over, (element) => {
			const box = element.getBoundingClientRect();
			const rect = { left: 0, top: 0, right: box.width, bottom: box.height };
			return { at: [box.left - left, box.top - top], rect, from: 0, to: Infinity };
		});
	}

	#at(position: LngLat): Standing['at'] {
		const { x, y } = this.#map.project([...position]);
		return [x, y];
	}

	#draw(note: Note, { side, shift }: Spot): void {
		const { key, of, kind, size, weight, lines, gap, role, position } = note;
		let shown = this.#shown.get(key);
		if (!shown) {
			const element = document.createElement('div');
			element.append(document.createElement('span'));
			if (of !== null) {
				element.dataset['of'] = of;
				pressable(element, of, this.#actions);
			}
			const marker = new Marker({ element }).setLngLat([...position]).addTo(this.#map);
			shown = { marker, text: '' };
			this.#shown.set(key, shown);
		}
		shown.marker.setLngLat([...position]);
		const element = shown.marker.getElement();
		const own = ['name', 'note', kind, side, `w${String(weight)}`];
		for (const each of [...element.classList].filter((name) => !name.startsWith('maplibregl-'))) {
			if (!own.includes(each)) element.classList.remove(each);
		}
		element.classList.add(...own);
		element.style.setProperty('--size', `${String(size)}px`);
		element.style.setProperty('--gap', `${String(gap)}px`);
		element.style.setProperty('--shift', shift ? `${String(shift[0])}px ${String(shift[1])}px` : 'none');
		if (role !== null) element.dataset['role'] = role;
		const text = lines.join('\n');
		if (text !== shown.text && element.firstElementChild) element.firstElementChild.textContent = text;
		shown.text = text;
	}
}
