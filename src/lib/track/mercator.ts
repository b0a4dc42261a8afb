import type { LngLat } from '#lib/story/types.ts';

const RADIANS = Math.PI / 180;

/** A point in Mercator's plane, in radians, x to the east and y to the north: lines look there as they do on the map. */
export type Planar = readonly [x: number, y: number];

/** `[lng, lat]` in Mercator's plane. */
export function toPlanar([lng, lat]: LngLat): Planar {
	return [lng * RADIANS, Math.asinh(Math.tan(lat * RADIANS))];
}

/** Degrees, from {@link toPlanar}'s coordinates. */
export function fromPlanar([x, y]: Planar): LngLat {
	return [x / RADIANS, Math.atan(Math.sinh(y)) / RADIANS];
}

/** How many times longer than on the equator a length at a `y` of {@link toPlanar} is drawn. */
export function stretchAt(y: number): number {
	return Math.cosh(y);
}

/** Web Mercator as maps in the browser have it: the world from 0 to 1, with y downward. */
export function mercator(position: LngLat): [x: number, y: number] {
	const [x, y] = toPlanar(position);
	return [x / (2 * Math.PI) + 0.5, 0.5 - y / (2 * Math.PI)];
}

/** Degrees, from {@link mercator}'s coordinates. */
export function fromMercator([x, y]: readonly [number, number]): LngLat {
	return fromPlanar([(x - 0.5) * 2 * Math.PI, (0.5 - y) * 2 * Math.PI]);
}
