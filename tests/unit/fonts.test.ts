import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { lettersIn } from '../../scripts/fonts/cmap.ts';
import { FACES } from '../../scripts/fonts/faces.ts';
import { LETTERS } from '../../scripts/fonts/letters.ts';

const FOLDER = 'src/lib/look/fonts';
const STORY = process.env.STORY ?? 'geodata';
/** No font of the packages has these signs of the interface: they come in the reader’s own. */
const READERS_OWN = '←→≈';
/** What holds letters to look for, not to show. */
const LOOKED_FOR = /(find|characters)\.ts$/;

/** Every letter of each committed font, by the font’s name. */
const letters = new Map<string, Set<string>>();
for (const { name } of FACES) {
	const font = readFileSync(join(FOLDER, `${name}.woff2`));
	// The text is more than any of them has: what comes out has all that there is.
	const all = String.fromCodePoint(...Array.from({ length: 0x3000 }, (_, point) => point));
	letters.set(name, new Set(lettersIn(await subsetFont(font, all, { targetFormat: 'truetype' }))));
}

function lettersOf(folder: string, files: RegExp): Set<string> {
	const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => files.test(path) && !LOOKED_FOR.test(path))
		.map((path) => readFileSync(path, 'utf8'));
	return new Set(texts.join('').replace(/\s/g, ''));
}

function fontsOf(family: string, style: 'normal' | 'italic'): Set<string> {
	const faces = FACES.filter((face) => face.family === family && face.style === style);
	return new Set(faces.flatMap(({ name }) => [...(letters.get(name) ?? [])]));
}

describe.each([
	['the story’s', STORY, /\.(md|yaml|json|geojson)$/],
	['the interface’s', 'src', /\.(svelte|ts|html)$/],
])('%s letters', (_, folder, files) => {
	const written = [...lettersOf(folder, files)].filter((letter) => !READERS_OWN.includes(letter));

	test.each(['Source Serif 4 Variable', 'Source Sans 3 Variable'])('%s has them all', (family) => {
		const there = fontsOf(family, 'normal');
		expect(written.length).toBeGreaterThan(60);
		expect(written.filter((letter) => !there.has(letter))).toEqual([]);
	});

	test('its italic has those in Latin', () => {
		const there = fontsOf('Source Sans 3 Variable', 'italic');
		const latin = written.filter((letter) => !LETTERS.cyrillic.includes(letter));
		expect(latin.filter((letter) => !there.has(letter))).toEqual([]);
	});
});

test.each(FACES)('$name has the letters that its style sheet says', ({ name, letters: said }) => {
	const css = readFileSync(join(FOLDER, 'fonts.css'), 'utf8');
	expect(css).toContain(`url('./${name}.woff2')`);
	expect(Array.from(said).filter((letter) => !letters.get(name)?.has(letter))).toEqual([]);
});
