import type { ColumnFacts, Sourced } from '#lib/story/column-facts.ts';
import type { CitedText, ColumnRecord, Source } from '#lib/story/types.ts';

/** The facts of each column, in the order of the story. */
export function columnFacts(columns: readonly ColumnRecord[], sources: readonly Source[]): ColumnFacts[] {
	const cited = (ids: readonly string[]): Sourced['sources'] =>
		sources.filter(({ id }) => ids.includes(id)).map(({ id, publisher }) => ({ id, publisher }));
	const sourced = ({ text, sources: ids }: CitedText): Sourced => ({ text, sources: cited(ids) });
	return columns.map(({ id, note, numbers, conflicts, fixes, aside }) => ({
		...{ id, note, numbers: numbers.map(sourced), conflicts: conflicts.map(sourced) },
		aside: aside.map(({ name, reasoning, sources: ids }) => ({ name, text: reasoning, sources: cited(ids) })),
		reports: Object.fromEntries([...fixes, ...aside].map((fix) => [fix.id, cited(fix.sources)])),
	}));
}
