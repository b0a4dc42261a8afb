import { DOTS } from '#lib/look/cartography/names.ts';

/** An image of the style, as `map.addImage` takes it, with `{ sdf: true, pixelRatio }`. */
export interface StyleImage {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
	readonly pixelRatio: number;
}

export const TOWN_DOT = 'town-dot';
export const CAPITAL_DOT = 'capital-dot';

const SIZE = 32;
const PIXEL_RATIO = 2;
/** How far MapLibre's signed distances reach, pixels of the image, and the share of them that lies outside a shape. */
const REACH = 8;
const OUTSIDE = 0.75;

/** Draws a shape as signed distances, so that its colour is a paint property: `distance` is negative within it. */
function shape(id: string, distance: (fromCentre: number) => number): StyleImage {
	const data = new Uint8ClampedArray(SIZE * SIZE * 4);
	const centre = (SIZE - 1) / 2;
	for (let y = 0; y < SIZE; y++) {
		for (let x = 0; x < SIZE; x++) {
			const away = distance(Math.hypot(x - centre, y - centre));
			data[(y * SIZE + x) * 4 + 3] = 255 * (OUTSIDE - away / REACH);
		}
	}
	return { id, width: SIZE, height: SIZE, data, pixelRatio: PIXEL_RATIO };
}

/** The images that the basemap's layers need: to be added on `style.load`, before any tile is laid out. */
export function basemapImages(): StyleImage[] {
	const [town, capital, ring, rim] = [DOTS.town, DOTS.capital, DOTS.ring, DOTS.rim].map(
		(px) => px * PIXEL_RATIO,
	) as [number, number, number, number];
	return [
		shape(TOWN_DOT, (r) => r - town),
		shape(CAPITAL_DOT, (r) => Math.min(r - capital, Math.abs(r - ring) - rim / 2)),
	];
}
