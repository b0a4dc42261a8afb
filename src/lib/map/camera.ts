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

/** MapLibre's world is 512 px wide at zoom 0. */
function distanceInPixels(a: CameraPosition, b: CameraPosition, zoom: number): number {
	const world = 512 * 2 ** zoom;
	const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
	return world * Math.hypot((a.lng - b.lng) / 360, y(a.lat) - y(b.lat));
}

/** Room at each side of the map, px. */
export interface Room {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
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
	const side = Math.round(Math.min(72, (width - taken.left - taken.right) * 0.1));
	const edge = Math.round(Math.min(52, (height - taken.top - taken.bottom) * 0.08));
	return {
		top: taken.top + edge + Math.round(Math.min(32, height * 0.06)),
		right: taken.right + side,
		bottom: taken.bottom + edge,
		left: taken.left + side,
	};
}
