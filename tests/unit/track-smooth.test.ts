import { bearing, distance, kinks, lineString, pointToLineDistance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import { smooth } from '#lib/compile/measure/smooth.ts';
import { fc, test as property } from './support/property.ts';

const ROSTOV: LngLat = [39.8, 47.3];
const MACHULISHCHI: LngLat = [27.58, 53.7736];

/** Roads of 2 to 12 positions, each leg 1 to 60 km long and no turn sharper than 90 degrees. */
const roads = fc
	.array(
		fc.tuple(fc.double({ min: 1, max: 60, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
		{ minLength: 1, maxLength: 11 },
	)
	.map((legs) => {
		let course = 0;
		const positions: LngLat[] = [[39, 50]];
		for (const [km, turn] of legs) {
			course += turn;
			const [lng, lat] = positions.at(-1)!;
			const angle = (course * Math.PI) / 180;
			const north = (km / 111.2) * Math.cos(angle);
			positions.push([lng + ((km / 111.2) * Math.sin(angle)) / Math.cos((lat * Math.PI) / 180), lat + north]);
		}
		return positions;
	});

describe('road', () => {
	property('passes through every position, in order', [roads], (positions) => {
		const drawn = smooth('road', positions, null);
		expect(drawn.positions.map((index) => drawn.line[index])).toEqual(positions);
		expect([...drawn.positions].sort((a, b) => a - b)).toEqual(drawn.positions);
		expect(drawn.positions.at(-1)).toBe(drawn.line.length - 1);
	});

	property('has no loops between two positions', [roads], (positions) => {
		const drawn = smooth('road', positions, null);
		for (const [i, end] of drawn.positions.slice(1).entries()) {
			const leg = drawn.line.slice(drawn.positions[i], end + 1);
			if (leg.length > 3) expect(kinks(lineString(leg.map((point) => [...point]))).features).toEqual([]);
		}
	});

	property('does not stray far from the straight legs', [roads], (positions) => {
		const drawn = smooth('road', positions, null);
		for (const [i, end] of drawn.positions.slice(1).entries()) {
			const leg = lineString([[...positions[i]!], [...positions[i + 1]!]]);
			const km = distance([...positions[i]!], [...positions[i + 1]!]);
			for (const vertex of drawn.line.slice(drawn.positions[i], end + 1)) {
				expect(pointToLineDistance([...vertex], leg)).toBeLessThan(0.3 * km + 0.1);
			}
		}
	});

	it('turns little from chord to chord where the positions lie on a circle', () => {
		const circle = Array.from({ length: 13 }, (_, i): LngLat => {
			const angle = (i * Math.PI) / 12;
			return [39 + 0.5 * Math.cos(angle), 50 + 0.32 * Math.sin(angle)];
		});
		const { line } = smooth('road', circle, null);
		const courses = line.slice(1).map((point, i) => bearing([...line[i]!], [...point]));
		for (const [i, course] of courses.slice(1).entries()) {
			const turn = Math.abs(((course - courses[i]! + 540) % 360) - 180);
			expect(turn).toBeLessThan(6);
		}
	});

	it('is straight between two positions', () => {
		const { line } = smooth('road', [ROSTOV, [39.9, 47.4]], null);
		expect(line).toEqual([ROSTOV, [39.9, 47.4]]);
	});

	it('needs two positions', () => {
		expect(() => smooth('road', [ROSTOV], null)).toThrow(RangeError);
	});
});

describe('air', () => {
	const chord = lineString([[...ROSTOV], [...MACHULISHCHI]]);
	const highest = (bow: number): number =>
		Math.max(
			...smooth('air', [ROSTOV, MACHULISHCHI], bow).line.map((point) =>
				pointToLineDistance([...point], chord),
			),
		);

	it('bows out by its share of the length', () => {
		const km = distance([...ROSTOV], [...MACHULISHCHI]);
		expect(highest(0.1) / km).toBeCloseTo(0.1, 1);
		expect(highest(0.38) / km).toBeGreaterThan(0.3);
	});

	it('bows to the right of the way where positive, to the left where negative', () => {
		const middle = (bow: number): LngLat => {
			const { line } = smooth('air', [ROSTOV, MACHULISHCHI], bow);
			return line[Math.floor(line.length / 2)]!;
		};
		expect(middle(0.2)[1]).toBeGreaterThan(middle(0)[1]);
		expect(middle(-0.2)[1]).toBeLessThan(middle(0)[1]);
	});

	it('takes a half circle and no bow at all', () => {
		expect(highest(0.5)).toBeGreaterThan(400);
		const km = distance([...ROSTOV], [...MACHULISHCHI]);
		expect(highest(0)).toBeLessThan(0.05 * km);
	});
});

it('draws a call straight on the map', () => {
	const { line } = smooth('call', [ROSTOV, MACHULISHCHI], null);
	const y = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));
	const slope = (y(MACHULISHCHI[1]) - y(ROSTOV[1])) / (MACHULISHCHI[0] - ROSTOV[0]);
	for (const [lng, lat] of line) expect(y(lat)).toBeCloseTo(y(ROSTOV[1]) + slope * (lng - ROSTOV[0]), 4);
});
