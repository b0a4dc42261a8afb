/** What a label is, and the letters that it is written in. */
import type { Token } from '#lib/look/tokens.ts';
import type { Standing } from './place.ts';

/** What a label names: it decides its letters. */
export type LabelKind =
	'column' | 'claim' | 'road' | 'town' | 'village' | 'country' | 'region' | 'sea' | 'lake' | 'river';

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

/** A name that wants a place. */
export type Wanted = Omit<Label, 'rect' | 'side' | 'from' | 'to'> & {
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
	region: { spacing: 0.12, isUpper: true, isItalic: false },
	sea: { spacing: 0.12, isUpper: false, isItalic: true },
	lake: { spacing: 0.08, isUpper: false, isItalic: true },
	river: { spacing: 0.06, isUpper: false, isItalic: true },
};

/** Height of a line of text, in sizes. */
export const LINE_HEIGHT = 1.15;
