import type { Position } from 'geojson';
import { MAP_BOUNDS } from '#lib/story/map-bounds.ts';

/** The M4 from Rostov to Moscow, roughly, `[lng, lat]`. */
export const ROAD: readonly Position[] = [
	[39.71, 47.23],
	[40.09, 47.7],
	[40.4, 48.9],
	[40.6, 49.6],
	[40.17, 50.45],
	[39.3, 51.7],
	[38.55, 52.65],
	[38.1, 53.5],
	[38.1, 54.9],
	[37.69, 55.57],
];

/** Where the story happens: roads and places that the map is looked at closely. */
const STORY_LINES: readonly (readonly Position[])[] = [
	ROAD,
	// Molkino to Rostov.
	[
		[39.2, 44.8],
		[39.71, 47.23],
	],
	// Moscow to Bologoye.
	[
		[37.69, 55.57],
		[33.95, 57.75],
	],
	// The border of Luhansk Oblast.
	[
		[38.3, 47.1],
		[39.8, 47.85],
		[39.9, 48.9],
		[39.7, 49.6],
		[36.6, 50.4],
	],
	// Roslavl, Krychaw, Babruysk, Minsk.
	[
		[32.9, 53.95],
		[29.2, 53.1],
		[27.6, 53.9],
	],
	// Crimea.
	[
		[33.4, 46.1],
		[34.1, 45],
		[36.5, 45.3],
	],
];

const KM_PER_DEGREE = 111.2;

/** Distance in km from a point to a segment, on a plane that is true to scale at the point; good for a few hundred km. */
function distanceToSegment(point: Position, a: Position, b: Position): number {
	const kx = KM_PER_DEGREE * Math.cos((point[1]! * Math.PI) / 180);
	const ax = (a[0]! - point[0]!) * kx;
	const ay = (a[1]! - point[1]!) * KM_PER_DEGREE;
	const dx = (b[0]! - a[0]!) * kx;
	const dy = (b[1]! - a[1]!) * KM_PER_DEGREE;
	const squared = dx * dx + dy * dy;
	const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared));
	return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Distance in km from a point to a line of `[lng, lat]`. */
export function distanceToLine(point: Position, line: readonly Position[]): number {
	let nearest = Infinity;
	for (let i = 1; i < line.length; i++) {
		nearest = Math.min(nearest, distanceToSegment(point, line[i - 1]!, line[i]!));
	}
	return nearest;
}

/** Distance in km from a point to where the story happens. */
export function distanceToStory(point: Position): number {
	return Math.min(...STORY_LINES.map((line) => distanceToLine(point, line)));
}

/** Whether the extent holds a point. */
export function inExtent(point: Position): boolean {
	const [west, south, east, north] = MAP_BOUNDS;
	return point[0]! >= west && point[0]! <= east && point[1]! >= south && point[1]! <= north;
}
