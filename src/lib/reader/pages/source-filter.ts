/** Which sources the list shows, and in which order: what the reader chose, and its form in the address. */
import type { Mark } from '#lib/story/sighting.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import { SOURCE_MARKS, type SourceMark, type Stage } from '#lib/story/types.ts';

export const SOURCE_ORDERS = ['story', 'publisher', 'date'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

/** Stands for sources whose publisher is marked with no side. */
export const NO_SIDE = 'none';

export interface SourceFilter {
	/** Words that must all be found, in any order. */
	readonly text: string;
	/** What a publisher's side begins with, or {@link NO_SIDE}; empty for any. */
	readonly side: string;
	readonly mark: SourceMark | '';
	readonly lang: string;
	/** A stage that tells something that rests on the source. */
	readonly stage: string;
	readonly order: SourceOrder;
}

export const ALL_SOURCES: SourceFilter = {
	text: '',
	side: '',
	mark: '',
	lang: '',
	stage: '',
	order: 'story',
};

/** A source with what the filters look at. */
export interface ListedSource {
	readonly source: CitedSource;
	readonly stages: ReadonlySet<string>;
	readonly text: string;
}

/** The values that the sources offer to choose from. */
export interface SourceChoices {
	readonly sides: readonly string[];
	readonly langs: readonly string[];
	readonly marks: readonly SourceMark[];
	readonly stages: readonly string[];
}

/** Prepares the sources to be filtered: each with the stages that tell anything that rests on it. */
export function listSources(
	sources: readonly CitedSource[],
	stages: readonly Stage[],
	marks: readonly Pick<Mark, 'id' | 'stage'>[],
): ListedSource[] {
	const tellers = new Map(marks.map(({ id, stage }) => [id, stage]));
	return sources.map((source) => {
		const shown = stages.filter(({ shows }) =>
			Object.values(shows).some((ids) => ids.some((id) => source.stretches.includes(id))),
		);
		const told = [...source.events, ...source.sightings].flatMap((mark) => tellers.get(mark) ?? []);
		const { id, publisher, title, side, note } = source;
		return {
			source,
			stages: new Set([...source.stages, ...told, ...shown.map((stage) => stage.id)]),
			text: folded([id, publisher, title, side, note].filter((part) => part !== null).join(' ')),
		};
	});
}

export function choicesOf(sources: readonly CitedSource[], stages: readonly Stage[]): SourceChoices {
	return {
		sides: [...new Set(sources.flatMap(({ side }) => (side === null ? [] : sideHead(side))))].sort(),
		langs: [...new Set(sources.map(({ lang }) => lang))].sort(),
		marks: SOURCE_MARKS.filter((mark) => sources.some((source) => source.mark === mark)),
		stages: stages.map(({ id }) => id),
	};
}

/** The sources that the filter lets through, in its order. */
export function filterSources(listed: readonly ListedSource[], filter: SourceFilter): CitedSource[] {
	const wanted = folded(filter.text).split(' ').filter(Boolean);
	const found = listed
		.filter(
			({ source, stages, text }) =>
				wanted.every((word) => text.includes(word)) &&
				(filter.side === '' || (source.side === null ? NO_SIDE : sideHead(source.side)) === filter.side) &&
				(filter.mark === '' || source.mark === filter.mark) &&
				(filter.lang === '' || source.lang === filter.lang) &&
				(filter.stage === '' || stages.has(filter.stage)),
		)
		.map(({ source }) => source);
	if (filter.order === 'publisher') found.sort((a, b) => a.publisher.localeCompare(b.publisher, 'en'));
	// A date that is known to the month or the year stands before its days.
	if (filter.order === 'date') found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	return found;
}

const PARAMETERS = {
	text: 'q',
	side: 'side',
	mark: 'read',
	lang: 'lang',
	stage: 'stage',
	order: 'order',
} as const;

/** The filter that an address asks for; what it asks for that there is not is left out. Total. */
export function readSourceFilter(query: URLSearchParams, choices: SourceChoices): SourceFilter {
	const one = <T extends string>(key: keyof typeof PARAMETERS, known: readonly T[]): T | '' =>
		known.find((value) => value === query.get(PARAMETERS[key])) ?? '';
	return {
		text: (query.get(PARAMETERS.text) ?? '').slice(0, 100),
		side: one('side', [...choices.sides, NO_SIDE]),
		mark: one('mark', choices.marks),
		lang: one('lang', choices.langs),
		stage: one('stage', choices.stages),
		order: one('order', SOURCE_ORDERS) || 'story',
	};
}

/** The query that stands for a filter, with its `?`; empty where it is {@link ALL_SOURCES}. */
export function formatSourceFilter(filter: SourceFilter): string {
	const query = new URLSearchParams();
	for (const [key, name] of Object.entries(PARAMETERS) as [keyof SourceFilter, string][]) {
		if (filter[key] !== ALL_SOURCES[key]) query.set(name, filter[key]);
	}
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

function sideHead(side: string): string {
	return side.split(',')[0] ?? side;
}

/** Without capitals, accents and doubled spaces. */
function folded(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{Mn}/gu, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}
