import { describe, expect, it } from 'vitest';
import type { Clock } from '#lib/story/head.ts';
import { HOUR } from '#lib/story/time.ts';
import {
	formatElapsed,
	formatKm,
	formatRadius,
	formats,
	sourceDate,
	speedInWords,
} from '#lib/text/format.ts';

const TIME = Date.parse('2023-06-24T15:00:00+03:00');

const CLOCK: Clock = {
	offset: 3 * HOUR,
	name: 'its time',
	note: 'All times are its time.',
	finest: 'minute',
	start: TIME,
	startName: 'the start',
};
const { eventWhen, formatMomentForReader, formatReport, formatSpokenMoment, formatWhole } = formats(CLOCK);

describe('times for the reader', () => {
	it('are the story’s own wherever the reader is', () => {
		expect(formatMomentForReader(TIME)).toMatch(/^Sat,? 24 June, 15:00$/);
		expect(formatSpokenMoment(TIME)).toBe('Saturday 24 June, 15:00');
		expect(formatWhole(TIME)).toBe('24 June 2023 at 15:00');
		expect(formatReport(TIME, 30)).toMatch(/^Sat,? 24 June, 15:00 ± 30 min$/);
		expect(formatMomentForReader(Date.parse('2023-06-24T22:30:00Z'))).toContain('25 June');
	});

	it('are as exact as the source and no more', () => {
		expect(eventWhen({ time: TIME, precision: 'minute', timeWords: null })).toBe('24 June, 15:00');
		expect(eventWhen({ time: TIME, precision: 'hour', timeWords: null })).toBe('24 June, about 15:00');
		expect(eventWhen({ time: TIME, precision: 'part-of-day', timeWords: 'in the afternoon' })).toBe(
			'24 June, in the afternoon',
		);
		expect(eventWhen({ time: TIME, precision: 'day', timeWords: null })).toBe('24 June');
	});

	it('tell durations in hours and minutes, long ones in days', () => {
		expect(formatElapsed(821)).toBe('13 h 41 min');
		expect(formatElapsed(-45)).toBe('45 min');
		expect(formatElapsed(60 * 24 * 27 + 5)).toBe('27 days');
	});
});

describe('times of a story that knows no hours', () => {
	// Noon of 24 June 1812 by a clock two hours ahead of UTC, which is before the epoch.
	const noon = Date.parse('1812-06-24T12:00:00+02:00');
	const clock: Clock = { ...CLOCK, offset: 2 * HOUR, finest: 'day' };
	const days = formats(clock);

	it('are days, with the year, and no hour anywhere', () => {
		expect(noon).toBeLessThan(0);
		expect(days.formatMomentForReader(noon)).toMatch(/^Wed,? 24 June 1812$/);
		expect(days.formatSpokenMoment(noon)).toBe('Wednesday 24 June 1812');
		expect(days.formatWhole(noon)).toBe('24 June 1812');
		expect(days.formatDay(noon)).toBe('24 June');
		expect(days.formatClock(noon)).toBe('');
	});

	it('turn at that clock’s midnight', () => {
		const midnight = Date.parse('1812-06-24T00:00:00+02:00');
		expect(days.formatWhole(midnight)).toBe('24 June 1812');
		expect(days.formatWhole(midnight - 1)).toBe('23 June 1812');
	});

	it('tell what they may be off by in days, where that is a day or more', () => {
		expect(days.formatReport(noon, 720)).toMatch(/^Wed,? 24 June 1812$/);
		expect(days.formatReport(noon, 1440)).toMatch(/^Wed,? 24 June 1812 ± 1 day$/);
		expect(days.formatReport(noon, 3 * 1440)).toMatch(/^Wed,? 24 June 1812 ± 3 days$/);
	});

	it.each(['minute', 'hour', 'part-of-day', 'day'] as const)('leave out an event’s hour: %s', (precision) => {
		expect(days.eventWhen({ time: noon, precision, timeWords: null })).toBe('24 June');
		expect(days.eventTime({ time: noon, precision, timeWords: null })).toBe('');
		expect(days.eventWhen({ time: noon, precision, timeWords: 'at dusk' })).toBe('24 June, at dusk');
	});

	it('have speeds by the day', () => {
		const speed = { low: 15, mean: 18, high: 20 };
		expect(speedInWords(speed, clock)).toMatch(/15.20 km a day/);
		expect(speedInWords(speed, CLOCK)).toMatch(/15.20 km\/h/);
	});
});

describe('figures for the reader', () => {
	it('say what they may be off by', () => {
		expect(formatKm({ value: 330, half: 5 })).toBe('330 km ± 5');
		expect(formatKm({ value: 1036, half: 0 })).toBe('1,036 km');
	});

	it('tell a radius in metres below a kilometre', () => {
		expect(formatRadius(0.3)).toBe('300 m');
		expect(formatRadius(5)).toBe('5 km');
	});

	it('never tell a radius smaller than it is', () => {
		expect(formatRadius(0.2504)).toBe('251 m');
		expect(formatRadius(0.29)).toBe('290 m');
		expect(formatRadius(1.1)).toBe('1.1 km');
		expect(formatRadius(1.24)).toBe('1.3 km');
		expect(formatRadius(12.01)).toBe('12.1 km');
	});

	it('tell a publication’s date as far as it is known', () => {
		expect(sourceDate({ date: '2023-06-25' })).toBe('25 June 2023');
		expect(sourceDate({ date: '2023-07' })).toBe('July 2023');
		expect(sourceDate({ date: '2026' })).toBe('2026');
	});
});
