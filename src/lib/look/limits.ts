import type { ViewLimits } from '$lib/address/view';

/** The map ends where its data does: beyond is blank paper. */
export const VIEW_LIMITS: ViewLimits = {
	minZoom: 2.5,
	maxZoom: 11,
	bounds: [14, 42, 62, 66],
};
