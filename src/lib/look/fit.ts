/**
 * How a scene's bounds are fitted into the room that a page gives them, once for every drawing: as numbers for the live
 * map and for pictures of a fixed size, and as CSS for the picture in the page, which must lie under the live map at any
 * size of the window without script. The two are one rule; a test in the browser holds them together.
 */
import type { Bounds } from '#lib/story/types.ts';
import { fromMercator, mercator } from '#lib/track/mercator.ts';
import { closestZoom, ZOOMS } from './limits.ts';
import { WORLD, worldWidth } from './world.ts';

/** Room at each side of the map, px. */
export interface Room {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** A rectangle: `[x, y]` is its upper left corner; y runs downward. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** At each side: at most this many px, or this share of what is free. At the top signs stand above their point. */
const SIDE = { px: 72, share: 0.1 };
const EDGE = { px: 52, share: 0.08 };
const ABOVE = { px: 32, share: 0.06 };

/** Bounds as a rectangle of {@link mercator}'s world. */
export function mercatorBox([west, south, east, north]: Bounds): Box {
	const [x, y] = mercator([west, north]);
	const [right, bottom] = mercator([east, south]);
	return { x, y, width: right - x, height: bottom - y };
}

/** MapLibre's zoom at which a world of width 1 is this many px wide. */
export function zoomOf(world: number): number {
	return Math.log2(world / WORLD);
}

/**
 * The room that the camera leaves around what a stage is about: enough for signs that stand above their point and for the
 * controls at the edges, less on small maps.
 *
 * @param width of the map, px
 * @param height of the map, px
 * @param taken what lies over the map at its sides, px
 */
export function cameraPadding(width: number, height: number, taken: Room): Room {
	const side = Math.min(SIDE.px, (width - taken.left - taken.right) * SIDE.share);
	const edge = Math.min(EDGE.px, (height - taken.top - taken.bottom) * EDGE.share);
	return {
		top: taken.top + edge + Math.min(ABOVE.px, height * ABOVE.share),
		right: taken.right + side,
		bottom: taken.bottom + edge,
		left: taken.left + side,
	};
}

/**
 * Where bounds come to lie in a map: as large as the room within {@link cameraPadding} allows and in its middle, but so
 * that the map shows nothing beyond its extent, where there is no data.
 *
 * @param width of the map, px
 * @param height of the map, px
 * @param extent what the basemap covers
 * @returns the rectangle of the bounds, px from the map's upper left corner
 */
export function fitBounds(bounds: Bounds, width: number, height: number, taken: Room, extent: Bounds): Box {
	const padding = cameraPadding(width, height, taken);
	const free = { x: width - padding.left - padding.right, y: height - padding.top - padding.bottom };
	const box = mercatorBox(bounds);
	const limits = mercatorBox(extent);
	const fitting = Math.min(free.x / box.width, free.y / box.height, worldWidth(closestZoom(bounds)));
	const world = Math.max(
		...[fitting, width / limits.width, height / limits.height, worldWidth(ZOOMS.minZoom)],
	);
	const place = (wanted: number, size: number, from: number, to: number) =>
		Math.max(size - to * world, Math.min(wanted, -from * world));
	return {
		x: place(
			padding.left + (free.x - box.width * world) / 2,
			width,
			limits.x - box.x,
			limits.x + limits.width - box.x,
		),
		y: place(
			padding.top + (free.y - box.height * world) / 2,
			height,
			limits.y - box.y,
			limits.y + limits.height - box.y,
		),
		width: box.width * world,
		height: box.height * world,
	};
}

/** Where the camera stands for a map of a size to show bounds as {@link fitBounds} lays them. */
export function fitCamera(
	bounds: Bounds,
	width: number,
	height: number,
	taken: Room,
	extent: Bounds,
): { lng: number; lat: number; zoom: number } {
	const fitted = fitBounds(bounds, width, height, taken, extent);
	const box = mercatorBox(bounds);
	const world = fitted.width / box.width;
	const [lng, lat] = fromMercator([
		box.x + (width / 2 - fitted.x) / world,
		box.y + (height / 2 - fitted.y) / world,
	]);
	return { lng, lat, zoom: zoomOf(world) };
}

/**
 * {@link fitBounds} as CSS: custom properties for an element in a map whose size is `--across` and `--down`, which give it
 * `--fit-width` and `--fit-height` and its place, `--fit-left` and `--fit-top`. What lies over the map at its left is `--taken`,
 * if there is any.
 */
export function fitCss(bounds: Bounds, extent: Bounds): string {
	const box = mercatorBox(bounds);
	const limits = mercatorBox(extent);
	/** Lengths along an axis, in the box's own size on that axis. */
	const axis = (from: 'x' | 'y', size: 'width' | 'height') => ({
		limit: round(box[size] / limits[size]),
		before: round((box[from] - limits[from]) / box[size]),
		after: round((limits[from] + limits[size] - box[from]) / box[size]),
	});
	const x = axis('x', 'width');
	const y = axis('y', 'height');
	const aspect = round(box.width / box.height);
	const [most, least] = [closestZoom(bounds), ZOOMS.minZoom].map((zoom) =>
		round(worldWidth(zoom) * box.width),
	);
	const across = 'var(--across)';
	const down = 'var(--down)';
	const side = `min(${SIDE.px}px,${SIDE.share}*(${across} - var(--taken, 0px)))`;
	const edge = `min(${EDGE.px}px,${EDGE.share}*${down})`;
	const above = `min(${ABOVE.px}px,${ABOVE.share}*${down})`;
	const freeX = `(${across} - var(--taken, 0px) - 2*${side})`;
	const freeY = `(${down} - 2*${edge} - ${above})`;
	const place = (start: string, free: string, size: string, all: string, { before, after }: typeof x) =>
		`clamp(${all} - ${after}*var(${size}),${start} + (${free} - var(${size}))/2,${before}*var(${size}))`;
	return [
		`--fit-width:max(min(${freeX},${aspect}*${freeY},${most ?? ''}px),${round(x.limit)}*${across},${round(aspect * y.limit)}*${down},${least ?? ''}px)`,
		`--fit-height:calc(var(--fit-width)/${aspect})`,
		`--fit-left:${place(`var(--taken, 0px) + ${side}`, freeX, '--fit-width', across, x)}`,
		`--fit-top:${place(`${edge} + ${above}`, freeY, '--fit-height', down, y)}`,
	].join(';');
}

function round(value: number): number {
	return Number(value.toPrecision(8));
}
