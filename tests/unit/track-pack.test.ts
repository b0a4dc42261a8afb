import { describe, expect, test } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import { packStory, unpackStory, withoutRecords } from '#lib/track/pack.ts';
import { testStory, smallStory } from './support/stories.ts';

describe.each([
	['the story', () => withoutRecords(testStory())],
	['a small story', smallStory],
])('%s', (_, make) => {
	test('comes out as it went in, by way of JSON', () => {
		const story = make();
		expect(unpackStory(JSON.parse(JSON.stringify(packStory(story))) as ReturnType<typeof packStory>)).toEqual(
			story,
		);
	});
});

test('a line of a hundred thousand vertices comes out as it went in', () => {
	const line = Array.from({ length: 100_000 }, (_, i): LngLat => [Number((40 + i / 10_000).toFixed(4)), 50]);
	const chainage = line.map((_, i) => i);
	const [route] = smallStory().routes;
	const story = { ...smallStory(), routes: [{ ...route!, line, chainage }], columns: [] };
	expect(unpackStory(packStory(story)).routes).toEqual(story.routes);
});

test('what only the downloads carry stays behind', () => {
	const text = JSON.stringify(withoutRecords(testStory()));
	for (const { fixes } of testStory().columns) {
		for (const { reasoning } of fixes) expect(text).not.toContain(reasoning);
	}
	expect(text).not.toContain('"sources"');
});

test('travels at less than two thirds of its length', () => {
	const story = withoutRecords(testStory());
	expect(JSON.stringify(packStory(story)).length).toBeLessThan(0.66 * JSON.stringify(story).length);
});
