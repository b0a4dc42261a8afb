import type { Story, StretchStatus } from '#lib/story/types.ts';

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

/** Width of the grey casing of a closed road, px. */
export const CASING_WIDTH = 8;

/** Width of a hatched band, px. */
export const BAND_WIDTH = 46;

/** Width of the shaded stretch that a column could have been on, px. */
export const PRISM_WIDTH = 17;

/** Opacity of a line that is drawn by strength: what it runs over stays readable. */
export const STRENGTH_OPACITY = 0.55;

/** The narrowest line that still shows a strength, px. */
const NARROWEST = 1.5;

/** The greatest strength that any report of a story tells; 0 where none does. */
export function greatestStrength({ columns }: Pick<Story, 'columns'>): number {
	return Math.max(0, ...columns.flatMap(({ fixes }) => fixes.map(({ strength = 0 }) => strength)));
}

/** How wide a strength is drawn at a line's middle size, px: in proportion, as Minard drew it. */
export function strengthWidth(strength: number, greatest: number, widest: number): number {
	return Math.max(NARROWEST, (strength / greatest) * widest);
}
