/** What a label is. */
import { atZoom, type Stops } from './cartography/by-zoom.ts';
import { LETTERS, type NameLook } from './cartography/names.ts';
import type { SharedToken, Token } from './tokens.ts';
import type { Rect, Standing } from './place.ts';
import { textWidth } from './text-width.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom' | 'middle';

/** A town's dot, as a multiple of the size in `DOTS`. */
export interface Dot {
	readonly kind: 'dot' | 'capital';
	readonly times: number;
	readonly colour: SharedToken;
}

/** Where a text may stand, seen from its place; text that stands at its side is written away from it. */
export interface Spot {
	readonly side: Side;
	/** px by which it is moved from there. */
	readonly shift?: readonly [x: number, y: number];
}

/** A name in its place. */
export interface Label extends Standing, Spot, Pick<NameLook, 'kind' | 'weight'> {
	readonly lines: readonly string[];
	/** px */
	readonly size: number;
	/** px between the place and the text at its side. */
	readonly gap: number;
	/** Degrees clockwise that the text is turned about its place. */
	readonly turn: number;
	readonly dot: Dot | null;
	/** The colour, where it is not the kind's own. */
	readonly colour?: Token;
}

/** A name that wants a place. */
export type Wanted = Omit<Label, 'rect' | 'side' | 'shift' | 'from' | 'to'> & {
	/** The zooms of MapLibre's between which it is worth showing. */
	readonly zooms: readonly [from: number, to: number];
	/** Where it may stand, the best first. */
	readonly spots: readonly Spot[];
	readonly importance: number;
};

/** Height of a line of text, in sizes. The page's style sheet says the same. */
export const LINE_HEIGHT = 1.15;

/** The size of letters at a zoom, px, in half pixels. */
export function sizeAt(stops: Stops, zoom: number): number {
	return Math.round(atZoom(stops, zoom) * 2) / 2;
}

/** Clear space around a label, px. */
const PADDING = 2;

/** What the text of a label covers at a spot, px from its place. */
export function labelRect(
	{ lines, size, kind, gap, turn }: Pick<Label, 'lines' | 'size' | 'kind' | 'gap' | 'turn'>,
	{ side, shift: [right, down] = [0, 0] }: Spot,
): Rect {
	const { spacing } = LETTERS[kind];
	const width = Math.max(...lines.map((line) => textWidth(line, size, spacing)));
	const height = lines.length * size * LINE_HEIGHT;
	const angle = (turn * Math.PI) / 180;
	const halfWidth = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2 + PADDING;
	const halfHeight =
		(Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2 + PADDING / 2;
	const across = side === 'left' ? -1 : side === 'right' ? 1 : 0;
	const below = side === 'top' ? -1 : side === 'bottom' ? 1 : 0;
	const x = right + across * (gap + halfWidth - PADDING);
	const y = down + below * (gap + halfHeight - PADDING / 2);
	return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** Spots at sides of a place, in that order. */
export function spotsAt(...sides: readonly Side[]): Spot[] {
	return sides.map((side) => ({ side }));
}
