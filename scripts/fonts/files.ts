import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { lettersIn } from './cmap.ts';
import { fontsCss } from './css.ts';
import { FACES, PREVIEWS, type Cut } from './faces.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * Of the fonts' features, what the style sheets and the text use. Small capitals, old figures and the forms of letters that
 * other languages prefer (Serbian, Bulgarian) stay behind.
 */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'mark', 'mkmk', 'ccmp'];

/**
 * Every file that `npm run fonts` makes, by its path in their folder: the site's fonts with their style sheet, the fonts for
 * previews in a folder of their own, and the licence that both are under.
 *
 * @throws if a package's file lacks a letter that it is asked for
 */
export async function buildFiles(): Promise<Record<string, Buffer>> {
	const files: Record<string, Buffer> = { 'fonts.css': Buffer.from(fontsCss(FACES)) };
	for (const face of FACES) files[`${face.name}.woff2`] = await cut(face, 'woff2');
	for (const preview of PREVIEWS) files[`previews/${preview.name}.ttf`] = await cut(preview, 'truetype');
	for (const name of new Set(FACES.map((face) => face.package)))
		files[`${name}-licence.txt`] = readFileSync(resolve(`@fontsource-variable/${name}/LICENSE`));
	return files;
}

async function cut(wanted: Cut, targetFormat: 'woff2' | 'truetype'): Promise<Buffer> {
	const { package: from, script, style, letters, axis } = wanted;
	const source = readFileSync(
		resolve(`@fontsource-variable/${from}/files/${from}-${script}-wght-${style}.woff2`),
	);
	const options = { variationAxes: { wght: axis }, keepFeatures: FEATURES, noHinting: true };
	const plain = await subsetFont(source, letters, { ...options, targetFormat: 'truetype' });
	const there = lettersIn(plain);
	const missing = Array.from(letters).filter((letter) => !there.includes(letter));
	if (missing.length > 0) throw new Error(`${wanted.name}: there is no glyph for ${missing.join(' ')}`);
	return targetFormat === 'truetype' ? plain : subsetFont(source, letters, { ...options, targetFormat });
}
