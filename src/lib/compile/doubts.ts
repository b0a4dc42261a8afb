import type { Doubts, Sourced } from '#lib/story/doubts.ts';
import type { ColumnRecord, Source } from '#lib/story/types.ts';

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
