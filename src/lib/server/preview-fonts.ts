import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The families by the names that stand in the fonts themselves. */
export const SANS_FAMILY = 'Source Sans 3 ExtraLight';
export const SERIF_FAMILY = 'Source Serif 4';

/** From where the site is built. */
const FOLDER = join('src', 'lib', 'look', 'fonts', 'previews');

/** The fonts for drawing previews, which `npm run fonts` makes: paths of TrueType files. */
export function previewFonts(): string[] {
	return readdirSync(FOLDER)
		.sort()
		.map((name) => join(FOLDER, name));
}
