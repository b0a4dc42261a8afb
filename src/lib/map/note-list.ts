/** Which words a scene asks for on the map, and where they may stand. */
import type { Basemap } from '#lib/basemap/basemap.ts';
import { ANNOTATION_SPOTS, annotationLook, annotationsOf, type Annotations } from '#lib/look/annotations.ts';
import { AROUND_DOT, STORY_NAMES, TOWN_NAMES } from '#lib/look/cartography/names.ts';
import { columnLabels } from '#lib/look/column-label.ts';
import { distanceLabel } from '#lib/look/distance-label.ts';
import { sizeAt, spotsAt, type Label, type Spot } from '#lib/look/label.ts';
import type { Standing } from '#lib/look/place.ts';
import { ARROW } from '#lib/look/sign-sizes.ts';
import { wrapped } from '#lib/look/text-width.ts';
import { begunStretches } from '#lib/scene/begun.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { LngLat, Story } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';

/** Words that want a place. */
export interface Note extends Pick<Label, 'kind' | 'size' | 'weight' | 'lines' | 'gap' | 'turn'> {
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

/**
 * The words of a scene, the most important first.
 *
 * @param project where a position lies on the screen, px
 */
export function notesOf(
	scene: Scene,
	story: Story,
	words: Annotations,
	project: (position: LngLat) => { readonly x: number; readonly y: number },
): Note[] {
	return [
		...ofDistance(scene, story),
		...ofColumns(scene, story, project),
		...ofSigns(scene, words),
		...ofLines(scene, story),
	];
}

/**
 * Towns at signs, with their names as the map writes them.
 *
 * @param taken signs and columns
 * @param at where a position lies on the screen, px
 */
export function townsAt(
	taken: readonly Standing[],
	towns: Basemap['labels']['features'],
	zoom: number,
	at: (position: LngLat) => Standing['at'],
): Note[] {
	return towns.flatMap(({ geometry, properties: { name, rank, side = 'right' } }): Note[] => {
		const look = TOWN_NAMES[rank - 1];
		if (!look || zoom < (look.from ?? 0)) return [];
		const [lng = 0, lat = 0] = geometry.coordinates;
		const [x, y] = at([lng, lat]);
		if (!taken.some((each) => Math.hypot(each.at[0] - x, each.at[1] - y) < NEAR_SIGN)) return [];
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

function ofDistance({ distance }: Scene, story: Story): Note[] {
	if (!distance) return [];
	const { text, at } = distanceLabel(distance, story);
	return [
		{
			...{ ...STORY_NAMES.distance, lines: [text], gap: 7, turn: 0 },
			...{ key: 'distance', of: null, position: at, role: null, spots: spotsAt('left', 'right') },
		},
	];
}

/** What is said of a stretch at its far end. */
function ofLines({ stretches }: Scene, { routes }: Story): Note[] {
	const begun = begunStretches(stretches);
	return routes.flatMap((route) =>
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

function ofSigns(scene: Scene, words: Annotations): Note[] {
	return annotationsOf(scene, words).map((annotation) => {
		const { of, position } = annotation;
		return {
			...annotationLook(annotation),
			...{ key: of, of, position, spots: ANNOTATION_SPOTS, role: null },
		};
	});
}

function ofColumns(
	{ columns }: Scene,
	{ strength }: Story,
	project: (position: LngLat) => { readonly x: number; readonly y: number },
): Note[] {
	const places = new Map(columns.map((column) => [column, project(column.position)]));
	return [...columnLabels(places, strength?.unit)].map(([column, label]): Note => {
		const { id, role, position, fixes } = column;
		return {
			...{ ...STORY_NAMES.column, lines: label, gap: ARROW / 2 + 2, turn: 0 },
			...{ key: `${id} ${fixes.join(' ')}`, of: id, position, role },
			spots: spotsAt('bottom', 'right', 'left', 'top'),
		};
	});
}
