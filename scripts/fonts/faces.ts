import { LETTERS } from './letters.ts';

export interface Weights {
	readonly min: number;
	readonly max: number;
}

/** A font to be cut from a file of a package. */
export interface Cut {
	/** What the file is called that comes of it, without its ending. */
	readonly name: string;
	/** `@fontsource-variable/…`, and its file, by script and style. */
	readonly package: 'source-serif-4' | 'source-sans-3';
	readonly script: 'latin' | 'latin-ext' | 'cyrillic';
	readonly style: 'normal' | 'italic';
	readonly letters: string;
	/** The weights that it has; a font of one weight has no axis, which halves it. */
	readonly axis: number | Weights;
}

/** A face of the site. Those of one family and style have the same declared weights, to stand in for each other. */
export interface Face extends Cut {
	readonly family: string;
	/** The CSS weights that it is declared for. */
	readonly weight: number | Weights;
}

const WEIGHTS = { min: 400, max: 700 };
/** What the package’s own file for a script gives; the commonest letters are a file of their own, and come first. */
const NORMAL = [
	{ part: 'latin', script: 'latin', letters: LETTERS.latin, axis: WEIGHTS },
	{ part: 'latin-1', script: 'latin', letters: LETTERS.latin1, axis: WEIGHTS },
	{ part: 'latin-ext', script: 'latin-ext', letters: LETTERS.latinExt, axis: WEIGHTS },
	// Native names and titles stand in running text and beside labels, never in a heading.
	{ part: 'cyrillic', script: 'cyrillic', letters: LETTERS.cyrillic, axis: 400 },
] as const;
/** Names of waters and marks on the map: never bold, and in Latin letters. */
const ITALIC = [
	{ part: 'latin', script: 'latin', letters: LETTERS.latin + LETTERS.latin1, axis: 400 },
	{ part: 'latin-ext', script: 'latin-ext', letters: LETTERS.latinExt, axis: 400 },
] as const;

export const FACES: readonly Face[] = [
	...NORMAL.map((part) => face('Source Serif 4 Variable', 'source-serif-4', 'normal', part, WEIGHTS)),
	...NORMAL.map((part) => face('Source Sans 3 Variable', 'source-sans-3', 'normal', part, WEIGHTS)),
	...ITALIC.map((part) => face('Source Sans 3 Variable', 'source-sans-3', 'italic', part, 400)),
];

/**
 * Fonts for drawing previews. The renderer draws no text from woff2, and says nothing; of a variable font it draws every
 * weight as the lightest; and it takes one file for a family and weight, whichever. So each weight that previews use is a
 * file of its own, and only the Latin ones have weights that text asks for. Other letters come from the fallback, at a
 * weight of its own.
 */
export const PREVIEWS: readonly Cut[] = [
	...[400, 500, 600].map((axis) => preview('source-sans-3', 'latin', axis)),
	preview('source-sans-3', 'latin', 400, 'italic'),
	preview('source-serif-4', 'latin', 600),
	preview('source-sans-3', 'latin-ext', 410),
	preview('source-sans-3', 'cyrillic', 410),
];

function face(
	family: string,
	from: Cut['package'],
	style: Cut['style'],
	{ part, ...cut }: Pick<Cut, 'script' | 'letters' | 'axis'> & { readonly part: string },
	weight: Face['weight'],
): Face {
	return { name: `${from}-${part}-${style}`, family, package: from, style, ...cut, weight };
}

function preview(
	from: Cut['package'],
	script: Cut['script'],
	axis: number,
	style: Cut['style'] = 'normal',
): Cut {
	const { latin, latin1, latinExt, cyrillic } = LETTERS;
	const letters = { latin: latin + latin1, 'latin-ext': latinExt, cyrillic }[script];
	return { name: `${from}-${script}-${style}-${String(axis)}`, package: from, script, style, letters, axis };
}
