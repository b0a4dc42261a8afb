import type { ViewLimits } from '#lib/address/view.ts';
import type { Bounds, Story } from '#lib/story/types.ts';

/** The zooms of the live map. */
export const ZOOMS = { minZoom: 2.5, maxZoom: 11 } as const;

/**
 * How close the live map goes where a host's own tiles lie under the story (DETAIL_TILES). Stages open no closer for that:
 * their pictures have no tiles.
 */
export const DETAIL_MAX_ZOOM = 14;

/** How close the map goes on a plan. */
export const PLAN_MAX_ZOOM = 14;

/** No plan is wider, and no camera off a plan narrower, degrees. */
export const PLAN_WIDTH = 0.25;

/** How close a camera of such bounds may come: those of a plan, and no others, are so narrow. */
export function closestZoom([west, , east]: Bounds): number {
	return east - west < PLAN_WIDTH ? PLAN_MAX_ZOOM : ZOOMS.maxZoom;
}

/** The map ends where its data does: beyond is blank paper. */
export function viewLimits({ extent, plans }: Pick<Story, 'extent' | 'plans'>): ViewLimits {
	const closer = { bounds: plans.map(({ bounds }) => bounds), maxZoom: PLAN_MAX_ZOOM };
	if (__DETAIL_TILES__) return { ...ZOOMS, maxZoom: DETAIL_MAX_ZOOM, bounds: extent, closer };
	return { ...ZOOMS, bounds: extent, closer };
}
