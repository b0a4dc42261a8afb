import type { ViewLimits } from '#lib/address/view.ts';
import { MAP_BOUNDS } from '#lib/story/map-bounds.ts';

/** The map ends where its data does: beyond is blank paper. */
export const VIEW_LIMITS: ViewLimits = {
	minZoom: 2.5,
	maxZoom: 11,
	bounds: MAP_BOUNDS,
};
