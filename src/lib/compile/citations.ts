import type { CitedSource } from '#lib/story/citations.ts';
import type { Geodata } from './geodata.ts';

/** Every source of the story, with what rests on it. */
export function citedSources(geodata: Geodata): CitedSource[] {
	const { sources, stages, prose, events, sightings, routes, columns, people, glossary } = geodata;
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
			sightings: sightings.filter(rests).map(({ id }) => id),
			stretches: stretches.filter(rests).map(({ id }) => id),
			columns: columns
				.filter(({ fixes, numbers, conflicts }) => [...fixes, ...numbers, ...conflicts].some(rests))
				.map(({ id }) => id),
			entries: [...people, ...glossary].filter(rests).map(({ id }) => id),
		};
	});
}
