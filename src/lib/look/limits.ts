import type { ViewLimits } from '#lib/address/view.ts';
import type { StoryHead } from '#lib/story/head.ts';

/** The zooms of the live map. */
export const ZOOMS = { minZoom: 2.5, maxZoom: 11 } as const;

/** The map ends where its data does: beyond is blank paper. */
export function viewLimits({ extent }: Pick<StoryHead, 'extent'>): ViewLimits {
	return { ...ZOOMS, bounds: extent };
}
