import { describe, expect, it } from 'vitest';
import {
	eventWhen,
	formatElapsed,
	formatKm,
	formatMomentForReader,
	formatRadius,
	sourceDate,
} from '#lib/text/format.ts';

const TIME = Date.parse('2023-06-24T15:00:00+03:00');

describe('times for the reader', () => {
	it('are Moscow time wherever the reader is', () => {
		expect(formatMomentForReader(TIME)).toContain('15:00');
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
