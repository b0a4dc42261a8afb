/** The names on the map, for the live map and the picture alike: their letters by what they name, the rest by rank. */
import type { Token } from '../tokens.ts';
import type { Stops } from './by-zoom.ts';

/** What a name is of. A bay is any sea of the lesser ranks, a village a town of the least. */
export type NameKind =
	| 'column'
	| 'annotation'
	| 'coming'
	| 'claim'
	| 'road'
	| 'shield'
	| 'town'
	| 'village'
	| 'country'
	| 'region'
	| 'sea'
	| 'bay'
	| 'lake'
	| 'river';

export interface Letters {
	/** Between letters, ems. */
	readonly spacing: number;
	readonly isUpper: boolean;
	readonly isItalic: boolean;
	readonly colour: Token;
	readonly halo: 'halo' | 'haloWater';
	/** How wide a line may become, ems. */
	readonly widest: number;
}

const PLAIN = {
	spacing: 0,
	isUpper: false,
	isItalic: false,
	colour: 'label',
	halo: 'halo',
	widest: 12,
} as const;
const CAPITALS = { ...PLAIN, isUpper: true, widest: 7 } as const;
const WATER = { ...PLAIN, isItalic: true, colour: 'labelWater', halo: 'haloWater', widest: 6 } as const;

export const LETTERS = {
	column: { ...PLAIN, isItalic: true, colour: 'accent' },
	/** Beside a sign. */
	annotation: { ...PLAIN, colour: 'ink' },
	/** The same, of what has not happened yet. */
	coming: { ...PLAIN, colour: 'inkSoft' },
	claim: { ...PLAIN, isItalic: true, colour: 'accent' },
	road: { ...PLAIN, colour: 'inkSoft' },
	/** A road's number, in a frame of its own. */
	shield: { ...PLAIN, colour: 'shield' },
	town: PLAIN,
	village: { ...PLAIN, colour: 'labelSoft' },
	country: { ...CAPITALS, spacing: 0.2 },
	region: { ...CAPITALS, spacing: 0.12, colour: 'labelSoft' },
	sea: { ...WATER, spacing: 0.16 },
	bay: { ...WATER, spacing: 0.08 },
	lake: { ...WATER, spacing: 0.08 },
	/** Beside the water, on land. */
	river: { ...WATER, spacing: 0.06, halo: 'halo' },
} as const satisfies Readonly<Record<NameKind, Letters>>;

/** A name of a rank. */
export interface NameLook<Kind extends NameKind = NameKind> {
	readonly kind: Kind;
	/** The zooms between which it is shown; without them from the first, to the last. */
	readonly from?: number;
	readonly to?: number;
	/** Size of the letters. */
	readonly size: Stops;
	readonly weight: 400 | 500 | 600;
	/**
	 * Which names find room first in a picture: those of the least number. The live map, whose names appear on zooming
	 * in, puts towns before all areas, and areas in the order of {@link AREA_NAMES}.
	 */
	readonly importance: number;
}

/** A name of a country, region, sea or lake. */
export interface AreaLook extends NameLook<'country' | 'region' | 'sea' | 'bay' | 'lake'> {
	/** What it is in the basemap; without a rank, whatever that is. */
	readonly of: 'country' | 'region' | 'sea' | 'lake';
	readonly rank?: number;
	/** What the live map calls the names of this look. */
	readonly id: string;
}

const COUNTRY = { of: 'country', kind: 'country', weight: 600, to: 8 } as const;
const REGION = { of: 'region', kind: 'region', weight: 400, size: [5.4, 11, 8, 12.5] } as const;
const BAY = { of: 'sea', kind: 'bay', weight: 400 } as const;

/** Names of areas, in the order in which the live map draws them: the last has the first choice of room. */
export const AREA_NAMES: readonly AreaLook[] = [
	{ id: 'lake', of: 'lake', kind: 'lake', weight: 400, from: 5.6, size: [5, 11, 9, 13], importance: 12 },
	{ ...BAY, id: 'lesser-sea', rank: 3, from: 7, size: [0, 12], importance: 8.1 },
	{ ...BAY, id: 'bay', rank: 2, from: 4.6, size: [4, 11, 7, 14], importance: 8 },
	{ ...BAY, id: 'sea', kind: 'sea', rank: 1, size: [3, 11.5, 5, 14, 8, 19], importance: 5.5 },
	{ ...REGION, id: 'lesser-region', rank: 2, from: 6, to: 9, importance: 7.1 },
	{ ...REGION, id: 'region', rank: 1, from: 5.4, to: 9.2, importance: 7 },
	{ ...COUNTRY, id: 'small-country', rank: 3, from: 5, size: [0, 11.5], importance: 5.2 },
	{ ...COUNTRY, id: 'lesser-country', rank: 2, from: 4.2, size: [4, 11, 7, 15], importance: 5.1 },
	{ ...COUNTRY, id: 'country', rank: 1, size: [3, 11.5, 5, 14, 7, 19], importance: 5 },
];

/** A name of a town, and the size of its dot as a multiple of {@link DOTS}. */
export interface TownLook extends NameLook<'town' | 'village'> {
	readonly dot: number;
	readonly dotColour: 'townDot' | 'labelSoft';
}

const TOWN = { kind: 'town', weight: 400, dotColour: 'townDot' } as const;
const VILLAGE = { kind: 'village', weight: 400, dotColour: 'labelSoft' } as const;

/** Names of towns by rank, the greatest first. */
export const TOWN_NAMES: readonly TownLook[] = [
	{ ...TOWN, weight: 600, size: [3, 12.5, 5, 14, 8, 18, 11, 20], dot: 0.8, importance: 2 },
	{ ...TOWN, weight: 500, from: 3.7, size: [4, 12, 6, 13, 8, 16, 11, 18], dot: 0.65, importance: 3 },
	{ ...TOWN, from: 4.75, size: [4.7, 11.5, 8, 14.5, 11, 17], dot: 0.55, importance: 4 },
	{ ...TOWN, from: 5.7, size: [6, 11.5, 8, 13.5, 11, 16], dot: 0.5, importance: 6 },
	{ ...TOWN, from: 6.4, size: [7, 11.5, 9, 13, 11, 15], dot: 0.45, importance: 9 },
	{ ...TOWN, from: 7.2, size: [7, 11.5, 11, 14], dot: 0.4, importance: 10 },
	{ ...VILLAGE, from: 8.8, size: [9, 11, 11, 12.5], dot: 0.35, importance: 11 },
];

/** A town's dot and a capital's, which has a ring around it: radii, and the width of the ring, px. */
export const DOTS = { town: 3.5, capital: 2.25, ring: 5, rim: 1.6 } as const;

/** On which sides of its dot a town's name is tried, by the side that the basemap wants it on. */
export const AROUND_DOT = {
	right: ['right', 'left', 'top', 'bottom'],
	left: ['left', 'bottom', 'top', 'right'],
	top: ['top', 'right', 'left', 'bottom'],
	bottom: ['bottom', 'left', 'right', 'top'],
} as const;

/** Names along rivers; from which zoom is a matter of the river's rank. A picture adds that rank to the importance. */
export const RIVER_NAME = { kind: 'river', weight: 400, size: [5, 11, 10, 13], importance: 12 } as const;

/** The number of a road of the ground; from which zoom is a matter of the road's rank. A picture adds that rank to the importance. */
export const SHIELD = { kind: 'shield', weight: 500, size: [0, 11], importance: 13 } as const;

/** The words about the story, in one size at every zoom. */
export const STORY_NAMES = {
	/** The main road's sign. MapLibre leaves out what is longer than its line, a picture what is below this zoom. */
	road: { kind: 'road', weight: 600, size: 12, picturedFrom: 4.5, importance: 8.5 },
	/** A few words on what happened. */
	annotation: { kind: 'annotation', weight: 600, size: 12.5, importance: 0.6 },
	coming: { kind: 'coming', weight: 500, size: 12, importance: 0.7 },
	/** How long the straight line to the target is. */
	distance: { kind: 'annotation', weight: 600, size: 13, importance: 0.4 },
	/** Who claims a stretch. */
	claim: { kind: 'claim', weight: 400, size: 12.5, importance: 1 },
	/** What is said of a column: in the live map, an element of the page. */
	column: { kind: 'column', weight: 400, size: 12, importance: 0.5 },
} as const;
