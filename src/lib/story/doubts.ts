import type { Source } from './types.ts';

/** A sentence or more with the sources that it rests on. */
export interface Sourced {
	readonly text: string;
	readonly sources: readonly Pick<Source, 'id' | 'publisher'>[];
}

/** What stands beside a column's track: what its reports contradict each other in, and why some of them are not followed. */
export interface Doubts {
	/** The column. */
	readonly id: string;
	readonly conflicts: readonly Sourced[];
	readonly aside: readonly (Sourced & { readonly name: string })[];
}
