import { DOTS } from '#lib/look/cartography/names.ts';

/** An image of the style, as `map.addImage` takes it. */
export interface StyleImage {
	readonly id: string;
	readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
	readonly options: {
		readonly sdf: true;
		readonly pixelRatio: number;
		/** Which parts of it may grow with what it frames, pixels of the image: all but its corners. */
		readonly stretchX?: [number, number][];
		readonly stretchY?: [number, number][];
		/** The part of it that goes around what it frames. */
		readonly content?: [number, number, number, number];
	};
}

export const TOWN_DOT = 'town-dot';
export const CAPITAL_DOT = 'capital-dot';
/** Behind a road's number. */
export const SHIELD_FRAME = 'shield-frame';

const SIZE = 32;
const PIXEL_RATIO = 2;
/** How far MapLibre's signed distances reach, pixels of the image, and the share of them that lies outside a shape. */
const REACH = 8;
const OUTSIDE = 0.75;

/** Draws a shape as signed distances, so that its colour is a paint property: `distance` is negative within it. */
function shape(id: string, distance: (x: number, y: number) => number): StyleImage {
	const data = new Uint8ClampedArray(SIZE * SIZE * 4);
	const centre = (SIZE - 1) / 2;
	for (let y = 0; y < SIZE; y++) {
		for (let x = 0; x < SIZE; x++) {
			const away = distance(x - centre, y - centre);
			data[(y * SIZE + x) * 4 + 3] = 255 * (OUTSIDE - away / REACH);
		}
	}
	return { id, image: { width: SIZE, height: SIZE, data }, options: { sdf: true, pixelRatio: PIXEL_RATIO } };
}

/** Half the side of a square with rounded corners, and the radius of these, pixels of the image. */
const SQUARE = { half: 8, corner: 4 };

function shieldFrame(): StyleImage {
	const { options, ...frame } = shape(SHIELD_FRAME, roundedSquare);
	const middle = (): [number, number][] => [[SIZE / 2 - 1, SIZE / 2 + 1]];
	const [near, far] = [SIZE / 2 - SQUARE.half, SIZE / 2 + SQUARE.half];
	const content: [number, number, number, number] = [near, near, far, far];
	return { ...frame, options: { ...options, stretchX: middle(), stretchY: middle(), content } };
}

function roundedSquare(x: number, y: number): number {
	const beyond = (offset: number) => Math.abs(offset) - SQUARE.half + SQUARE.corner;
	const [across, down] = [beyond(x), beyond(y)];
	const outside = Math.hypot(Math.max(across, 0), Math.max(down, 0));
	return outside + Math.min(Math.max(across, down), 0) - SQUARE.corner;
}

/** The images that the basemap's layers need: to be added on `style.load`, before any tile is laid out. */
export function basemapImages(): StyleImage[] {
	const [town, capital, ring, rim] = [DOTS.town, DOTS.capital, DOTS.ring, DOTS.rim].map(
		(px) => px * PIXEL_RATIO,
	) as [number, number, number, number];
	return [
		shape(TOWN_DOT, (x, y) => Math.hypot(x, y) - town),
		shape(CAPITAL_DOT, (x, y) => {
			const r = Math.hypot(x, y);
			return Math.min(r - capital, Math.abs(r - ring) - rim / 2);
		}),
		shieldFrame(),
	];
}
