import type { Scheme } from '$lib/look/tokens';
import type { View } from '$lib/address/view';

export type { Scheme } from '$lib/look/tokens';

/**
 * What the reader chose, laid over the scene by each drawing and never fed back into it.
 */
export interface Choice {
	/** A free view of the map; `null` for the stage's own camera. */
	readonly view: View | null;
	/** The event whose card is open. */
	readonly selected: string | null;
	/** The event that is pointed at or has the focus, on the map or in a list. */
	readonly pointed: string | null;
	readonly scheme: Scheme;
}
