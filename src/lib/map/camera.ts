import { worldWidth } from '#lib/look/world.ts';
import { mercator } from '#lib/track/mercator.ts';

/** Where a camera stands. Degrees, WGS84; bearing clockwise from north. */
export interface CameraPosition {
	readonly lng: number;
	readonly lat: number;
	readonly zoom: number;
	readonly bearing: number;
}

const SHORTEST = 800;
const LONGEST = 3000;
const PER_SCREEN = 450;
const PER_ZOOM_LEVEL = 350;

/**
 * How long a camera move takes: as long as the way needs, between 0.8 and 3 seconds.
 *
 * @param width of the map, px
 * @returns milliseconds
 */
export function moveDuration(from: CameraPosition, to: CameraPosition, width: number): number {
	const screens = distanceInPixels(from, to, Math.min(from.zoom, to.zoom)) / Math.max(1, width);
	const levels = Math.abs(from.zoom - to.zoom);
	const wanted = SHORTEST + screens * PER_SCREEN + levels * PER_ZOOM_LEVEL;
	return Math.round(Math.min(LONGEST, Math.max(SHORTEST, wanted)));
}

/** Whether two cameras draw the same map to within a pixel or so. */
export function sameCamera(a: CameraPosition, b: CameraPosition): boolean {
	return (
		distanceInPixels(a, b, Math.max(a.zoom, b.zoom)) < 1.5 &&
		Math.abs(a.zoom - b.zoom) < 0.01 &&
		Math.abs(a.bearing - b.bearing) < 0.1
	);
}

function distanceInPixels(a: CameraPosition, b: CameraPosition, zoom: number): number {
	const [ax, ay] = mercator([a.lng, a.lat]);
	const [bx, by] = mercator([b.lng, b.lat]);
	return worldWidth(zoom) * Math.hypot(ax - bx, ay - by);
}
