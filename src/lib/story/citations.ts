import type { Source } from './types.ts';

/** A source with the ids of everything that rests on it. */
export interface CitedSource extends Source {
	/** Stages whose prose cites it. */
	readonly stages: readonly string[];
	readonly events: readonly string[];
	readonly sightings: readonly string[];
	readonly stretches: readonly string[];
	/** Columns with a fix that it places, or a conflict that it is in. */
	readonly columns: readonly string[];
	/** People and terms. */
	readonly entries: readonly string[];
}
