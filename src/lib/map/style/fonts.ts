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
export const MEDIUM = stack('Medium');
export const SEMIBOLD = stack('Semibold');
export const ITALIC = stack('Italic');

/** One letter of each script that labels are written in: a font may come in one file for each. */
const SCRIPTS = 'aăЖ';

/**
 * Loads the faces that labels need. To be awaited before the map is made: glyphs are drawn once, in whatever font
 * is there by then. A face that cannot be loaded is no error; its labels come in a fallback font.
 */
export async function loadLabelFonts(fonts: Pick<FontFaceSet, 'load'>): Promise<void> {
	const faces = ['400', '500', '600', 'italic 400'].map((face) => `${face} 16px '${LABEL_FAMILY}'`);
	await Promise.allSettled(faces.map((face) => fonts.load(face, SCRIPTS)));
}
