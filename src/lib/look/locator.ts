/**
 * The small map of Europe that says where in it the map is: Mercator like the map itself, so that what the map shows is a
 * rectangle on it.
 */
import type { Bounds } from '#lib/story/types.ts';
import { toPlanar } from '#lib/track/mercator.ts';

const BOUNDS: Bounds = [-11, 35.5, 62, 67];
/** Units; drawn at a third of that in px. */
const WIDTH = 360;

/** How the part of the world within bounds is drawn: as d3's Mercator takes it, in units. */
export function locatorFrame([west, south, east, north]: Bounds) {
	const [left, bottom] = toPlanar([west, south]);
	const [right, top] = toPlanar([east, north]);
	const scale = WIDTH / (right - left);
	return {
		scale,
		translate: [-left * scale, top * scale],
		width: WIDTH,
		height: Math.round((top - bottom) * scale),
	} as const;
}

export const LOCATOR = locatorFrame(BOUNDS);

/** A position on the drawing, units from its upper left corner. */
export function onLocator(position: readonly [lng: number, lat: number]): [x: number, y: number] {
	const [x, y] = toPlanar(position);
	return [LOCATOR.translate[0] + x * LOCATOR.scale, LOCATOR.translate[1] - y * LOCATOR.scale];
}
