/**
 * Words on the map as elements: what happened, beside its sign, and what must be said of a column. They are placed by the
 * same rules as in the picture, again whenever the view or what it shows changes.
 */
import { Marker, type Map as GlMap } from 'maplibre-gl';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { ANNOTATION_SPOTS, annotationLook, annotationsOf, type Annotations } from '#lib/look/annotations.ts';
import { alongLines } from '#lib/look/busy.ts';
import { AROUND_DOT, STORY_NAMES, TOWN_NAMES } from '#lib/look/cartography/names.ts';
import { columnLabels } from '#lib/look/column-label.ts';
import { distanceLabel } from '#lib/look/distance-label.ts';
import type { Box } from '#lib/look/fit.ts';
import { labelRect, sizeAt, spotsAt, type Label, type Spot } from '#lib/look/label.ts';
import { place, type Given, type Rect, type Standing } from '#lib/look/place.ts';
import { ARROW } from '#lib/look/sign-sizes.ts';
import { wrapped } from '#lib/look/text-width.ts';
import { begunStretches } from '#lib/scene/begun.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { LngLat, Story } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { pressable, type PressActions } from './pressable.ts';
import { showTaken } from './taken.ts';

/** Words that want a place. */
interface Note extends Pick<Label, 'kind' | 'size' | 'weight' | 'lines' | 'gap' | 'turn'> {
	readonly key: string;
	/** The event, sighting or column whose card a press opens; `null` for words about a stretch, and for towns. */
	readonly of: string | null;
	readonly position: LngLat;
	readonly spots: readonly Spot[];
	/** The role of the column or the stretch; `null` for an annotation. */
	readonly role: string | null;
}

/** Widest line of words about a stretch, px. */
const WIDEST = 150;

/** From a sign to a town whose name it might cover, px. */
const NEAR_SIGN = 60;

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
		const { given: towns } = this.#placed(this.#townsAt([...fixed, ...columns]), fixed, [], view);
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

	#removeBut(keys: readonly string[]): void {
		for (const [key, { marker }] of this.#shown) {
			if (keys.includes(key)) continue;
			marker.remove();
			this.#shown.delete(key);
		}
	}

	/** Towns at signs, with their names as the map writes them. */
	#townsAt(taken: readonly Standing[]): Note[] {
		const zoom = this.#map.getZoom();
		return this.#towns.flatMap(({ geometry, properties: { name, rank, side = 'right' } }): Note[] => {
			const look = TOWN_NAMES[rank - 1];
			if (!look || zoom < (look.from ?? 0)) return [];
			const [lng = 0, lat = 0] = geometry.coordinates;
			const [x, y] = this.#at([lng, lat]);
			if (!taken.some(({ at }) => Math.hypot(at[0] - x, at[1] - y) < NEAR_SIGN)) return [];
			const { kind, weight } = look;
			const size = sizeAt(look.size, zoom);
			return [
				{
					...{ kind, weight, size, lines: [name], gap: 0.55 * size, turn: 0 },
					...{ key: `town ${name}`, of: null, position: [lng, lat], role: null },
					spots: spotsAt(...AROUND_DOT[side]),
				},
			];
		});
	}

	/** The most important first. */
	#all(scene: Scene): Note[] {
		return [
			...this.#ofDistance(scene),
			...this.#ofColumns(scene),
			...this.#ofSigns(scene),
			...this.#ofLines(scene),
		];
	}

	#ofDistance({ distance }: Scene): Note[] {
		if (!distance) return [];
		const { text, at } = distanceLabel(distance, this.#story);
		return [
			{
				...{ ...STORY_NAMES.distance, lines: [text], gap: 7, turn: 0 },
				...{ key: 'distance', of: null, position: at, role: null, spots: spotsAt('left', 'right') },
			},
		];
	}

	/** What is said of a stretch at its far end. */
	#ofLines({ stretches }: Scene): Note[] {
		const begun = begunStretches(stretches);
		return this.#story.routes.flatMap((route) =>
			route.stretches.flatMap(({ id, to, label }): Note[] => {
				const role = begun.get(id)?.role;
				if (label === null || role === undefined) return [];
				const { claim } = STORY_NAMES;
				return [
					{
						...{ ...claim, lines: wrapped(label, claim.size, WIDEST), gap: 6, turn: 0 },
						...{ key: `stretch ${id}`, of: null, position: pointAt(route, to), role },
						spots: spotsAt('left', 'right', 'bottom', 'top'),
					},
				];
			}),
		);
	}

	#ofSigns(scene: Scene): Note[] {
		return annotationsOf(scene, this.#words).map((annotation) => ({
			...annotationLook(annotation),
			...{
				key: annotation.of,
				of: annotation.of,
				position: annotation.position,
				spots: ANNOTATION_SPOTS,
				role: null,
			},
		}));
	}

	#ofColumns({ columns }: Scene): Note[] {
		const places = new Map(columns.map((column) => [column, this.#map.project([...column.position])]));
		return [...columnLabels(places, this.#story.strength?.unit)].flatMap(([column, label]): Note[] => {
			const { id, role, position, fixes } = column;
			return [
				{
					...{ ...STORY_NAMES.column, lines: label, gap: ARROW / 2 + 2, turn: 0 },
					...{ key: `${id} ${fixes.join(' ')}`, of: id, position, role },
					spots: spotsAt('bottom', 'right', 'left', 'top'),
				},
			];
		});
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
