/** How a plan is drawn, in the live map and the picture alike: an opaque sheet over the map, from the zoom on at which it says more. */
import type { SharedToken } from '../tokens.ts';
import type { Stops } from './by-zoom.ts';

/** Zooms between which the sheet comes in. */
export const SHEET: readonly [from: number, whole: number] = [10, 10.6];
/** From this zoom on the map on a plan is the plan alone: no town's name, no column's sign, which no street is known for. */
export const PLAN_FROM = 11.5;

export const AREA_COLOURS = {
	water: 'water',
	land: 'land',
	green: 'waterShore',
	block: 'builtUp',
	building: 'road',
} as const satisfies Readonly<Record<string, SharedToken>>;

/** A park is hinted at. */
export const GREEN_OPACITY = 0.45;

export const LINE_COLOURS = {
	street: 'road',
	bridge: 'road',
	railway: 'division',
} as const satisfies Readonly<Record<string, SharedToken>>;

/** Widths by rank, the greatest first, and the zoom from which each is drawn and named; the least have no name. */
export const STREETS: readonly {
	readonly width: Stops;
	readonly from: number;
	readonly namedFrom?: number;
}[] = [
	{ width: [10, 1.6, 12, 3.2, 14, 8], from: 10, namedFrom: 12 },
	{ width: [10, 1, 12, 2, 14, 5.5], from: 10, namedFrom: 12.4 },
	{ width: [11, 0.7, 12, 1.2, 14, 3], from: 11, namedFrom: 13.2 },
	{ width: [12, 0.5, 14, 1.4], from: 12 },
];

/** Edge of the sheet. */
export const EDGE = { colour: 'border', width: 1 } as const;

/** From which zoom a plan's places are named, by rank. */
export const PLACES_FROM: readonly number[] = [11.5, 12.2, 12.8, 13.4];
export const STREET_NAME = { kind: 'road', weight: 400, size: [12, 11, 14, 13], importance: 9 } as const;
export const PLACE_NAME = {
	kind: 'village',
	weight: 500,
	size: [12, 11.5, 14, 13.5],
	importance: 3,
} as const;
