/**
 * Fonts for drawing previews. The renderer draws no text from woff2, and says nothing; and of a variable font it draws
 * every weight as the lightest. So each weight that previews use becomes a TrueType file of its own, made while building.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** The families by the names that stand in the fonts themselves. */
export const SANS_FAMILY = 'Source Sans 3 ExtraLight';
export const SERIF_FAMILY = 'Source Serif 4';

/** Among what else is made while building. */
const FOLDER = join('.svelte-kit', 'preview-fonts');

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
 * Makes the fonts and writes them where the renderer can read them.
 *
 * @param letters every character that will be drawn
 * @returns the files' paths
 */
export async function previewFonts(letters: string): Promise<string[]> {
	mkdirSync(FOLDER, { recursive: true });
	const { resolve } = createRequire(import.meta.url);
	return Promise.all(
		FACES.map(async ({ file, wght }, index) => {
			const source = readFileSync(resolve(`@fontsource-variable/${file}.woff2`));
			const font = await subsetFont(source, letters, {
				targetFormat: 'truetype',
				variationAxes: { wght },
			});
			const path = join(FOLDER, `${String(index)}.ttf`);
			writeFileSync(path, font);
			return path;
		}),
	);
}
