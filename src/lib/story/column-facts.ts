import type { Source } from './types.ts';

/** A sentence or more with the sources that it rests on. */
export interface Sourced {
	readonly text: string;
	readonly sources: readonly Pick<Source, 'id' | 'publisher'>[];
}

/** What is known of a column besides its track. */
export interface ColumnFacts {
	/** The column. */
	readonly id: string;
	/** What is not certain of it. */
	readonly note: string | null;
	/** How strong it was, by whom. */
	readonly numbers: readonly Sourced[];
	/** What its reports contradict each other in. */
	readonly conflicts: readonly Sourced[];
	/** Why some reports are not followed. */
	readonly aside: readonly (Sourced & { readonly name: string })[];
	/** What each report rests on, by the id of its fix. */
	readonly reports: Readonly<Record<string, Sourced['sources']>>;
}
