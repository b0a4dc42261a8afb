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

it('gives the busy hours on the road three quarters of it', () => {
	const onTheRoad = story.columns
		.filter((column) => isOnRoad(column, story.mainRoad!.route))
		.flatMap(({ fixes }) => fixes.map(({ time }) => time));
	for (const time of onTheRoad) expect(scale.toShare(time)).toBeLessThanOrEqual(scale.parts[0]!.end);
	expect(scale.parts[0]!.end).toBeGreaterThan(0.6);
});

it('is stepped through by the keys in minutes among the hours, in hours among the days', () => {
	expect(stepSize(scale, scale.start, false)).toBeLessThan(HOUR);
	expect(stepSize(scale, scale.start, true)).toBe(HOUR);
	expect(stepSize(scale, scale.end, false)).toBeLessThan(stepSize(scale, scale.end, true));
});

it('has a mark for each stage', () => {
	const marks = marksOf(story.stages, ({ moment }) => moment, scale);
	expect(marks.map(({ thing }) => thing.id)).toEqual(story.stages.map(({ id }) => id));
});
