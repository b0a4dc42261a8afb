import type { View } from '#lib/address/view.ts';
import type { Scheme } from './tokens.ts';
import type { LngLat } from '#lib/story/types.ts';
import type { Layer } from '#lib/scene/layers.ts';

export type { Scheme } from './tokens.ts';

/** A place that the reader has looked up. */
export interface FoundPlace {
	readonly name: string;
	readonly position: LngLat;
}

/**
 * What the reader chose, laid over the scene by each drawing and never fed back into it.
 */
export interface Choice {
	/** A free view of the map; `null` for the stage's own camera. */
	readonly view: View | null;
	/** The event, sighting or column whose card is open. */
	readonly selected: string | null;
	/** The event, sighting or column that is pointed at or has the focus, on the map, in the diagram or in a list. */
	readonly pointed: string | null;
	readonly scheme: Scheme;
	/** What the reader does not want to see on the map. */
	readonly hidden: readonly Layer[];
	/** The place that the reader has looked up last: marked on the map. */
	readonly found: FoundPlace | null;
}
