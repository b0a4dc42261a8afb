import type { ViewLimits } from '#lib/address/view.ts';
import type { StoryHead } from '#lib/story/head.ts';

/** The zooms of the live map. */
export const ZOOMS = { minZoom: 2.5, maxZoom: 11 } as const;

/**
 * How close the live map goes where a host's own tiles lie under the story (DETAIL_TILES). Stages open no closer for that:
 * their pictures have no tiles.
 */
export const DETAIL_MAX_ZOOM = 14;

/** The map ends where its data does: beyond is blank paper. */
export function viewLimits({ extent }: Pick<StoryHead, 'extent'>): ViewLimits {
	if (__DETAIL_TILES__) return { ...ZOOMS, maxZoom: DETAIL_MAX_ZOOM, bounds: extent };
	return { ...ZOOMS, bounds: extent };
}
