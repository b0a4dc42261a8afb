/** Sightings: published photographs, videos and satellite images that someone placed. A class of their own beside events. */
import type { Happening, NativeName, StoryEvent, Telling } from './types.ts';

export const LEVELS = ['A', 'B', 'C'] as const;
/**
 * Who placed it. `A`: someone outside, who published or checked the match; `B`: the outlet or agency whose picture it is; `C`:
 * only who posted it, or a channel.
 */
export type Level = (typeof LEVELS)[number];

/** From this distance, km, a place is too little known for a mark on the map. */
export const MOST_RADIUS = 30;

/** A sighting: what the map and the lists need. */
export interface Sighting extends Happening {
	readonly level: Level;
}

/** Which column a sighting may show, and what argues for it. */
export interface SeenColumn {
	readonly id: string;
	readonly text: string;
}

/** What is known of a sighting: given in its stage and in its card. */
export interface SightingDetail {
	readonly id: string;
	readonly place: string;
	/** Its names in the languages of its country. */
	readonly native: readonly NativeName[];
	/** Who placed it. */
	readonly by: string;
	readonly seen: string;
	readonly direction: string | null;
	readonly column: SeenColumn | null;
	/** The event that it shows. */
	readonly of: string | null;
	readonly note: string | null;
	readonly sources: readonly string[];
}

/** A sighting as the downloads carry it. */
export type SightingRecord = Sighting & SightingDetail & Telling;

/** What stands on the map with a sign of its own, and opens a card. */
export type Mark = StoryEvent | Sighting;

export function isSighting<Seen extends { readonly level: Level }>(mark: object | Seen): mark is Seen {
	return 'level' in mark;
}

/** The anchor of an event or a sighting on the page of the stage that tells it. */
export function anchorOf(mark: { readonly id: string; readonly level?: Level }): string {
	return `${mark.level === undefined ? 'event' : 'sighting'}-${mark.id}`;
}
