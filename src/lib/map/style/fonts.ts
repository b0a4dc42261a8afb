import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LETTERS, type NameLook } from '#lib/look/cartography/names.ts';
import { LABEL_FAMILY } from './faces.ts';

/*
 * The style has no `glyphs`: MapLibre draws labels with the page's CSS fonts. It reads weight and slant from the
 * words in the first family of a stack, whatever that family is, and writes the families into CSS without quotes.
 * So each stack starts with a family that nobody has, for its words, and our family, whose name holds a digit,
 * brings its own quotes.
 */

function stack(words: string): string[] {
	return [`Label ${words}`, `'${LABEL_FAMILY}'`];
}

export const REGULAR = stack('Regular');
const ITALIC = stack('Italic');
const WEIGHTS = { 400: REGULAR, 500: stack('Medium'), 600: stack('Semibold') };

/** The letters of a name. */
export function fontOf({ kind, weight }: Pick<NameLook, 'kind' | 'weight'>): string[] {
	return LETTERS[kind].isItalic ? ITALIC : WEIGHTS[weight];
}

/** The style with its labels in the reader's own font: MapLibre waits for a face for as long as it is on its way. */
export function inFallbackFont(style: StyleSpecification): StyleSpecification {
	const replace = (_: string, value: unknown): unknown =>
		value === `'${LABEL_FAMILY}'` ? 'sans-serif' : value;
	return {
		...style,
		layers: JSON.parse(JSON.stringify(style.layers), replace) as StyleSpecification['layers'],
	};
}
