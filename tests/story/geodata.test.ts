import { beforeAll, describe, expect, test } from 'vitest';
import { buildStory, type BuiltStory } from '#lib/compile/index.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { GEODATA } from './support/real.ts';

describe('the real geodata', () => {
	let built: BuiltStory;

	beforeAll(() => {
		const result = buildStory(GEODATA);
		expect(formatFaults(result.faults)).toBe('0 faults in 0 files');
		if (!result.built) throw new Error('the story could not be read');
		built = result.built;
	});

	test('has 18 stages, each with its text', () => {
		const { story, texts } = built;
		expect(story.stages).toHaveLength(18);
		expect(Object.keys(texts)).toEqual(story.stages.map(({ id }) => id));
	});

	test('tells each of its events in the stage that lists it', () => {
		const { story } = built;
		expect(story.events.length).toBeGreaterThanOrEqual(40);
		const told = story.stages.flatMap(({ id, events }) => events.map((event) => [event, id]));
		expect(Object.fromEntries(told)).toEqual(
			Object.fromEntries(story.events.map(({ id, stage }) => [id, stage])),
		);
	});

	test('is plain JSON', () => {
		const same: unknown = JSON.parse(JSON.stringify(built));
		expect(same).toEqual(built);
	});

	test('has for each footnote of a stage its source and a place to jump to', () => {
		for (const { id, html, footnotes, sources } of Object.values(built.texts)) {
			const cited = footnotes.map(({ source }) => source);
			expect(
				sources.map((source) => source.id),
				id,
			).toEqual(expect.arrayContaining(cited));
			for (const { number } of footnotes) expect(html, id).toContain(`id="cite-${number}"`);
		}
	});

	test('names for each source something that rests on it', () => {
		for (const { id, stages, events, sightings, stretches, columns, entries } of built.sources) {
			expect([...stages, ...events, ...sightings, ...stretches, ...columns, ...entries], id).not.toEqual([]);
		}
	});
});
