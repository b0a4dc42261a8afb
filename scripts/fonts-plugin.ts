import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const NAME = 'virtual:fonts.css';
/** Among what else is made while building. */
const FOLDER = '.svelte-kit/fonts';

interface Weights {
	readonly min: number;
	readonly max: number;
}

/** A face of the site: of a package's file for each script, the letters that the site writes. */
interface Face {
	readonly family: string;
	readonly package: string;
	readonly style: 'normal' | 'italic';
	readonly scripts: readonly string[];
	/** CSS weights that it is declared for. Faces of one family and style must have the same, to stand in for each other. */
	readonly weight: number | Weights;
	/** The weights that it really has, if others; a face of one weight has no axis, which halves it. */
	readonly axis?: number | Weights;
}

const WEIGHTS = { min: 400, max: 700 };
const LATIN = ['latin', 'latin-ext'];
const SERIF = { family: 'Source Serif 4 Variable', package: 'source-serif-4', style: 'normal' } as const;
const SANS = { family: 'Source Sans 3 Variable', package: 'source-sans-3', style: 'normal' } as const;
const FACES: readonly Face[] = [
	{ ...SERIF, scripts: LATIN, weight: WEIGHTS },
	{ ...SANS, scripts: LATIN, weight: WEIGHTS },
	// Native names and titles stand in running text and beside labels, never in a heading.
	{ ...SERIF, scripts: ['cyrillic'], weight: WEIGHTS, axis: 400 },
	{ ...SANS, scripts: ['cyrillic'], weight: WEIGHTS, axis: 400 },
	// Names of waters and marks on the map: English, and never bold.
	{ ...SANS, style: 'italic', scripts: ['latin'], weight: 400 },
];

/** Of the fonts' features, what the style sheets and the text use; small capitals and old figures stay behind. */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'mark', 'mkmk', 'ccmp', 'locl'];

/**
 * What stands in for a face until it is there: a font of the reader's, scaled to the width of ours and set between our
 * ascender and descender, so that next to nothing moves when ours comes. Widths are means over the story's English, in em:
 * measured, but Georgia's, which is Arial's times the ratio that the two fonts' own tables give.
 */
const STAND_INS = [
	{ name: 'Stand-in Serif', face: 'source-serif-4', locals: ['Georgia'], width: 0.4567 },
	{
		name: 'Stand-in Serif Narrow',
		face: 'source-serif-4',
		locals: ['Times New Roman', 'Liberation Serif', 'Tinos'],
		width: 0.4097,
	},
	{
		name: 'Stand-in Sans',
		face: 'source-sans-3',
		locals: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
		width: 0.4522,
	},
];
/** Of our own faces, in em: the mean width as above, and the vertical measures that stand in the files. */
const MEASURES: Readonly<Record<string, { width: number; ascent: number; descent: number }>> = {
	'source-serif-4': { width: 0.4817, ascent: 1.036, descent: 0.335 },
	'source-sans-3': { width: 0.4205, ascent: 1.024, descent: 0.4 },
};

/** Letters that any text in English may need, and those of the three Cyrillic alphabets of the story's names. */
const ALPHABET = `${letters(0x20, 0x7e)}\u00a0‐–—‘’“”„…′″×−±°§©№€${letters(0x410, 0x44f)}ЁёІіЇїЄєҐґЎў\u0301`;
/** Where the site's own text stands. */
const TEXTS = ['geodata', 'src/lib/text', 'src/lib/reader', 'src/routes'];

/**
 * Serves the site's faces, cut down to the letters that it writes. They are made anew by each build, the same to the
 * byte from the same text.
 */
export function fonts(): Plugin {
	let css: Promise<string> | undefined;
	return {
		name: 'fonts',
		resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
		load: (id) => (id === `\0${NAME}` ? (css ??= fontsCss()) : null),
	};
}

async function fontsCss(): Promise<string> {
	mkdirSync(FOLDER, { recursive: true });
	const written = lettersOf(TEXTS);
	const rules: string[] = [];
	for (const face of FACES) {
		for (const script of face.scripts) rules.push(await faceRule(face, script, written));
	}
	return [...rules, ...STAND_INS.map(standInRule)].join('');
}

/** Makes one file, and returns its rule; nothing where the site writes none of that script's letters. */
async function faceRule(face: Face, script: string, written: ReadonlySet<number>): Promise<string> {
	const { resolve } = createRequire(import.meta.url);
	const folder = `@fontsource-variable/${face.package}`;
	const ranges = JSON.parse(readFileSync(resolve(`${folder}/unicode.json`), 'utf8')) as Record<
		string,
		string
	>;
	const points = pointsOf(ranges[script] ?? '').filter((point) => written.has(point));
	if (points.length === 0) return '';
	const name = `${face.package}-${script}-wght-${face.style}.woff2`;
	const font = await subsetFont(
		readFileSync(resolve(`${folder}/files/${name}`)),
		String.fromCodePoint(...points),
		{
			targetFormat: 'woff2',
			variationAxes: { wght: face.axis ?? face.weight },
			keepFeatures: FEATURES,
			noHinting: true,
		},
	);
	writeFileSync(join(FOLDER, name), font);
	const weight =
		typeof face.weight === 'number'
			? String(face.weight)
			: `${String(face.weight.min)} ${String(face.weight.max)}`;
	return rule({
		'font-family': `'${face.family}'`,
		'font-style': face.style,
		'font-weight': weight,
		'font-display': 'swap',
		src: `url('/${FOLDER}/${name}') format('woff2')`,
		'unicode-range': rangesOf(points),
	});
}

function standInRule({ name, face, locals, width }: (typeof STAND_INS)[number]): string {
	const measures = MEASURES[face];
	if (!measures) throw new Error(`There are no measures of ${face}.`);
	const scale = measures.width / width;
	const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
	return rule({
		'font-family': `'${name}'`,
		src: locals.map((local) => `local('${local}')`).join(', '),
		'size-adjust': percent(scale),
		'ascent-override': percent(measures.ascent / scale),
		'descent-override': percent(measures.descent / scale),
		'line-gap-override': '0%',
	});
}

function rule(declarations: Readonly<Record<string, string>>): string {
	const lines = Object.entries(declarations).map(([name, value]) => `\t${name}: ${value};\n`);
	return `@font-face {\n${lines.join('')}}\n`;
}

/** The code points of a list like `U+0000-00FF,U+0131`. */
function pointsOf(list: string): number[] {
	return list.split(',').flatMap((part) => {
		const [from = '', to = from] = part.trim().slice(2).split('-');
		const first = parseInt(from, 16);
		return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, i) => first + i);
	});
}

/** The shortest such list of rising code points. */
function rangesOf(points: readonly number[]): string {
	const hex = (point: number): string => point.toString(16).toUpperCase();
	const starts = points.filter((point, i) => points[i - 1] !== point - 1);
	const ends = points.filter((point, i) => points[i + 1] !== point + 1);
	return starts
		.map((start, i) => (start === ends[i] ? `U+${hex(start)}` : `U+${hex(start)}-${hex(ends[i] ?? start)}`))
		.join(', ');
}

function letters(from: number, to: number): string {
	return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

/** Every code point in the alphabets and in the files at or under some paths. */
function lettersOf(paths: readonly string[]): ReadonlySet<number> {
	const texts = paths.flatMap(filesAt).map((file) => readFileSync(file, 'utf8'));
	const points = [ALPHABET, ...texts].flatMap((text) => [...new Set(text)]);
	return new Set(points.map((letter) => letter.codePointAt(0) ?? 0).filter((point) => point >= 0x20));
}

function filesAt(path: string): string[] {
	if (/\.\w+$/.test(path)) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
