import { describe, expect, it } from 'vitest';
import {
	ALL_SOURCES,
	choicesOf,
	filterSources,
	formatSourceFilter,
	listSources,
	NO_SIDE,
	readSourceFilter,
	SOURCE_ORDERS,
	type SourceFilter,
} from '#lib/reader/pages/source-filter.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import { fc, test as property } from './support/property.ts';
import { testBuild } from './support/stories.ts';

const { story, sources: cited } = testBuild();
const NOTHING = { stages: [], events: [], stretches: [], columns: [], entries: [] };
const sources: readonly CitedSource[] = [
	...cited,
	{ ...cited[0]!, ...NOTHING, id: 'agency-polish', publisher: 'Gazeta Olsztyńska', lang: 'pl' },
	{
		...cited[0]!,
		...NOTHING,
		id: 'two-columns',
		publisher: 'A Weekly',
		title: 'Ещё две колонны',
		lang: 'ru',
	},
];
const listed = listSources(sources, story.stages, story.events);
const choices = choicesOf(sources, story.stages);
const found = (filter: Partial<SourceFilter>) => filterSources(listed, { ...ALL_SOURCES, ...filter });

describe('the list of sources', () => {
	it('is whole without a filter', () => {
		expect(found({})).toEqual(sources);
	});

	it('finds words in any order, without regard to capitals and accents', () => {
		expect(found({ text: '  PAPER via ' }).map(({ id }) => id)).toEqual(['paper-timeline']);
		expect(found({ text: 'via paper' })).toEqual(found({ text: 'Paper, via' }));
		expect(found({ text: 'Olsztynska' }).map(({ id }) => id)).toEqual(['agency-polish']);
		expect(found({ text: 'еще две' }).map(({ id }) => id)).toEqual(['two-columns']);
		expect(found({ text: 'no such words' })).toEqual([]);
	});

	it.each([
		...choices.sides.map((side) => ({ side })),
		{ side: NO_SIDE },
		...choices.marks.map((mark) => ({ mark })),
		...choices.langs.map((lang) => ({ lang })),
		...choices.stages.map((stage) => ({ stage })),
	])('has some, and not all, for each choice: %o', (choice) => {
		expect(found(choice).length).toBeGreaterThan(0);
		expect(found(choice).length).toBeLessThan(sources.length);
	});

	it('gives each source to one side, one language and one mark', () => {
		const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
		expect(sum([...choices.sides, NO_SIDE].map((side) => found({ side }).length))).toBe(sources.length);
		expect(sum(choices.langs.map((lang) => found({ lang }).length))).toBe(sources.length);
		expect(sum(choices.marks.map((mark) => found({ mark }).length))).toBe(sources.length);
	});

	it('has for a stage all that its page lists, and what its lines rest on', () => {
		for (const { id, events } of story.stages) {
			const ids = found({ stage: id }).map((source) => source.id);
			for (const source of sources) {
				if (source.stages.includes(id) || source.events.some((event) => events.includes(event))) {
					expect(ids, id).toContain(source.id);
				}
			}
		}
	});

	it('can be put in order by publisher and by date', () => {
		const dates = found({ order: 'date' }).map(({ date }) => date);
		expect(dates).toEqual(dates.toSorted());
		expect(found({ order: 'publisher' })[0]?.publisher).toMatch(/^A/);
		expect(found({ order: 'publisher' })).toHaveLength(sources.length);
	});
});

describe('a filter’s form in the address', () => {
	const anyFilter = fc.record({
		text: fc.string({ maxLength: 100 }),
		side: fc.constantFrom('', NO_SIDE, ...choices.sides),
		mark: fc.constantFrom('' as const, ...choices.marks),
		lang: fc.constantFrom('', ...choices.langs),
		stage: fc.constantFrom('', ...choices.stages),
		order: fc.constantFrom(...SOURCE_ORDERS),
	});

	property('comes back as the same filter', [anyFilter], (filter) => {
		expect(readSourceFilter(new URLSearchParams(formatSourceFilter(filter)), choices)).toEqual(filter);
	});

	it('is empty for the whole list', () => {
		expect(formatSourceFilter(ALL_SOURCES)).toBe('');
		expect(readSourceFilter(new URLSearchParams(), choices)).toEqual(ALL_SOURCES);
	});

	property('is read from anything, and names only what there is', [fc.webQueryParameters()], (query) => {
		const filter = readSourceFilter(new URLSearchParams(query), choices);
		expect(['', ...choices.langs]).toContain(filter.lang);
		expect(SOURCE_ORDERS).toContain(filter.order);
	});
});
