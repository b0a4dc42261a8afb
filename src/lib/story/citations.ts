import type { Geodata } from './geodata.ts';
import type { Source } from './types.ts';

/** A source with the ids of everything that rests on it. */
export interface CitedSource extends Source {
	/** Stages whose prose cites it. */
	readonly stages: readonly string[];
	readonly events: readonly string[];
	readonly stretches: readonly string[];
	/** Columns with a fix that it places, or a conflict that it is in. */
	readonly columns: readonly string[];
	/** People and terms. */
	readonly entries: readonly string[];
}

/** Every source of the story, with what rests on it. */
export function citedSources(geodata: Geodata): CitedSource[] {
	const { sources, stages, prose, events, routes, columns, people, glossary } = geodata;
	const stretches = routes.flatMap((route) => route.stretches);
	return sources.map((source) => {
		const rests = (item: { readonly sources: readonly string[] }): boolean =>
			item.sources.includes(source.id);
		const inProse = ({ id }: { readonly id: string }): boolean =>
			prose[id]?.footnotes.some((footnote) => footnote.source === source.id) ?? false;
		return {
			...source,
			stages: stages.filter(inProse).map(({ id }) => id),
			events: events.filter(rests).map(({ id }) => id),
			stretches: stretches.filter(rests).map(({ id }) => id),
			columns: columns
				.filter(({ fixes, conflicts }) => [...fixes, ...conflicts].some(rests))
				.map(({ id }) => id),
			entries: [...people, ...glossary].filter(rests).map(({ id }) => id),
		};
	});
}
