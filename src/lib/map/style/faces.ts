/** The CSS family of all labels. It must be declared with weights 400 to 600 and, for waters, an italic. */
export const LABEL_FAMILY = 'Source Sans 3 Variable';

/** A letter of each set that a face has a file for (scripts/fonts/letters.ts). */
const SCRIPTS = 'aøăЖ';

/** How long the map waits for its faces, ms. */
const PATIENCE = 4000;

/**
 * Loads the faces that labels need. To be awaited before the map is made: glyphs are drawn once, in whatever font
 * is there by then. A face that cannot be loaded is no error; its labels come in a fallback font.
 *
 * @returns whether all of them have come or failed; where not, the style needs the reader's own font
 */
export async function loadLabelFonts(fonts: Pick<FontFaceSet, 'load'>): Promise<boolean> {
	const faces = ['400', '500', '600', 'italic 400'].map((face) => `${face} 16px '${LABEL_FAMILY}'`);
	const settled = Promise.allSettled(faces.map((face) => fonts.load(face, SCRIPTS))).then(() => true);
	const late = new Promise<boolean>((tell) => {
		setTimeout(tell, PATIENCE, false);
	});
	return Promise.race([settled, late]);
}
