import type { SceneStretch } from './types.ts';

/**
 * Whether a stretch is on the map at its scene's moment: some column has come to it, or no column's track says whether one has. A line,
 * the name of who claims it, its band and its line in the legend come and go together.
 */
export function isBegun({ driven }: Pick<SceneStretch, 'driven'>): boolean {
	return driven === null || driven.length > 0;
}

/** The stretches of a scene that are on the map, by their ids. */
export function begunStretches(stretches: readonly SceneStretch[]): ReadonlyMap<string, SceneStretch> {
	return new Map(stretches.filter(isBegun).map((stretch) => [stretch.id, stretch]));
}
