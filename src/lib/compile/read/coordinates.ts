import { refuse, type Refusal } from '../file/refusal.ts';
import type { Bounds, LngLat } from '#lib/story/types.ts';

/** A camera narrower or lower than this, in degrees, is nearer than the map zooms. */
const SMALLEST_CAMERA = 0.005;

export const WORLD: Bounds = [-180, -90, 180, 90];

function within([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north;
}

function isNumbers(value: unknown): value is number[] {
	return Array.isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item));
}

/** Takes `[lng, lat]` in degrees, WGS84, within bounds: those of the map. Returns what is wrong with anything else. */
export function parsePosition(value: unknown, bounds: Bounds): LngLat | Refusal {
	const wanted = 'write [longitude, latitude] in degrees';
	if (!Array.isArray(value)) return refuse('is not a position', wanted);
	if (value.length === 0) return refuse('is an empty position', wanted);
	if (value.length > 2) {
		return refuse(
			`the position has ${value.length} numbers; heights are not used`,
			'keep only longitude and latitude',
		);
	}
	if (value.length === 1 || !isNumbers(value)) {
		return refuse(
			`[${value.map((item) => JSON.stringify(item)).join(', ')}] is not a position of two numbers`,
			wanted,
		);
	}
	const [lng = 0, lat = 0] = value;
	if (within([lng, lat], bounds)) return [lng, lat];
	if (within([lat, lng], bounds)) {
		return refuse(
			`[${lng}, ${lat}] lies outside the map; latitude and longitude look swapped`,
			`write [${lat}, ${lng}]`,
		);
	}
	return refuse(
		`[${lng}, ${lat}] lies outside the map (${bounds[0]} to ${bounds[2]} E, ${bounds[1]} to ${bounds[3]} N)`,
		'correct the numbers, or widen "extent" in story.yaml',
	);
}

/**
 * Takes `[west, south, east, north]` in degrees, on the map and in that order; returns what is wrong with anything else.
 *
 * @param extent what the map covers
 */
export function parseBounds(value: unknown, extent: Bounds): Bounds | Refusal {
	const wanted = 'write [west, south, east, north] in degrees';
	if (!isNumbers(value) || value.length !== 4) return refuse('is not four numbers of degrees', wanted);
	const [west = 0, south = 0, east = 0, north = 0] = value;
	if (west >= east || south >= north) {
		const sorted = [
			Math.min(west, east),
			Math.min(south, north),
			Math.max(west, east),
			Math.max(south, north),
		];
		return refuse(`[${value.join(', ')}] is reversed or empty`, `${wanted}: [${sorted.join(', ')}]`);
	}
	if (!within([west, south], extent) || !within([east, north], extent)) {
		const swapped = within([south, west], extent) && within([north, east], extent);
		return refuse(
			`[${value.join(', ')}] reaches beyond the map${swapped ? '; latitude and longitude look swapped' : ''}`,
			swapped ? `write [${south}, ${west}, ${north}, ${east}]` : `stay within [${extent.join(', ')}]`,
		);
	}
	if (east - west < SMALLEST_CAMERA || north - south < SMALLEST_CAMERA) {
		return refuse(
			`[${value.join(', ')}] is too small to look at`,
			`make it at least ${SMALLEST_CAMERA} degrees wide and high`,
		);
	}
	return [west, south, east, north];
}
