import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import { legsCross } from '#lib/compile/measure/crossing.ts';

const leg = (...ends: readonly [LngLat, LngLat]) => ends;
const degrees = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);
const position = fc.tuple(degrees, degrees) as fc.Arbitrary<LngLat>;

describe('two legs', () => {
	test.each([
		['cross', leg([0, 0], [2, 2]), leg([0, 2], [2, 0]), true],
		['touch', leg([0, 0], [2, 0]), leg([1, 0], [1, 1]), true],
		['share a stretch', leg([0, 0], [2, 0]), leg([1, 0], [3, 0]), true],
		['pass each other', leg([0, 0], [2, 2]), leg([3, 2], [5, 0]), false],
		['follow each other on one meridian', leg([0, 0], [0, 1]), leg([0, 2], [0, 3]), false],
		['follow each other on one slope', leg([0, 0], [1, 1]), leg([2, 2], [3, 3]), false],
	])('that %s', (_, one, other, cross) => {
		expect(legsCross(one, other)).toBe(cross);
		expect(legsCross(other, one)).toBe(cross);
	});

	test('cross whichever way they run', () => {
		fc.assert(
			fc.property(position, position, position, position, (a, b, c, d) => {
				expect(legsCross([b, a], [d, c])).toBe(legsCross([a, b], [c, d]));
			}),
			// An end within a rounding of the other leg.
			{
				examples: [
					[
						[-0.3, 0.3],
						[1.1, -0.3],
						[0.4, 0],
						[0, 0],
					],
				],
			},
		);
	});
});
