import { expect, it } from 'vitest';
import { citedSources } from '#lib/compile/citations.ts';
import { columnFacts } from '#lib/compile/column-facts.ts';
import type { ColumnRecord, Source } from '#lib/story/types.ts';
import { testBuild } from './support/stories.ts';
import { column, columnSpec, fix, geodata } from './support/track-fixtures.ts';

const source = (id: string): Source => ({
	...{ id, publisher: `Publisher of ${id}`, title: 'Title', date: '2023', lang: 'en', link: null },
	...{ mark: 'seen', part: false, side: null, note: null },
});
const record = (options: Partial<ColumnRecord>): ColumnRecord => ({
	...column([]),
	...{ fixes: [], aside: [], numbers: [], conflicts: [], note: null },
	...options,
});

it('tells what is said of each column, in the order of the story, with the publishers of its sources', () => {
	const aside = [
		fix(1, 5, { id: 'here', name: 'Here', standing: 'alternative', sources: ['b'], reasoning: 'It may be.' }),
	];
	const conflicts = [{ text: 'Two hours differ.', sources: ['b', 'a'] }];
	const numbers = [{ text: 'Some 350 vehicles, by one channel.', sources: ['a'] }];
	const columns = [
		record({ id: 'plain', fixes: [fix(1, 5, { id: 'there', sources: ['a'] })], note: 'Its road is open.' }),
		record({ id: 'lead', aside, conflicts, numbers }),
	];
	const [a, b] = ['a', 'b'].map((id) => ({ id, publisher: `Publisher of ${id}` }));

	expect(columnFacts(columns, [source('a'), source('b')])).toEqual([
		{
			...{ id: 'plain', note: 'Its road is open.', numbers: [], conflicts: [], aside: [] },
			reports: { there: [a] },
		},
		{
			...{ id: 'lead', note: null },
			numbers: [{ text: 'Some 350 vehicles, by one channel.', sources: [a] }],
			conflicts: [{ text: 'Two hours differ.', sources: [a, b] }],
			aside: [{ name: 'Here', text: 'It may be.', sources: [b] }],
			reports: { here: [b] },
		},
	]);
});

it('has every report beside a track of a whole story, with a source', () => {
	const { story, sources } = testBuild();
	const told = columnFacts(story.columns, sources);
	for (const { id, aside, conflicts } of story.columns) {
		const found = told.find((each) => each.id === id);
		expect(found?.aside.map(({ name }) => name) ?? []).toEqual(aside.map(({ name }) => name));
		expect(found?.conflicts.map(({ text }) => text) ?? []).toEqual(conflicts.map(({ text }) => text));
	}
	for (const each of told.flatMap(({ aside, conflicts }) => [...aside, ...conflicts])) {
		expect(each.sources.length, each.text).toBeGreaterThan(0);
	}
});

it('counts a conflict among what rests on a source', () => {
	const columns = [columnSpec([], [], { conflicts: [{ text: 'Two hours differ.', sources: ['a'] }] })];
	const [a, b] = citedSources(geodata({ sources: [source('a'), source('b')], columns }));
	expect([a?.columns, b?.columns]).toEqual([['column'], []]);
});
