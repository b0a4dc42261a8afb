import { describe, expect, it } from 'vitest';
import { marksOf, stepSize, timeScale, type TimeScale } from '#lib/reader/time/time-scale.ts';
import { fc, test as property } from './support/property.ts';
import { hour, smallStory, testStory } from './support/stories.ts';
import { stage } from './support/track-fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** All of these stories' clocks stand so far ahead of UTC. */
const OFFSET = 3 * HOUR;

type AxisStory = Parameters<typeof timeScale>[0];

/** Made-up axes: one of weeks alone, and one of three parts. */
const march = Date.parse('1812-06-24T00:00:00+03:00');
const inWeeks: AxisStory = {
	...smallStory(),
	axis: [{ until: march + 30 * WEEK, share: 1, unit: 'week' }],
	stages: [stage('all', { start: march, end: march + 29 * WEEK })],
};
const inThree: AxisStory = {
	...smallStory(),
	axis: [
		{ until: hour(30), share: 2, unit: 'hour' },
		{ until: hour(30 + 20 * 24), share: 1, unit: 'day' },
		{ until: hour(30 + 200 * 24), share: 1, unit: 'week' },
	],
};

describe.each([
	['a whole story', timeScale(testStory())],
	['a small story', timeScale(smallStory())],
	['a story in weeks', timeScale(inWeeks)],
	['a story in three parts', timeScale(inThree)],
])('the time axis of %s', (_, scale: TimeScale) => {
	const anyMoment = fc.double({ min: scale.start, max: scale.end, noNaN: true });
	const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
	/** The part before a break that a place lies in; `undefined` where it lies in none. */
	const brokenBefore = (share: number) =>
		scale.parts.find(({ end }, i) => share > end && share < (scale.parts[i + 1]?.start ?? -1));

	property('runs forward', [anyMoment, anyMoment], (one, other) => {
		const [early, late] = one <= other ? [one, other] : [other, one];
		expect(scale.toShare(early)).toBeLessThanOrEqual(scale.toShare(late));
	});

	property('gives every moment its place outside the breaks, and back', [anyMoment], (moment) => {
		const share = scale.toShare(moment);
		expect(brokenBefore(share)).toBeUndefined();
		expect(Math.abs(scale.toMoment(share) - moment)).toBeLessThan(1);
	});

	property('gives every place its moment, and back but for the breaks', [anyShare], (share) => {
		const moment = scale.toMoment(share);
		expect(moment).toBeGreaterThanOrEqual(scale.start);
		expect(moment).toBeLessThanOrEqual(scale.end);
		const before = brokenBefore(share);
		if (before) expect(moment).toBe(before.until);
		else expect(scale.toShare(moment)).toBeCloseTo(share, 9);
	});

	it('stops at its ends', () => {
		expect(scale.toShare(scale.start - 1)).toBe(0);
		expect(scale.toShare(scale.end + 1)).toBe(1);
		expect(scale.toMoment(-1)).toBe(scale.start);
		expect(scale.toMoment(2)).toBe(scale.end);
	});

	it('has its ticks on the story’s clock, in order, each in its place', () => {
		expect(scale.ticks.length).toBeGreaterThan(2);
		for (const { moment, at, level } of scale.ticks) {
			expect((moment + OFFSET) % (level === 'day' ? DAY : 6 * HOUR)).toBeCloseTo(0);
			expect(at).toBe(scale.toShare(moment));
		}
		const places = scale.ticks.map(({ at }) => at);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

describe('an axis in weeks', () => {
	const scale = timeScale(inWeeks);

	it('is one part without a break, evenly spread', () => {
		expect(scale.parts).toHaveLength(1);
		expect(scale.toShare(march + 15 * WEEK)).toBeCloseTo(0.5, 9);
	});

	it('is marked at days of the month, before the epoch too', () => {
		const days = scale.ticks.map(({ moment }) => new Date(moment + OFFSET).toISOString().slice(0, 10));
		expect(days.slice(0, 3)).toEqual(['1812-07-01', '1812-07-15', '1812-08-01']);
		expect(scale.ticks.every(({ level }) => level === 'day')).toBe(true);
	});

	it('is stepped through by the keys in days and weeks', () => {
		expect(stepSize(scale, march, false)).toBe(DAY);
		expect(stepSize(scale, march, true)).toBe(WEEK);
	});
});

describe('an axis in three parts', () => {
	const scale = timeScale(inThree);
	const [hours, days, weeks] = scale.parts;

	it('has a break between each two, and shares the room as it is told to', () => {
		const [one, two, three] = scale.parts.map(({ start, end }) => end - start);
		expect(hours!.start).toBe(0);
		expect(weeks!.end).toBeCloseTo(1, 12);
		expect(one).toBeCloseTo(2 * two!, 12);
		expect(two).toBeCloseTo(three!, 12);
		expect(days!.start - hours!.end).toBeCloseTo(weeks!.start - days!.end, 12);
		expect(days!.start).toBeGreaterThan(hours!.end);
	});

	it('is stepped through by the keys as each part is counted', () => {
		const steps = scale.parts.map(({ from }) => [false, true].map((large) => stepSize(scale, from, large)));
		expect(steps).toEqual([
			[HOUR / 6, HOUR],
			[6 * HOUR, 2 * DAY],
			[DAY, WEEK],
		]);
		expect(stepSize(scale, scale.end, true)).toBe(WEEK);
	});

	it('has ticks in each part', () => {
		for (const { start, end } of scale.parts) {
			expect(scale.ticks.filter(({ at }) => at >= start && at <= end).length).toBeGreaterThan(0);
		}
	});
});

describe('what stands on an axis', () => {
	const story = smallStory();
	const scale = timeScale(story);

	it('has a mark for each stage, and of those at one place the first', () => {
		const marks = marksOf(story.stages, ({ moment }) => moment, scale);
		expect(marks.map(({ thing }) => thing.id)).toEqual(story.stages.map(({ id }) => id));
		for (const { at, thing } of marks) {
			expect(Math.abs(at - scale.toShare(thing.moment))).toBeLessThan(0.001);
		}
		const many = Array.from({ length: 20_000 }, (_, i) => scale.start + i * 1000);
		const some = marksOf(many, (moment) => moment, scale);
		expect(some[0]!.thing).toBe(scale.start);
		expect(some.length).toBeLessThan(1001);
	});
});
