import type { Face, Weights } from './faces.ts';

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
] as const;
/** Of our own faces, in em: the mean width as above, and the vertical measures that stand in the files. */
const MEASURES = {
	'source-serif-4': { width: 0.4817, ascent: 1.036, descent: 0.335 },
	'source-sans-3': { width: 0.4205, ascent: 1.024, descent: 0.4 },
};

/** The style sheet that declares some faces, their files beside it, and the stand-ins. */
export function fontsCss(faces: readonly Face[]): string {
	const note = '/* Made by `npm run fonts`; not edited. */\n';
	return [note, ...faces.map(faceRule), ...STAND_INS.map(standInRule)].join('');
}

function faceRule({ name, family, style, weight, letters }: Face): string {
	return rule({
		'font-family': `'${family}'`,
		'font-style': style,
		'font-weight': weights(weight),
		'font-display': 'swap',
		src: `url('./${name}.woff2') format('woff2')`,
		'unicode-range': rangesOf(letters),
	});
}

function standInRule({ name, face, locals, width }: (typeof STAND_INS)[number]): string {
	const measures = MEASURES[face];
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

function weights(weight: number | Weights): string {
	return typeof weight === 'number' ? String(weight) : `${String(weight.min)} ${String(weight.max)}`;
}

/** The shortest list of code points and ranges of them that names some letters, like `U+20-7E, U+A0`. */
function rangesOf(letters: string): string {
	const hex = (point: number): string => point.toString(16).toUpperCase();
	const points = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
	const starts = points.filter((point, i) => points[i - 1] !== point - 1);
	const ends = points.filter((point, i) => points[i + 1] !== point + 1);
	return starts
		.map((start, i) => (start === ends[i] ? `U+${hex(start)}` : `U+${hex(start)}-${hex(ends[i] ?? start)}`))
		.join(', ');
}
