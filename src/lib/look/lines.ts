import type { Story, StretchStatus } from '#lib/story/types.ts';
import type { Stops } from './cartography/by-zoom.ts';

/** How a line says its status, at its middle size. Dash lengths are in line widths. */
export interface LineLook {
	/** px */
	readonly width: number;
	/** `null` for an unbroken line. A dot is a dash of no length with a round end. */
	readonly dash: readonly number[] | null;
	readonly cap: 'butt' | 'round';
}

/** The same lines in map, picture, diagram, legend and print. */
export const LINES: Readonly<Record<StretchStatus, LineLook>> = {
	driven: { width: 4, dash: null, cap: 'round' },
	reported: { width: 3.5, dash: [4, 2], cap: 'butt' },
	claimed: { width: 3, dash: [1.6, 1.5], cap: 'butt' },
	closed: { width: 3, dash: null, cap: 'butt' },
	schematic: { width: 3, dash: [0.01, 2.2], cap: 'round' },
};

/** The line of the column that is pointed at is drawn this many times as wide. */
export const LIT = 1.9;

/** Width of the grey casing of a closed road, px. */
export const CASING_WIDTH = 8;

/** Width of a hatched band, px. */
export const BAND_WIDTH = 46;

/** The shaded stretch that a column could have been on. Width in px. */
export const PRISM = { width: 17, opacity: 0.28 };

/** The soft disc about a place that is known to within a radius. Width of its edge in px. */
export const DISC = { opacity: 0.14, edge: { width: 1, opacity: 0.6 } };

/** The main road before anyone drives on it. Width in px. */
export const MAIN_ROAD = { width: 1.6, colour: 'border' } as const;

/** The straight line whose length is told. Width in px. */
export const DISTANCE = { width: 1.5, colour: 'ink' } as const;

/** All these widths are for zooms around 7; at other zooms they are multiplied by these factors, interpolated exponentially with this base. */
export const GROWTH: { readonly base: number; readonly factors: Stops } = {
	base: 1.3,
	factors: [4, 0.7, 7, 1, 11, 1.8],
};

/** Opacity of a line that is drawn by strength: what it runs over stays readable. */
export const STRENGTH_OPACITY = 0.55;

/** The narrowest line that still shows a strength, px. */
const NARROWEST = 1.5;

/** The greatest strength that any report of a story tells; 0 where none does. */
export function greatestStrength({ columns }: Pick<Story, 'columns'>): number {
	return Math.max(0, ...columns.flatMap(({ fixes }) => fixes.map(({ strength }) => strength ?? 0)));
}

/** How wide a strength is drawn at a line's middle size, px: in proportion, as Minard drew it. */
export function strengthWidth(strength: number, greatest: number, widest: number): number {
	return Math.max(NARROWEST, (strength / greatest) * widest);
}
