/** Where on the drawing the ground lies. */
import { geoMercator, type GeoProjection } from 'd3-geo';
import { mercatorBox, zoomOf, type Box } from '#lib/look/fit.ts';
import type { Bounds, LngLat } from '#lib/story/types.ts';

/** A drawing's ground: places as units of the drawing. */
export interface Frame {
	readonly projection: GeoProjection;
	/** The scene's bounds, in units. */
	readonly camera: Box;
	/** What is drawn, in units: beyond lies nothing that anyone sees. */
	readonly clip: Box;
	/** Units that a pixel takes at the size that the drawing is made for. */
	readonly unit: number;
	/** The step between coordinates of lines, in units. */
	readonly grid: number;
	/** MapLibre's zoom at that size: it decides what is worth showing. */
	readonly zoom: number;
}

/**
 * @param bounds the scene's camera
 * @param camera where its bounds come to lie, in units
 * @param clip what is drawn, in units
 * @param unit units in a pixel
 * @param grid the step between coordinates of lines, in units
 */
export function frameOf(bounds: Bounds, camera: Box, clip: Box, unit: number, grid: number): Frame {
	const box = mercatorBox(bounds);
	const world = camera.width / box.width;
	const projection = geoMercator()
		.scale(world / (2 * Math.PI))
		.translate([camera.x + (0.5 - box.x) * world, camera.y + (0.5 - box.y) * world])
		// Straight edges, as MapLibre draws them, not great circles.
		.precision(0)
		// The story ends far from the antimeridian. Cut there, a ring wound as RFC 7946 wants would fill the globe.
		.preclip((stream) => stream)
		.clipExtent([
			[clip.x, clip.y],
			[clip.x + clip.width, clip.y + clip.height],
		]);
	return { projection, camera, clip, unit, grid, zoom: zoomOf(world / unit) };
}

/** A place in units of the drawing. */
export function project({ projection }: Frame, [lng, lat]: LngLat): [x: number, y: number] {
	const at = projection([lng, lat]);
	if (!at) throw new RangeError(`${String(lng)}, ${String(lat)} is not on the map`);
	return at;
}

/** How many units a kilometre takes at a latitude, degrees. */
export function unitsPerKm({ projection }: Frame, lat: number): number {
	const EARTH = 40_075.017;
	return (projection.scale() * 2 * Math.PI) / (EARTH * Math.cos((lat * Math.PI) / 180));
}

/** Whether a point, in units, lies in a rectangle. */
export function isIn({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean {
	return px >= x && px <= x + width && py >= y && py <= y + height;
}
