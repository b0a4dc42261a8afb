/**
 * Fonts for drawing previews. The renderer draws no text from woff2, and says nothing; and of a variable font it draws
 * every weight as the lightest. So each weight that previews use becomes a TrueType file of its own, made while building.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** The families by the names that stand in the fonts themselves. */
export const SANS_FAMILY = 'Source Sans 3 ExtraLight';
export const SERIF_FAMILY = 'Source Serif 4';

/**
 * The package splits a family by script, and the renderer takes one file for a family and weight, whichever: so only the
 * Latin files have weights that text asks for. Other letters come from the fallback, at a weight of its own.
 */
const FACES = [
	...[400, 500, 600].map((wght) => ({ file: 'source-sans-3/files/source-sans-3-latin-wght-normal', wght })),
	{ file: 'source-sans-3/files/source-sans-3-latin-wght-italic', wght: 400 },
	{ file: 'source-serif-4/files/source-serif-4-latin-wght-normal', wght: 600 },
	{ file: 'source-sans-3/files/source-sans-3-latin-ext-wght-normal', wght: 410 },
	{ file: 'source-sans-3/files/source-sans-3-cyrillic-wght-normal', wght: 410 },
];

/**
 * Writes the fonts to a temporary folder.
 *
 * @param letters every character that will be drawn
 * @returns the files' paths
 */
export async function previewFonts(letters: string): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'preview-fonts-'));
	const { resolve } = createRequire(import.meta.url);
	return Promise.all(
		FACES.map(async ({ file, wght }, index) => {
			const source = readFileSync(resolve(`@fontsource-variable/${file}.woff2`));
			const font = await subsetFont(source, letters, {
				targetFormat: 'truetype',
				variationAxes: { wght },
			});
			const path = join(folder, `${String(index)}.ttf`);
			writeFileSync(path, font);
			return path;
		}),
	);
}
