/** Names of towns, countries, regions, seas and lakes. */
import type { Basemap, LabelProperties } from '#lib/basemap/basemap.ts';
import type { Scene } from '#lib/scene/types.ts';
import { isIn, project, type Frame } from './frame.ts';
import { LETTERS, type Label, type Side, type Wanted } from './letters.ts';
import { ARROW } from './signs.ts';
import { wrapped } from './text.ts';

/** Towns by rank: from which zoom, weight, size at zooms 5 and 8, as on the live map. */
const TOWNS: readonly {
	from: number;
	weight: Label['weight'];
	sizes: readonly [number, number];
	importance: number;
}[] = [
	{ from: 0, weight: 600, sizes: [14, 18], importance: 2 },
	{ from: 3.7, weight: 500, sizes: [12.5, 16], importance: 3 },
	{ from: 4.75, weight: 400, sizes: [12, 14.5], importance: 4 },
	{ from: 5.7, weight: 400, sizes: [11.5, 13.5], importance: 6 },
	{ from: 6.4, weight: 400, sizes: [11.5, 12.5], importance: 9 },
	{ from: 7.2, weight: 400, sizes: [11.5, 12], importance: 10 },
	{ from: 8.8, weight: 400, sizes: [11, 11], importance: 11 },
];

/** Other names: from and to which zoom, sizes at zooms 5 and 8, and importance, by rank. */
const AREAS: Readonly<
	Record<
		Exclude<LabelProperties['kind'], 'town'>,
		readonly { zooms: readonly [number, number]; sizes: readonly [number, number]; importance: number }[]
	>
> = {
	country: [
		{ zooms: [0, 8], sizes: [14, 19], importance: 5 },
		{ zooms: [4.2, 8], sizes: [12.5, 15], importance: 5.1 },
		{ zooms: [5, 8], sizes: [11.5, 11.5], importance: 5.2 },
	],
	region: [
		{ zooms: [5.4, 9.2], sizes: [11, 12.5], importance: 7 },
		{ zooms: [6, 9], sizes: [11, 12.5], importance: 7.1 },
	],
	sea: [
		{ zooms: [0, 20], sizes: [14, 19], importance: 5.5 },
		{ zooms: [4.6, 20], sizes: [12, 14], importance: 8 },
		{ zooms: [7, 20], sizes: [12, 12], importance: 8.1 },
	],
	lake: [
		{ zooms: [5.6, 20], sizes: [11, 12.5], importance: 12 },
		{ zooms: [5.6, 20], sizes: [11, 12.5], importance: 12 },
		{ zooms: [5.6, 20], sizes: [11, 12.5], importance: 12 },
	],
};

/** The look of a rank: beyond the last, the last. */
function ofRank<T>(looks: readonly T[], rank: number): T {
	const look = looks[Math.min(rank, looks.length) - 1];
	if (!look) throw new RangeError(`there is no rank ${String(rank)}`);
	return look;
}

/** Towns, with those where the stage happens first, then countries, regions, seas and lakes. */
export function placeNames(scene: Scene, labels: Basemap['labels'], frame: Frame): Wanted[] {
	const told = scene.events.flatMap(({ presence, position }) =>
		presence === 'earlier' || position === null ? [] : [project(frame, position)],
	);
	const columns = scene.columns.map(({ position }) => project(frame, position));
	return labels.features.flatMap(({ geometry, properties }): Wanted[] => {
		const [lng = 0, lat = 0] = geometry.coordinates;
		const at = project(frame, [lng, lat]);
		if (!isIn(frame.clip, at)) return [];
		const isUnderArrow = columns.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 9 * frame.unit);
		const isTold = told.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 14 * frame.unit);
		return properties.kind === 'town'
			? [townLabel(properties, at, { isTold, isUnderArrow }, frame)]
			: [areaLabel(properties, properties.kind, at, frame)];
	});
}

function townLabel(
	{ name, rank, side = 'right', dot }: LabelProperties,
	at: Label['at'],
	{ isTold, isUnderArrow }: { isTold: boolean; isUnderArrow: boolean },
	frame: Frame,
): Wanted {
	const look = ofRank(TOWNS, rank);
	const size = sizeAt(look.sizes, frame.zoom);
	return {
		kind: rank === 7 ? 'village' : 'town',
		lines: [name],
		size,
		weight: look.weight,
		gap: isUnderArrow ? ARROW / 2 + 3 : 0.5 * size,
		turn: 0,
		at,
		dot: dot === 'none' ? null : (dot ?? 'dot'),
		zooms: [isTold ? look.from - 1.2 : look.from, 20],
		sides: [side, ...AROUND[side]],
		importance: isTold ? look.importance / 10 + 1 : look.importance,
	};
}

const AROUND: Readonly<Record<Exclude<Side, 'middle'>, readonly Side[]>> = {
	right: ['left', 'top', 'bottom'],
	left: ['bottom', 'top', 'right'],
	top: ['right', 'left', 'bottom'],
	bottom: ['left', 'right', 'top'],
};

function areaLabel(
	{ name, rank }: LabelProperties,
	kind: Exclude<LabelProperties['kind'], 'town'>,
	at: Label['at'],
	frame: Frame,
): Wanted {
	const { zooms, sizes, importance } = ofRank(AREAS[kind], rank);
	const size = sizeAt(sizes, frame.zoom);
	const { spacing, isUpper } = LETTERS[kind];
	const text = isUpper ? name.toUpperCase() : name;
	return {
		kind,
		lines: wrapped(text, size, 7 * size, spacing),
		size,
		weight: kind === 'country' ? 600 : 400,
		gap: 0,
		turn: 0,
		at,
		dot: null,
		zooms,
		sides: ['middle'],
		importance,
	};
}

function sizeAt([small, large]: readonly [number, number], zoom: number): number {
	const share = Math.min(1, Math.max(0, (zoom - 5) / 3));
	return Math.round((small + share * (large - small)) * 2) / 2;
}
