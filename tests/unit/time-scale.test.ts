import { describe, expect, it } from 'vitest';
import { marksOf, stepSize, timeScale, type TimeScale } from '#lib/reader/time/time-scale.ts';
import { momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { fc, test as property } from './support/property.ts';
import { testStory, smallStory } from './support/stories.ts';

const HOUR = 3_600_000;
const MOSCOW = 3 * HOUR;

describe.each([
	['the real story', timeScale(testStory())],
	['a small story', timeScale(smallStory())],
])('the time axis of %s', (_, scale: TimeScale) => {
	const anyMoment = fc.double({ min: scale.start, max: scale.end, noNaN: true });
	const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
	const [, hoursEnd] = scale.hours;
	const [daysStart] = scale.days;

	property('runs forward', [anyMoment, anyMoment], (one, other) => {
		const [early, late] = one <= other ? [one, other] : [other, one];
		expect(scale.toShare(early)).toBeLessThanOrEqual(scale.toShare(late));
	});

	property('gives every moment its place outside the break, and back', [anyMoment], (moment) => {
		const share = scale.toShare(moment);
		expect(share <= hoursEnd || share >= daysStart).toBe(true);
		expect(Math.abs(scale.toMoment(share) - moment)).toBeLessThan(1);
	});

	property('gives every place its moment, and back but for the break', [anyShare], (share) => {
		const moment = scale.toMoment(share);
		expect(moment).toBeGreaterThanOrEqual(scale.start);
		expect(moment).toBeLessThanOrEqual(scale.end);
		const isInBreak = share > hoursEnd && share <= daysStart;
		if (isInBreak) expect(moment).toBe(scale.turn);
		else expect(scale.toShare(moment)).toBeCloseTo(share, 9);
	});

	it('stops at its ends', () => {
		expect(scale.toShare(0)).toBe(0);
		expect(scale.toShare(scale.end * 2)).toBe(1);
		expect(scale.toMoment(-1)).toBe(scale.start);
		expect(scale.toMoment(2)).toBe(scale.end);
	});

	it('has its ticks on Moscow’s clock, in order, each in its place', () => {
		expect(scale.ticks.length).toBeGreaterThan(2);
		for (const { moment, at, level } of scale.ticks) {
			expect((moment + MOSCOW) % (level === 'day' ? 24 * HOUR : 6 * HOUR)).toBe(0);
			expect(at).toBe(scale.toShare(moment));
		}
		const places = scale.ticks.map(({ at }) => at);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

describe('the real story’s time axis', () => {
	const story = testStory();
	const scale = timeScale(story);

	it('runs over all that the reader can go to', () => {
		expect({ from: scale.start, to: scale.end }).toEqual(momentRange(story));
	});

	it('gives the busy hours on the road three quarters of it', () => {
		const onTheRoad = story.columns
			.filter(({ moscowAt }) => moscowAt !== null)
			.flatMap(({ fixes }) => fixes.map(({ time }) => time));
		for (const time of onTheRoad) expect(scale.toShare(time)).toBeLessThanOrEqual(scale.hours[1]);
		expect(scale.hours[1]).toBeGreaterThan(0.6);
	});

	it('is stepped through by the keys in minutes among the hours, in hours among the days', () => {
		expect(stepSize(scale, scale.start, false)).toBeLessThan(HOUR);
		expect(stepSize(scale, scale.start, true)).toBe(HOUR);
		expect(stepSize(scale, scale.end, false)).toBeLessThan(stepSize(scale, scale.end, true));
	});

	it('has a mark for each stage, and of those at one place the first', () => {
		const marks = marksOf(story.stages, ({ moment }) => moment, scale);
		expect(marks.map(({ thing }) => thing.id)).toEqual(story.stages.map(({ id }) => id));
		for (const { at, thing } of marks) expect(at).toBeCloseTo(scale.toShare(thing.moment), 3);
		const many = Array.from({ length: 20_000 }, (_, i) => scale.start + i * 1000);
		const some = marksOf(many, (moment) => moment, scale);
		expect(some[0]!.thing).toBe(scale.start);
		expect(some.length).toBeLessThan(1001);
	});
});
