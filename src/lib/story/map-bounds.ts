import type { Bounds } from './types.ts';

/** What the basemap covers, and so how far the map goes: `[west, south, east, north]`, degrees. */
export const MAP_BOUNDS: Bounds = [2, 42, 62, 66];
