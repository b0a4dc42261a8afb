/** Ground and lines as SVG, in the page's own colours and widths or in fixed ones. */
import { colourOf, customProperty, type Palette, type Token } from '#lib/look/tokens.ts';
import type { Frame } from './frame.ts';
import type { Ground } from './ground.ts';
import type { Disc, Stroke } from './strokes.ts';

/** How a drawing writes colours and lengths. */
export interface Ink {
	readonly colour: (token: Token) => string;
	/** A length given in px, as the drawing's stroke widths and dashes are written. */
	readonly length: (px: number) => number;
	/** What every stroked group bears. */
	readonly stroke: string;
	/** Starts the ids of this drawing, so that two can stand in one document. */
	readonly id: string;
}

/**
 * Ink for the page: colours follow its scheme, lines keep their width at any size.
 *
 * @param id starts the ids: pictures that share one must share their ground
 */
export function pageInk(id: string): Ink {
	return {
		colour: (token) => `var(${customProperty(token)})`,
		length: (px) => px,
		stroke: ' class="thin"',
		id,
	};
}

/** Ink for a file of its own. */
export function fixedInk(palette: Palette, frame: Frame): Ink {
	return {
		colour: (token) => colourOf(palette, token),
		length: (px) => round(px * frame.unit),
		stroke: '',
		id: 'map',
	};
}

/** Widths of lines on the ground at zooms 3, 6 and 11, px: as on the live map. */
const WIDTHS = {
	rivers: [
		[0.5, 1.1, 3],
		[0.3, 0.7, 2],
		[0, 0.4, 1.4],
	],
	coast: [0.5, 0.8, 1.4],
	border: [0.6, 0.9, 1.6],
} as const;

/** Land, waters and borders. What lies beyond is water. */
export function groundSvg(ground: Ground, { zoom }: Frame, ink: Ink): string {
	const { colour, length, id, stroke } = ink;
	const width = (stops: readonly [number, number, number]) => length(between(stops, zoom));
	const line = (path: string, token: Token, stops: readonly [number, number, number], more = '') =>
		path === '' ? '' : `<path d="${path}" stroke="${colour(token)}" stroke-width="${width(stops)}"${more}/>`;
	const shore = (px: number, opacity: number) =>
		`<use href="#${id}-coast" stroke="${colour('waterShore')}" stroke-width="${length(px)}" stroke-opacity="${opacity}"/>`;
	return [
		`<defs><path id="${id}-coast"${stroke} d="${ground.coast}"/></defs>`,
		`<g fill="none" stroke-linejoin="round">${shore(9, 0.4)}${shore(5, 0.6)}</g>`,
		`<path d="${ground.land}" fill="${colour('land')}" fill-rule="evenodd"/>`,
		`<g fill="none"${stroke} stroke-linejoin="round">`,
		...ground.rivers.map((path, rank) => line(path, 'waterLine', WIDTHS.rivers[rank] ?? WIDTHS.rivers[2])),
		'</g>',
		`<path d="${ground.lakes}" fill="${colour('water')}" stroke="${colour('waterLine')}" stroke-width="${length(1)}"${stroke}/>`,
		`<g fill="none"${stroke} stroke-linejoin="round">`,
		`<use href="#${id}-coast" stroke="${colour('waterLine')}" stroke-width="${width(WIDTHS.coast)}"/>`,
		line(ground.borders, 'border', WIDTHS.border),
		line(ground.disputed, 'disputed', WIDTHS.border, ` stroke-dasharray="${length(2.6)} ${length(2.2)}"`),
		'</g>',
	].join('');
}

/** The hatch of claimed bands grows with the map, or no browser would draw it in one width at every size. */
const HATCH_STEP = 6;

/** Discs and lines of the story. */
export function storySvg(strokes: readonly Stroke[], discs: readonly Disc[], frame: Frame, ink: Ink): string {
	const { colour, length, id, stroke } = ink;
	const step = round(HATCH_STEP * frame.unit);
	const hatched = [...new Set(strokes.filter((each) => each.isHatched).map((each) => each.colour))];
	const patterns = hatched.map(
		(token) =>
			`<pattern id="${id}-hatch-${token}" patternUnits="userSpaceOnUse" width="${step}" height="${step}" patternTransform="rotate(45)">` +
			`<path d="M${step / 2} 0V${step}" stroke="${colour(token)}" stroke-width="${round(1.5 * frame.unit)}"/></pattern>`,
	);
	const factor = widthFactor(frame.zoom);
	const drawn = (each: Stroke) => {
		const width = round(each.width * factor);
		return (
			`<path data-${each.is[0]}="${each.is[1]}" d="${each.path}" stroke="${each.isHatched ? `url(#${id}-hatch-${each.colour})` : colour(each.colour)}"` +
			` stroke-width="${each.isHatched ? round(width * frame.unit) : length(width)}"` +
			(each.dash === null
				? ''
				: ` stroke-dasharray="${each.dash.map((part) => length(round(part * factor))).join(' ')}"`) +
			(each.cap === 'butt' ? '' : ` stroke-linecap="${each.cap}"`) +
			(each.opacity === 1 ? '' : ` stroke-opacity="${each.opacity}"`) +
			`${each.isHatched ? '' : stroke}/>`
		);
	};
	const beneath = strokes.filter((each) => each.is[0] === 'road');
	const above = strokes.filter((each) => each.is[0] !== 'road');
	return [
		patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : '',
		'<g fill="none" stroke-linejoin="round">',
		...beneath.map(drawn),
		'</g>',
		...discs.map(
			({ event, x, y, radius }) =>
				`<circle data-disc="${event}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colour('ink')}" fill-opacity="0.14"` +
				` stroke="${colour('ink')}" stroke-opacity="0.6" stroke-width="${length(1)}"${stroke}/>`,
		),
		'<g fill="none" stroke-linejoin="round">',
		...above.map(drawn),
		'</g>',
	].join('');
}

/** Lines of the story are a little thinner on a map of much ground, as on the live map. */
function widthFactor(zoom: number): number {
	const share = (low: number, high: number) =>
		Math.min(1, Math.max(0, (1.3 ** (zoom - low) - 1) / (1.3 ** (high - low) - 1)));
	return round(0.7 + 0.3 * share(4, 7) + 0.8 * share(7, 11));
}

function between([three, six, eleven]: readonly [number, number, number], zoom: number): number {
	const share = (low: number, high: number) => Math.min(1, Math.max(0, (zoom - low) / (high - low)));
	return round(three + share(3, 6) * (six - three) + share(6, 11) * (eleven - six));
}

/** Two decimals are more than anyone sees. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
