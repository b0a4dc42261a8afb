/**
 * The small map that says where in it the map is: Mercator like the map itself, so that what the map shows is a
 * rectangle on it.
 */
import type { Bounds, LngLat } from '#lib/story/types.ts';
import { toPlanar } from '#lib/track/mercator.ts';

/** Units; drawn at a third of that in px. */
const WIDTH = 360;

export interface LocatorFrame {
	readonly scale: number;
	readonly translate: readonly [x: number, y: number];
	readonly width: number;
	readonly height: number;
}

/** How the part of the world within bounds is drawn: as d3's Mercator takes it, in units. */
export function locatorFrame([west, south, east, north]: Bounds): LocatorFrame {
	const [left, bottom] = toPlanar([west, south]);
	const [right, top] = toPlanar([east, north]);
	const scale = WIDTH / (right - left);
	return {
		scale,
		translate: [-left * scale, top * scale],
		width: WIDTH,
		height: Math.round((top - bottom) * scale),
	};
}

/** A position on the drawing of a frame, units from its upper left corner. */
export function onLocator({ scale, translate }: LocatorFrame, position: LngLat): [x: number, y: number] {
	const [x, y] = toPlanar(position);
	return [translate[0] + x * scale, translate[1] - y * scale];
}
