/** How wide MapLibre's world is at zoom 0, px. */
export const WORLD = 512;

/** px of a world of width 1 at a zoom of MapLibre's. */
export function worldWidth(zoom: number): number {
	return WORLD * 2 ** zoom;
}
