/** The lines of the ground, for the live map and the picture alike. */
import type { SharedToken } from '../tokens.ts';
import type { Stops } from './by-zoom.ts';

export interface GroundLine {
	readonly colour: SharedToken;
	readonly width: Stops;
	readonly blur?: Stops;
	/** In line widths. */
	readonly dash?: readonly [dash: number, gap: number];
}

const BORDER: Stops = [3, 0.6, 6, 0.9, 11, 1.6];

/** Everything but the rivers. */
export const GROUND_LINES = {
	/** The sea along a coast, fading away from it. */
	shore: { colour: 'waterShore', width: [3, 5, 6, 9, 11, 16], blur: [3, 3, 6, 5, 11, 8] },
	coast: { colour: 'waterLine', width: [3, 0.5, 7, 0.9, 11, 1.4] },
	/** MapLibre knows no other outline of an area. */
	lake: { colour: 'waterLine', width: [0, 1] },
	border: { colour: 'border', width: BORDER },
	disputed: { colour: 'disputed', width: BORDER, dash: [3, 2.5] },
	/** Dotted: two widths of line, then a gap. */
	division: { colour: 'division', width: [4, 0.6, 7, 0.9, 11, 1.3], dash: [1.5, 2.5] },
} as const satisfies Readonly<Record<string, GroundLine>>;

export const RIVER_COLOUR = 'waterLine' satisfies SharedToken;

interface RiverLook {
	/** At the same zooms for all ranks. */
	readonly width: Stops;
	/** From which zoom the river bears its name. */
	readonly namedFrom: number;
	/** From which zoom a picture has it: unlike the live map, it leaves out what would weigh more than it shows. */
	readonly picturedFrom: number;
}

/** Rivers by rank, the greatest first. */
export const RIVERS: readonly [RiverLook, RiverLook, RiverLook] = [
	{ width: [3, 0.5, 6, 1.1, 11, 3], namedFrom: 5.2, picturedFrom: 0 },
	{ width: [3, 0.3, 6, 0.7, 11, 2], namedFrom: 5.2, picturedFrom: 4 },
	{ width: [3, 0, 6, 0.4, 11, 1.4], namedFrom: 7, picturedFrom: 5.5 },
];

interface RoadLook {
	readonly width: Stops;
	/** From which zoom the road is drawn. */
	readonly from: number;
	/** From which zoom it bears its number. */
	readonly numberedFrom: number;
}

/** Roads of the ground by rank, the greatest first: all thinner and paler than any line of the story. */
export const ROADS: readonly [RoadLook, RoadLook, RoadLook] = [
	{ width: [5, 0.7, 7, 1.2, 11, 2.4], from: 5, numberedFrom: 6.4 },
	{ width: [5, 0.5, 7, 0.9, 11, 1.9], from: 6, numberedFrom: 7 },
	{ width: [6, 0.5, 7, 0.7, 11, 1.5], from: 7, numberedFrom: 7.8 },
];

export const ROAD_COLOUR = 'road' satisfies SharedToken;
export const BUILT_UP_COLOUR = 'builtUp' satisfies SharedToken;
/** Lines between divisions of a country are drawn from this zoom on. */
export const DIVISIONS_FROM = 4.6;
