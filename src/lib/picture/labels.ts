/** The names on the drawing: what wants to be named, from which scale on, in which letters, and where it may stand. */
import type { Position } from 'geojson';
import type { Basemap, LabelProperties } from '$lib/basemap';
import { columnLabel } from '$lib/look/column-label';
import { worldWidth } from '$lib/look/fit';
import { ROLE_TOKENS } from '$lib/look/roles';
import type { Token } from '$lib/look/tokens';
import type { Scene } from '$lib/scene/types';
import type { Story } from '$lib/story/types';
import { pointAt } from '$lib/track/line';
import { MAIN_ROAD } from '$lib/track/path';
import { words } from '$lib/words';
import { isIn, project, type Frame } from './frame';
import { place, type Rect, type Standing, type Surroundings, type Wish } from './place';
import { ARROW, type Scales } from './signs';
import { textWidth, wrapped } from './text';

/** What a label names: it decides its letters. */
export type LabelKind =
	'column' | 'claim' | 'road' | 'town' | 'village' | 'country' | 'oblast' | 'sea' | 'lake' | 'river';

export type Side = 'left' | 'right' | 'top' | 'bottom' | 'middle';

/** A name in its place. */
export interface Label extends Standing {
	readonly kind: LabelKind;
	readonly lines: readonly string[];
	/** px */
	readonly size: number;
	readonly weight: 400 | 500 | 600;
	/** Where it stands, seen from its place; text that stands at its side is written away from it. */
	readonly side: Side;
	/** px between the place and the text at its side. */
	readonly gap: number;
	/** Degrees clockwise that the text is turned about its place. */
	readonly turn: number;
	readonly dot: 'dot' | 'capital' | null;
	/** The colour, where it is not the kind's own. */
	readonly colour?: Token;
}

type Wanted = Omit<Label, 'rect' | 'side' | 'from' | 'to'> & {
	/** The zooms of MapLibre's between which it is worth showing. */
	readonly zooms: readonly [from: number, to: number];
	readonly sides: readonly Side[];
	readonly importance: number;
};

/** Letters of each kind: spacing in ems, capitals, slant. The page's style sheet says the same. */
export const LETTERS: Readonly<
	Record<LabelKind, { readonly spacing: number; readonly isUpper: boolean; readonly isItalic: boolean }>
> = {
	column: { spacing: 0, isUpper: false, isItalic: true },
	claim: { spacing: 0, isUpper: false, isItalic: true },
	road: { spacing: 0, isUpper: false, isItalic: false },
	town: { spacing: 0, isUpper: false, isItalic: false },
	village: { spacing: 0, isUpper: false, isItalic: false },
	country: { spacing: 0.2, isUpper: true, isItalic: false },
	oblast: { spacing: 0.12, isUpper: true, isItalic: false },
	sea: { spacing: 0.12, isUpper: false, isItalic: true },
	lake: { spacing: 0.08, isUpper: false, isItalic: true },
	river: { spacing: 0.06, isUpper: false, isItalic: true },
};

/** Height of a line of text, in sizes. */
export const LINE_HEIGHT = 1.15;

/** Clear space around a label, px. */
const PADDING = 2;

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
	oblast: [
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

/** From which zoom rivers of each rank are named. */
const RIVER_NAMES_FROM = [5.2, 5.2, 7];

/** Every name that finds room on a drawing. */
export function labelsOf(
	{
		scene,
		story,
		labels,
		shapes,
	}: { scene: Scene; story: Story; labels: Basemap['labels']; shapes: Basemap['shapes'] },
	frame: Frame,
	{ taken, busy }: Pick<Surroundings, 'taken' | 'busy'>,
	{ least, most }: Scales,
	isAllowed: (at: Label['at'], rect: Rect) => boolean = () => true,
): Label[] {
	const wanted = [
		...columnWords(scene, frame),
		...claims(scene, story, frame),
		...roadNames(story, frame),
		...places(scene, labels, frame),
		...rivers(shapes, frame),
	].sort((a, b) => a.importance - b.importance);
	const wishes = wanted.map((each) => wishOf(each, frame, least, isAllowed));
	return place(
		wishes.map(({ wish }) => wish),
		{ taken, busy, usual: 1 / frame.unit, largest: most },
	).flatMap((given, index): Label[] => {
		const label = wanted[index];
		const side = wishes[index]?.sides[given?.choice ?? 0];
		if (!given || !label || !side) return [];
		const { zooms: _, sides: __, importance: ___, ...look } = label;
		const { rect, from, to } = given;
		return [{ ...look, rect, from, to, side }];
	});
}

function wishOf(
	label: Wanted,
	frame: Frame,
	least: number,
	isAllowed: (at: Label['at'], rect: Rect) => boolean,
): { wish: Wish; sides: readonly Side[] } {
	const scale = (zoom: number) => worldWidth(zoom) / worldWidth(frame.zoom) / frame.unit;
	const sides = label.sides.filter((side) => isAllowed(label.at, rectOf(label, side)));
	return {
		wish: {
			at: label.at,
			from: Math.max(least, scale(label.zooms[0])),
			to: label.zooms[1] >= 20 ? Infinity : scale(label.zooms[1]),
			choices: sides.map((side) => rectOf(label, side)),
			core: dotRect(label),
		},
		sides,
	};
}

/** What a town's dot covers. */
function dotRect({ dot }: Wanted): Rect | null {
	const reach = dot === 'capital' ? 5 : 3;
	return dot === null ? null : { left: -reach, top: -reach, right: reach, bottom: reach };
}

/** What the text of a label covers. */
function rectOf({ lines, size, kind, gap, turn }: Wanted, side: Side): Rect {
	const { spacing } = LETTERS[kind];
	const width = Math.max(...lines.map((line) => textWidth(line, size, spacing)));
	const height = lines.length * size * LINE_HEIGHT;
	const angle = (turn * Math.PI) / 180;
	const halfWidth = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2 + PADDING;
	const halfHeight =
		(Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2 + PADDING / 2;
	const across = side === 'left' ? -1 : side === 'right' ? 1 : 0;
	const down = side === 'top' ? -1 : side === 'bottom' ? 1 : 0;
	const x = across * (gap + halfWidth - PADDING);
	const y = down * (gap + halfHeight - PADDING / 2);
	return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** Beside each column, what its sign alone does not say. */
function columnWords(scene: Scene, frame: Frame): Wanted[] {
	return scene.columns.flatMap((column): Wanted[] => {
		const at = project(frame, column.position);
		const text = columnLabel(column);
		if (text === '' || !isIn(frame.clip, at)) return [];
		return [
			{
				...{
					kind: 'column',
					lines: [text],
					size: 12,
					weight: 400,
					gap: ARROW / 2 + 2,
					turn: 0,
					at,
					dot: null,
				},
				...{ zooms: [0, 20], sides: ['bottom', 'right', 'left', 'top'], importance: 0.5 },
				colour: ROLE_TOKENS[column.role],
			} satisfies Wanted,
		];
	});
}

/** Beside each claimed stretch, who claims it. */
function claims(scene: Scene, story: Story, frame: Frame): Wanted[] {
	return story.routes.flatMap((route) =>
		route.stretches.flatMap((stretch): Wanted[] => {
			const part = scene.stretches.find(({ id }) => id === stretch.id);
			if (stretch.claimant === null || !part || part.driven?.length === 0) return [];
			const text = words.claimedByInline(stretch.claimant);
			// Its middle may lie outside the scene's bounds: the first of some places that does not.
			const at = [0.5, 0.35, 0.65, 0.2, 0.8]
				.map((share) => project(frame, pointAt(route, stretch.from + share * (stretch.to - stretch.from))))
				.find((point) => isIn(frame.camera, point));
			if (!at) return [];
			// Not beside a line that is shorter than the words about it.
			const width = textWidth(text, 12.5);
			const [[ax, ay], [bx, by]] = [stretch.from, stretch.to].map((end) =>
				project(frame, pointAt(route, end)),
			) as [[number, number], [number, number]];
			const from = frame.zoom + Math.log2((width * frame.unit) / Math.hypot(bx - ax, by - ay));
			return [
				{
					...{ kind: 'claim', lines: [text], size: 12.5, weight: 400, gap: stretch.band ? 27 : 8, turn: 0 },
					...{ at, dot: null, zooms: [from, 20], sides: ['right', 'left'], importance: 1 },
				} satisfies Wanted,
			];
		}),
	);
}

function roadNames(story: Story, frame: Frame): Wanted[] {
	const road = story.routes.find(({ id }) => id === MAIN_ROAD);
	if (!road) return [];
	const seen = road.line.map((point) => project(frame, point)).filter((at) => isIn(frame.camera, at));
	return [0.2, 0.7].flatMap((share): Wanted[] => {
		const at = seen[Math.floor(share * seen.length)];
		if (!at) return [];
		return [
			{
				...{ kind: 'road', lines: ['M4'], size: 12, weight: 600, gap: 6, turn: 0, at, dot: null },
				...{ zooms: [4.5, 20], sides: ['right', 'left'], importance: 8.5 },
			} satisfies Wanted,
		];
	});
}

/** Towns, with those where the stage happens first, then countries, regions, seas and lakes. */
function places(scene: Scene, labels: Basemap['labels'], frame: Frame): Wanted[] {
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

/** A name along each river, where it runs straight enough. */
function rivers(shapes: Basemap['shapes'], frame: Frame): Wanted[] {
	const SIZE = 11.5;
	return shapes.features.flatMap(({ geometry, properties: { kind, name, rank = 3 } }): Wanted[] => {
		if (kind !== 'river' || name === undefined || geometry.type !== 'MultiLineString') return [];
		const reach = textWidth(name, SIZE, LETTERS.river.spacing) * 0.6 * frame.unit;
		return geometry.coordinates
			.flatMap((line) => straightPlaces(line, reach, frame))
			.slice(0, 2)
			.map(({ at, turn }) => ({
				...{ kind: 'river', lines: [name], size: SIZE, weight: 400, gap: 0, turn, at, dot: null },
				...{ zooms: [RIVER_NAMES_FROM[rank - 1] ?? 7, 20], sides: ['middle'], importance: 12 + rank },
			}));
	});
}

/** Places on a line within the scene's bounds at which it runs straight for some units, with the way it runs there. */
function straightPlaces(
	line: readonly Position[],
	reach: number,
	frame: Frame,
): { at: [number, number]; turn: number }[] {
	const points = line.map(([lng = 0, lat = 0]) => project(frame, [lng, lat]));
	const found: { at: [number, number]; turn: number }[] = [];
	let last: readonly [number, number] | null = null;
	for (const [i, at] of points.entries()) {
		if (!isIn(frame.camera, at) || (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < 12 * reach))
			continue;
		const before = points
			.slice(0, i)
			.findLast((point) => Math.hypot(point[0] - at[0], point[1] - at[1]) > reach);
		const after = points.slice(i).find((point) => Math.hypot(point[0] - at[0], point[1] - at[1]) > reach);
		if (!before || !after) continue;
		const [inward, outward] = [angle(before, at), angle(at, after)];
		const bend = Math.abs(((outward - inward + 540) % 360) - 180);
		if (bend > 24) continue;
		const turn = angle(before, after);
		// Text is never upside down; its foot is off the water.
		const upright = turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
		const off = 8 * frame.unit;
		const rad = (upright * Math.PI) / 180;
		found.push({ at: [at[0] + Math.sin(rad) * off, at[1] - Math.cos(rad) * off], turn: upright });
		last = at;
	}
	return found;
}

function angle(from: readonly [number, number], to: readonly [number, number]): number {
	return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}

function sizeAt([small, large]: readonly [number, number], zoom: number): number {
	const share = Math.min(1, Math.max(0, (zoom - 5) / 3));
	return Math.round((small + share * (large - small)) * 2) / 2;
}
