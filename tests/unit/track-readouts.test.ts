import { describe, expect, it } from 'vitest';
import { rounded, roundSpeed } from '#lib/track/readouts.ts';
import { fc, test as property } from './support/property.ts';

describe('rounded', () => {
	it.each([
		[123.4, 0.3, 123, 1],
		[123.4, 0.7, 123, 2],
		[123.4, 3.2, 123, 4],
		[123.4, 5, 123, 6],
		[123.4, 7.1, 125, 10],
		[123.4, 10, 125, 15],
		[123.4, 18, 125, 20],
		[128.9, 18, 130, 20],
		[123.4, 49, 120, 60],
		[123.4, 126, 100, 150],
		[610, 10, 610, 10],
		[0.1 + 0.2 + 609.7, 10, 610, 10],
	])('%d ± %d is told as %d ± %d', (value, half, told, toldHalf) => {
		expect(rounded(value, half)).toEqual({ value: told, half: toldHalf });
	});

	property(
		'tells a range that contains the one that is known, and not much more, in no more digits than that bears',
		[
			fc.oneof(
				fc.double({ min: -1e15, max: 1e15, noNaN: true }),
				fc.double({ min: 0, max: 1200, noNaN: true }),
			),
			fc.oneof(fc.double({ min: 0, max: 1e15, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true })),
		],
		(value, half) => {
			const told = rounded(value, half);
			const noise = 2e-6 + 1e-12 * (Math.abs(value) + half);
			expect(told.value - told.half).toBeLessThanOrEqual(value - half + noise);
			expect(told.value + told.half).toBeGreaterThanOrEqual(value + half - noise);
			expect(told.half).toBeLessThanOrEqual(Math.max(half + 1.5, 1.5 * half) + noise);
			const step = half < 10 ? 1 : half < 50 ? 5 : 10;
			if (half < 500 && Math.abs(value) < 1e6) {
				expect(Math.abs(told.value % step), 'a round number').toBe(0);
				expect(told.half % step, 'a round number').toBe(0);
			}
		},
	);
});

describe('the range of a speed', () => {
	const speed = fc.double({ min: 0, max: 1e6, noNaN: true });

	property(
		'is rounded outward, to whole numbers, around the mean',
		[fc.tuple(speed, speed, speed)],
		(three) => {
			const [low, mean, high] = three.sort((a, b) => a - b);
			const told = roundSpeed({ low, mean, high });
			if (told === null) {
				expect(mean === 0 || high < 0.5, `${String(mean)}, up to ${String(high)}`).toBe(true);
				return;
			}
			expect(told.low).toBeLessThanOrEqual(low + 2e-6);
			expect(told.high).toBeGreaterThanOrEqual(high - 2e-6);
			expect(told.mean).toBeGreaterThanOrEqual(told.low);
			expect(told.mean).toBeLessThanOrEqual(told.high);
			expect(told.high - told.low).toBeLessThanOrEqual(high - low + 20);
			for (const figure of [told.low, told.mean, told.high]) expect(Number.isInteger(figure)).toBe(true);
		},
	);

	it('says nothing where reports leave any speed possible', () => {
		expect(roundSpeed({ low: 0, mean: 300, high: Infinity })).toBeNull();
	});
});
