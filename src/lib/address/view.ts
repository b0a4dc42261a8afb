import type { Bounds } from '#lib/story/types.ts';

/** A free view of the map, when the reader has moved it. Degrees, WGS84; bearing clockwise from north. */
export interface View {
	readonly zoom: number;
	readonly lat: number;
	readonly lng: number;
	readonly bearing: number;
}

/** What a free view can be: the map ends where its data does. */
export interface ViewLimits {
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly bounds: Bounds;
	/** Where it may be closer. */
	readonly closer: { readonly bounds: readonly Bounds[]; readonly maxZoom: number };
}

const NUMBER = /^[+-]?\d{1,6}(?:\.\d{1,20})?$/;

/**
 * Reads a free view, `zoom/lat/lng[/bearing]`, and brings it inside the limits.
 *
 * @returns `null` for anything that is not three or four plain decimal numbers
 */
export function parseView(text: string, limits: ViewLimits): View | null {
	const parts = text.split('/');
	if (parts.length < 3 || parts.length > 4 || !parts.every((part) => NUMBER.test(part))) return null;
	const [zoom = 0, lat = 0, lng = 0, bearing = 0] = parts.map(Number);
	const [west, south, east, north] = limits.bounds;
	const [x, y] = [clamp(lng, west, east), clamp(lat, south, north)];
	return round({
		zoom: clamp(zoom, limits.minZoom, closestAt(x, y, limits)),
		lat: y,
		lng: x,
		bearing: wrapDegrees(bearing),
	});
}

/** The closest zoom that a view of a place can have. */
export function closestAt(
	lng: number,
	lat: number,
	{ maxZoom, closer }: Pick<ViewLimits, 'maxZoom' | 'closer'>,
): number {
	const isCloser = closer.bounds.some(
		([west, south, east, north]) => lng >= west && lng <= east && lat >= south && lat <= north,
	);
	return isCloser ? Math.max(maxZoom, closer.maxZoom) : maxZoom;
}

/** Writes a free view as it stands in an address; a bearing of 0 is left out. */
export function formatView(view: View): string {
	const { zoom, lat, lng, bearing } = round(view);
	const place = `${String(zoom)}/${String(lat)}/${String(lng)}`;
	return bearing === 0 ? place : `${place}/${String(bearing)}`;
}

/** As fine as a screen pixel at the deepest zoom, and no finer: what is written reads back the same. */
function round(view: View): View {
	return {
		zoom: decimals(view.zoom, 2),
		lat: decimals(view.lat, view.zoom > 11 ? 5 : 4),
		lng: decimals(view.lng, view.zoom > 11 ? 5 : 4),
		bearing: wrapDegrees(decimals(view.bearing, 1)),
	};
}

function decimals(value: number, count: number): number {
	return Number(value.toFixed(count)) + 0;
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

/** Degrees in (-180, 180]. */
function wrapDegrees(degrees: number): number {
	const turned = ((degrees % 360) + 360) % 360;
	return turned > 180 ? turned - 360 : turned;
}
