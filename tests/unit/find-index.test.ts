import { describe, expect, test } from 'vitest';
import { find, folded } from '#lib/reader/header/find.ts';
import { placeEntries, storyEntries } from '#lib/reader/header/find-index.ts';
import { FILES } from './support/picture.ts';
import { testStory } from './support/stories.ts';

const story = testStory();
const called = Object.fromEntries(story.events.map(({ id, place, native }) => [id, { place, native }]));
const entries = [...storyEntries(story, called), ...placeEntries(FILES.labels, [], story, called)];
const first = (query: string, kind: string) => find(entries, query).find((entry) => entry.kind === kind);

describe('what can be searched', () => {
	test('is every stage and event, under keys of their own', () => {
		for (const { id } of story.stages)
			expect(entries).toContainEqual(expect.objectContaining({ kind: 'stage', id }));
		for (const { id } of story.events)
			expect(entries).toContainEqual(expect.objectContaining({ kind: 'event', id }));
		expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
	});

	test('is every place once, by its name', () => {
		const places = entries.filter(({ kind }) => kind === 'place').map(({ title }) => folded(title));
		expect(new Set(places).size).toBe(places.length);
		expect(places).not.toContain('place not published');
	});

	test.each([
		['hawthorn', 'place', 'Hawthorn'],
		['ольховка', 'place', 'Alder'],
		['morning on the road', 'stage', 'A morning on the road'],
		['left alder', 'event', 'The column left Alder'],
		['ліпавае', 'event', 'A jet landed at Linden'],
	])('%s leads to a %s: %s', (query, kind, title) => {
		expect(first(query, kind)?.title).toBe(title);
	});
});
