import type { ColumnRecord, Source } from './types.ts';

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

/** The doubts of each column that has any. */
export function doubtsOf(columns: readonly ColumnRecord[], sources: readonly Source[]): Doubts[] {
	const cited = (ids: readonly string[]): Sourced['sources'] =>
		sources.filter(({ id }) => ids.includes(id)).map(({ id, publisher }) => ({ id, publisher }));
	return columns
		.map(({ id, conflicts, aside }) => ({
			id,
			conflicts: conflicts.map(({ text, sources: ids }) => ({ text, sources: cited(ids) })),
			aside: aside.map(({ name, reasoning, sources: ids }) => ({
				name,
				text: reasoning,
				sources: cited(ids),
			})),
		}))
		.filter(({ conflicts, aside }) => conflicts.length + aside.length > 0);
}
