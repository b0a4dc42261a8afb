/**
 * Whether the maps of a printed page are true: its ground, its lines and its names at one scale and in one place, and the
 * scale bar as long as it says. What a picture should be is read off the page's own HTML, what it became off the PDF.
 */
import type { Page } from 'playwright';
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { expect } from 'vitest';

// PDF.js needs it, and Node 20 has it not.
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
	Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
		value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
			return this.slice(0, length);
		},
	});
}

type Point = readonly [x: number, y: number];

/** A name beside its place, which is given in units of the drawing. Other lengths in px. */
interface Name {
	readonly text: string;
	readonly at: Point;
	readonly side: 'left' | 'right';
	readonly gap: number;
	readonly size: number;
	/** Whether a dot is at the place, whatever the map's size. */
	readonly hasDot: boolean;
}

/** A picture, as its page's HTML has it, in the units of its drawing: the box that is fitted into the map has this size. */
interface Picture {
	readonly width: number;
	readonly height: number;
	readonly names: readonly Name[];
	/** Corners of its lines. */
	readonly corners: readonly Point[];
	/** Between which widths of the box a bar is there, px, how long it is in widths of the box, and what it says. */
	readonly bars: readonly {
		readonly from: number;
		readonly to: number;
		readonly length: number;
		readonly text: string;
	}[];
}

/** A page of a PDF. Lengths in points. */
interface Sheet {
	readonly texts: readonly {
		readonly text: string;
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly size: number;
	}[];
	/** The corners of everything drawn on it, and the middles of what may be a town's dot. */
	readonly corners: readonly Point[];
	readonly dots: readonly Point[];
}

/** Where a picture's units come to lie on a page, whose `y` runs upward: `left + scale * x`, `top - scale * y`. Points. */
interface Fit {
	readonly left: number;
	readonly top: number;
	readonly scale: number;
}

/** Points in a px. */
const PX = 0.75;
/** What may lie beside where it belongs, points: 0.4 mm. */
const NEAR = 1.2;
/** The letters of a scale bar, and where they begin within it, px. */
const BAR_SIZE = 10;
const BAR_INSET = 7;
/** No map is printed smaller, points in a unit. */
const LEAST_SCALE = 0.05;
/** Between which sizes a town's dot is, points. */
const DOT = [2.8, 3.6] as const;
/** The middle of a line of small letters, above its baseline, in sizes of the letters. */
const MIDDLE = 0.34;

/**
 * What is wrong with the maps of a printed page, in words; empty where all is right.
 *
 * @param pdf the page, printed
 * @param html the page's HTML as served, with its pictures in the order of the sheets that they are printed on
 */
export async function faultsOnPaper(pdf: Uint8Array, html: string): Promise<string[]> {
	const pictures = html.split('<div class="fitted"').slice(1).map(pictureOf);
	const sheets = (await sheetsOf(pdf)).filter(({ texts }) =>
		texts
			.map(({ text }) => text)
			.join('')
			.replaceAll(' ', '')
			.includes('NaturalEarth·GeoNames'),
	);
	if (pictures.length === 0 || sheets.length !== pictures.length) {
		return [`${String(pictures.length)} maps should be printed, ${String(sheets.length)} are`];
	}
	const judged = pictures.map((picture, index) => faultsOf(picture, sheets[index] as Sheet));
	const readable = judged.filter((faults) => faults !== null).length;
	return [
		...judged.flatMap((faults, index) => (faults ?? []).map((fault) => `map ${String(index + 1)}: ${fault}`)),
		...(readable < pictures.length / 3 ? [`the names of only ${String(readable)} maps can be read`] : []),
	];
}

/** `null` where too few names can be read to tell: a map of much ground shows few. */
function faultsOf(picture: Picture, sheet: Sheet): string[] | null {
	const fit = fitOf(picture.names, sheet);
	return fit && [...groundFaults(picture, sheet, fit), ...barFaults(picture, sheet, fit)];
}

/** The corners of the ground must be drawn where the names have them, in the part of the map that surely shows. */
function groundFaults({ corners, width, height }: Picture, sheet: Sheet, fit: Fit): string[] {
	const isSurelySeen = ([x, y]: Point) =>
		x > 0.05 * width && x < 0.95 * width && y > 0.05 * height && y < 0.95 * height;
	const wanted = corners.filter(isSurelySeen).map((corner) => fitted(fit, corner));
	const drawn = new Set(sheet.corners.map(([x, y]) => cell(x, y)));
	const found = wanted.filter(([x, y]) => around(x, y).some((each) => drawn.has(each)));
	return wanted.length >= 10 && found.length >= 0.9 * wanted.length
		? []
		: [
				`of ${String(wanted.length)} corners of its lines ${String(found.length)} lie where its names have them`,
			];
}

/** A part of the page. A point and what lies within {@link NEAR} of it are in parts {@link around} it. */
function cell(x: number, y: number): string {
	return `${String(Math.floor(x / NEAR))} ${String(Math.floor(y / NEAR))}`;
}

function around(x: number, y: number): string[] {
	return [-NEAR, 0, NEAR].flatMap((dx) => [-NEAR, 0, NEAR].map((dy) => cell(x + dx, y + dy)));
}

/** One bar is there, for this size of the map, and is drawn as long as it says. */
function barFaults({ bars, width }: Picture, { texts, corners }: Sheet, { scale }: Fit): string[] {
	const fitWidth = (width * scale) / PX;
	const bar = bars.find(({ from, to }) => from <= fitWidth && fitWidth < to);
	// The number and its unit may come apart in the PDF.
	const said = texts.find(
		({ text, size }) =>
			bar?.text.startsWith(text) && /^\d+/.test(text) && Math.abs(size - BAR_SIZE * PX) < 0.1,
	);
	if (!bar || !said) return ['it has no scale bar'];
	const near = corners
		.filter(([x, y]) => Math.abs(y - said.y) < 15 && Math.abs(x - said.x) < 150)
		.map(([x]) => x);
	const left = said.x - BAR_INSET * PX;
	const ends = [left, left + bar.length * width * scale];
	return ends.every((end) => near.some((x) => Math.abs(x - end) < NEAR))
		? []
		: ['its scale bar has not the length it should'];
}

/** The fit that most names agree on, by their letters and their dots: two of them propose it. `null` where no three agree. */
function fitOf(names: readonly Name[], { texts, dots }: Sheet): Fit | null {
	const seen = names.flatMap(({ text, at, side, gap, size, hasDot }) => [
		...texts
			.filter((each) => each.text === text && Math.abs(each.size - size * PX) < 0.1)
			.map(({ x, y, width, size: letters }) => ({
				at,
				place: [side === 'right' ? x - gap * PX : x + width + gap * PX, y + MIDDLE * letters] as const,
			})),
		// Firefox writes bold names as shapes, not as text: where there is a dot, which name's it is shows by trying.
		...(hasDot ? dots.map((place) => ({ at, place })) : []),
	]);
	const agreeing = (fit: Fit) => {
		const near = seen.filter(({ at, place }) => {
			const [x, y] = fitted(fit, at);
			return Math.hypot(x - place[0], y - place[1]) < NEAR;
		});
		return new Set(near.map(({ at }) => at)).size;
	};
	const counted = seen
		.flatMap((one, index) => seen.slice(index + 1).map((other) => fitThrough(one, other)))
		.filter(({ scale }) => scale > LEAST_SCALE)
		.map((fit) => ({ fit, count: agreeing(fit) }))
		.sort((one, other) => other.count - one.count);
	return counted[0] && counted[0].count >= 3 ? counted[0].fit : null;
}

/** The fit that has two names, given with where they stand on the page, as far apart as they are. */
function fitThrough(one: { at: Point; place: Point }, other: { at: Point; place: Point }): Fit {
	const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]];
	const [across, down] = [other.place[0] - one.place[0], one.place[1] - other.place[1]];
	const scale = (dx * across + dy * down) / (dx * dx + dy * dy);
	return { scale, left: one.place[0] - scale * one.at[0], top: one.place[1] + scale * one.at[1] };
}

function fitted({ left, top, scale }: Fit, [x, y]: Point): Point {
	return [left + scale * x, top - scale * y];
}

function pictureOf(html: string): Picture {
	const names = [...html.matchAll(/<p class="name ([^"]+)" style="([^"]+)">([^<]+)<\/p>/g)];
	const grounds = [...html.matchAll(/<svg class="ground" viewBox="0 0 ([\d.]+) ([\d.]+)".*?<\/svg>/gs)];
	const bars = [...html.matchAll(/<p class="scale-bar" style="([^"]+)">([^<]+)</g)];
	const [width, height] = (grounds[0]?.slice(1).map(Number) ?? []) as [number, number];
	return {
		...{ width, height },
		names: names.flatMap(([, classes = '', style = '', text = '']): Name[] => {
			const side = /\b(left|right)\b/.exec(classes)?.[1] as Name['side'] | undefined;
			// Spaced letters and several words may come apart in the PDF.
			if (side === undefined || !/\b(town|village)\b/.test(classes) || /\W/.test(text)) return [];
			const at: Point = [(property(style, 'x') * width) / 100, (property(style, 'y') * height) / 100];
			const hasDot = /\b(dot|capital)\b/.test(classes) && !style.includes('--from');
			return [{ text, side, at, gap: property(style, 'gap'), size: property(style, 'size'), hasDot }];
		}),
		corners: grounds.flatMap(([svg]) =>
			[...svg.matchAll(/<path [^>]*?\bd="([^"]+)"/g)].flatMap(([, path = '']) => cornersOf(path)),
		),
		bars: bars.map(([, style = '', text = '']) => ({
			text,
			length: property(style, 'bar'),
			from: property(style, 'from', 0),
			to: property(style, 'to', Infinity),
		})),
	};
}

function property(style: string, name: string, otherwise = Number.NaN): number {
	const value = new RegExp(`--${name}:(-?[\\d.]+)`).exec(style)?.[1];
	return value === undefined ? otherwise : Number(value);
}

/** The corners of a path of straight lines, as the picture writes it. */
function cornersOf(path: string): Point[] {
	const corners: Point[] = [];
	let [x, y] = [0, 0];
	let start: Point = [0, 0];
	for (const [, command = '', numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const values = [...numbers.matchAll(/-?[\d.]+/g)].map(Number);
		for (let i = 0; i + 1 < values.length; i += 2) {
			const [dx, dy] = [values[i] as number, values[i + 1] as number];
			[x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
			if (i === 0 && /m/i.test(command)) start = [x, y];
			corners.push([x, y]);
		}
		if (command === 'z') [x, y] = start;
	}
	return corners;
}

async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	return Promise.all(
		Array.from({ length: document.numPages }, async (_, index) => {
			const page = await document.getPage(index + 1);
			const [{ items }, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]);
			return {
				texts: once(
					// Names that the map's size leaves out stand far beside it.
					items.flatMap((item) => {
						if (!('str' in item)) return [];
						const [, , , , x, y] = item.transform as unknown as Matrix;
						if (x < 0 || x > page.view[2]!) return [];
						return [{ text: item.str, x, y, width: item.width, size: item.height }];
					}),
				),
				...(await drawnOn(operators)),
			};
		}),
	);
}

/** Each thing once: a shadow is the same text again. */
function once<T>(things: readonly T[]): T[] {
	return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}

interface Range {
	readonly middle: number;
	readonly size: number;
}

function rangeOf(values: readonly number[]): Range {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return { middle: (least + most) / 2, size: most - least };
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** How PDF.js writes the parts of a path, and how many numbers follow: move, line, two kinds of curve, close. */
const PARTS = [2, 2, 6, 4, 0];

/** Where what all paths of a page lead to comes to lie. */
async function drawnOn({
	fnArray,
	argsArray,
}: {
	fnArray: number[];
	argsArray: unknown[];
}): Promise<Pick<Sheet, 'corners' | 'dots'>> {
	const { OPS } = await getResolvedPDFJS();
	const corners: Point[] = [];
	const dots: Point[] = [];
	const kept: Matrix[] = [];
	let now: Matrix = [1, 0, 0, 1, 0, 0];
	for (const [index, operator] of fnArray.entries()) {
		const values = argsArray[index];
		if (operator === OPS.save) kept.push(now);
		else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = kept.pop() ?? now;
		else if (operator === OPS.transform) now = within(now, values as Matrix);
		else if (operator === OPS.paintFormXObjectBegin) {
			kept.push(now);
			const [matrix] = values as [Matrix | null];
			if (matrix) now = within(now, matrix);
		} else if (operator === OPS.constructPath) {
			const [, [path]] = values as [number, [ArrayLike<number> | null]];
			const ends = endsOf(path ?? []).map((point) => placed(now, point));
			for (const end of ends) corners.push(end);
			const [x, y] = [0, 1].map((axis) => rangeOf(ends.map((end) => end[axis] as number))) as [Range, Range];
			if ([x, y].every(({ size }) => DOT[0] < size && size < DOT[1])) dots.push([x.middle, y.middle]);
		}
	}
	const tenth = (value: number): number => Math.round(value * 10) / 10;
	return { corners, dots: once(dots.map(([x, y]): Point => [tenth(x), tenth(y)])) };
}

/** The points that the parts of a path lead to. */
function endsOf(path: ArrayLike<number>): Point[] {
	const ends: Point[] = [];
	for (let i = 0; i < path.length;) {
		const count = PARTS[path[i] as number];
		if (count === undefined) throw new Error(`PDF.js writes paths in another way: ${String(path[i])}`);
		if (count > 0) ends.push([path[i + count - 1] as number, path[i + count] as number]);
		i += 1 + count;
	}
	return ends;
}

function within([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
	return [
		a * a2 + c * b2,
		b * a2 + d * b2,
		a * c2 + c * d2,
		b * c2 + d * d2,
		a * e2 + c * f2 + e,
		b * e2 + d * f2 + f,
	];
}

function placed([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Prints a page on A4. What stands on each of its sheets; and its maps must be true. */
export async function paper(page: Page): Promise<string[]> {
	const pdf = await page.pdf({
		format: 'A4',
		margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' },
	});
	expect(await faultsOnPaper(pdf, await (await fetch(page.url())).text())).toEqual([]);
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
	return text;
}
