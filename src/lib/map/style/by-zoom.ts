import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROWTH } from '#lib/look/lines.ts';
import { times, type Stops } from '#lib/look/cartography/by-zoom.ts';

/** A size that follows the zoom, as MapLibre takes it; one that does not is a number. */
export function byZoom(stops: Stops, base = 1): ExpressionSpecification | number {
	if (stops.length === 2) return stops[1];
	return ['interpolate', base === 1 ? ['linear'] : ['exponential', base], ['zoom'], ...stops];
}

/** The width of a line of the story. */
export function grown(width: number): ExpressionSpecification | number {
	return byZoom(times(width, GROWTH.factors), GROWTH.base);
}
