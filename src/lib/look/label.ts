/** What a label is. */
import { atZoom, type Stops } from '#lib/look/cartography/by-zoom.ts';
import type { NameLook } from '#lib/look/cartography/names.ts';
import type { SharedToken, Token } from '#lib/look/tokens.ts';
import type { Standing } from './place.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom' | 'middle';

/** A town's dot, so many times as large as `DOTS` says. */
export interface Dot {
	readonly kind: 'dot' | 'capital';
	readonly times: number;
	readonly colour: SharedToken;
}

/** A name in its place. */
export interface Label extends Standing, Pick<NameLook, 'kind' | 'weight'> {
	readonly lines: readonly string[];
	/** px */
	readonly size: number;
	/** Where it stands, seen from its place; text that stands at its side is written away from it. */
	readonly side: Side;
	/** px between the place and the text at its side. */
	readonly gap: number;
	/** Degrees clockwise that the text is turned about its place. */
	readonly turn: number;
	readonly dot: Dot | null;
	/** The colour, where it is not the kind's own. */
	readonly colour?: Token;
}

/** A name that wants a place. */
export type Wanted = Omit<Label, 'rect' | 'side' | 'from' | 'to'> & {
	/** The zooms of MapLibre's between which it is worth showing. */
	readonly zooms: readonly [from: number, to: number];
	readonly sides: readonly Side[];
	readonly importance: number;
};

/** Height of a line of text, in sizes. The page's style sheet says the same. */
export const LINE_HEIGHT = 1.15;

/** The size of letters at a zoom, px, in half pixels. */
export function sizeAt(stops: Stops, zoom: number): number {
	return Math.round(atZoom(stops, zoom) * 2) / 2;
}
