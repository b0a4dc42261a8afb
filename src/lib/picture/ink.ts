/** Ground and lines as SVG, in the page's own colours and widths or in fixed ones. */
import { atZoom } from '#lib/look/cartography/by-zoom.ts';
import {
	BUILT_UP_COLOUR,
	GROUND_LINES,
	RIVER_COLOUR,
	ROAD_COLOUR,
	type GroundLine,
} from '#lib/look/cartography/ground.ts';
import { DISC, GROWTH } from '#lib/look/lines.ts';
import { colourOf, customProperty, type Palette, type Token } from '#lib/look/tokens.ts';
import type { Frame } from './frame.ts';
import type { Ground } from './ground.ts';
import { planSvg } from './plan.ts';
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

/** SVG blurs at a price: the shore fades in two strokes, each of a share of its width. */
const SHORE = [
	{ share: 1, opacity: 0.4 },
	{ share: 5 / 9, opacity: 0.6 },
];

/** Land, waters and borders, or the plan of a place. What lies beyond is water. */
export function groundSvg(ground: Ground, frame: Frame, ink: Ink): string {
	if (ground.plan) return planSvg(ground.plan, frame, ink);
	const { zoom } = frame;
	const { colour, length, id, stroke } = ink;
	const { shore, coast, lake, border, disputed, division } = GROUND_LINES;
	const sized = (px: number) => length(round(px));
	const pen = ({ colour: token, width, dash }: GroundLine, share = 1) => {
		const px = atZoom(width, zoom);
		const dashes = dash?.map((each) => sized(each * px)).join(' ');
		return (
			`stroke="${colour(token)}" stroke-width="${sized(share * px)}"` +
			(dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`)
		);
	};
	const line = (path: string, look: GroundLine) => (path === '' ? '' : `<path d="${path}" ${pen(look)}/>`);
	const fading = SHORE.map(
		({ share, opacity }) => `<use href="#${id}-coast" ${pen(shore, share)} stroke-opacity="${opacity}"/>`,
	);
	return [
		`<defs><path id="${id}-coast"${stroke} d="${ground.coast}"/></defs>`,
		`<g fill="none" stroke-linejoin="round">${fading.join('')}</g>`,
		`<path d="${ground.land}" fill="${colour('land')}" fill-rule="evenodd"/>`,
		ground.builtUp === '' ? '' : `<path d="${ground.builtUp}" fill="${colour(BUILT_UP_COLOUR)}"/>`,
		`<g fill="none"${stroke} stroke-linejoin="round">`,
		...ground.rivers.map(({ path, width }) => line(path, { colour: RIVER_COLOUR, width })),
		'</g>',
		`<path d="${ground.lakes}" fill="${colour('water')}" ${pen(lake)}${stroke}/>`,
		`<g fill="none"${stroke} stroke-linejoin="round">`,
		`<use href="#${id}-coast" ${pen(coast)}/>`,
		line(ground.divisions, division),
		...ground.roads.map(({ path, width }) => line(path, { colour: ROAD_COLOUR, width })),
		line(ground.borders, border),
		line(ground.disputed, disputed),
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
	const factor = round(atZoom(GROWTH.factors, frame.zoom, GROWTH.base));
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
			({ of, x, y, radius, isRing }) =>
				`<circle data-disc="${of}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ` +
				(isRing ? 'fill="none"' : `fill="${colour('ink')}" fill-opacity="${DISC.opacity}"`) +
				` stroke="${colour('ink')}" stroke-opacity="${DISC.edge.opacity}" stroke-width="${length(DISC.edge.width)}"${stroke}/>`,
		),
		'<g fill="none" stroke-linejoin="round">',
		...above.map(drawn),
		'</g>',
	].join('');
}

/** Two decimals are more than anyone sees. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
