import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LETTERS, type NameLook } from '#lib/look/cartography/names.ts';

/*
 * The style has no `glyphs`: MapLibre draws labels with the page's CSS fonts. It reads weight and slant from the
 * words in the first family of a stack, whatever that family is, and writes the families into CSS without quotes.
 * So each stack starts with a family that nobody has, for its words, and our family, whose name holds a digit,
 * brings its own quotes.
 */

/** The CSS family of all labels. It must be declared with weights 400 to 600 and, for waters, an italic. */
const LABEL_FAMILY = 'Source Sans 3 Variable';

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

/** A letter of each set that a face has a file for (scripts/fonts/letters.ts). */
const SCRIPTS = 'aøăЖ';

/** How long the map waits for its faces, ms. */
const PATIENCE = 4000;

/**
 * Loads the faces that labels need. To be awaited before the map is made: glyphs are drawn once, in whatever font
 * is there by then. A face that cannot be loaded is no error; its labels come in a fallback font.
 *
 * @returns whether all of them have come or failed; where not, the style needs {@link inFallbackFont}
 */
export async function loadLabelFonts(fonts: Pick<FontFaceSet, 'load'>): Promise<boolean> {
	const faces = ['400', '500', '600', 'italic 400'].map((face) => `${face} 16px '${LABEL_FAMILY}'`);
	const settled = Promise.allSettled(faces.map((face) => fonts.load(face, SCRIPTS))).then(() => true);
	const late = new Promise<boolean>((tell) => {
		setTimeout(tell, PATIENCE, false);
	});
	return Promise.race([settled, late]);
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
