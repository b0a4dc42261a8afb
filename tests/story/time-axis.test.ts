import { expect, it } from 'vitest';
import { momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { marksOf, stepSize, timeScale } from '#lib/reader/time/time-scale.ts';
import { isOnRoad } from '#lib/track/main-road.ts';
import { realStory } from './support/real.ts';

const HOUR = 3_600_000;
const story = realStory();
const scale = timeScale(story);

it('runs over all that the reader can go to', () => {
	expect({ from: scale.start, to: scale.end }).toEqual(momentRange(story));
});

it('gives the busy hours on the road two thirds of it', () => {
	const onTheRoad = story.columns
		.filter((column) => isOnRoad(column, story.mainRoad!.route))
		.flatMap(({ fixes }) => fixes.map(({ time }) => time));
	const busy = scale.parts[1]!;
	for (const time of onTheRoad) {
		expect(time).toBeGreaterThanOrEqual(busy.from);
		expect(time).toBeLessThanOrEqual(busy.until);
	}
	expect(busy.end - busy.start).toBeGreaterThan(0.6);
});

it('is stepped through by the keys in minutes among the hours, in days among the weeks', () => {
	const busy = scale.parts[1]!.from;
	expect(stepSize(scale, busy, false)).toBeLessThan(HOUR);
	expect(stepSize(scale, busy, true)).toBe(HOUR);
	expect(stepSize(scale, scale.end, false)).toBe(24 * HOUR);
	expect(stepSize(scale, scale.end, false)).toBeLessThan(stepSize(scale, scale.end, true));
});

it('has a mark for each stage', () => {
	const marks = marksOf(story.stages, ({ moment }) => moment, scale);
	expect(marks.map(({ thing }) => thing.id)).toEqual(story.stages.map(({ id }) => id));
});
