import { along, distance, length, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { chainageOf, pointAt, slice, slicePart, type MeasuredLine } from '#lib/track/line.ts';
import { testStory } from './support/stories.ts';
import { fc, test as property } from './support/property.ts';

const story = testStory();
const share = fc.double({ min: 0, max: 1, noNaN: true });

const bent: MeasuredLine = {
	line: [
		[40, 50],
		[41, 50],
		[41, 51],
	],
	chainage: [0, 100, 250],
};

describe('pointAt', () => {
	it('gives the vertices at their chainages, and the points between them', () => {
		expect(pointAt(bent, 0)).toEqual([40, 50]);
		expect(pointAt(bent, 50)).toEqual([40.5, 50]);
		expect(pointAt(bent, 100)).toEqual([41, 50]);
		expect(pointAt(bent, 175)).toEqual([41, 50.5]);
		expect(pointAt(bent, 250)).toEqual([41, 51]);
	});

	it('clamps to the ends', () => {
		expect(pointAt(bent, -5)).toEqual([40, 50]);
		expect(pointAt(bent, 251)).toEqual([41, 51]);
	});

	it('agrees with Turf on a line that is measured by its own length', () => {
		const line = lineString(bent.line.map((point) => [...point]));
		const whole = length(line);
		const first = length(lineString(bent.line.slice(0, 2).map((point) => [...point])));
		const measured = { line: bent.line, chainage: [0, first, whole] };
		for (const km of [1, 30, 71, 100, 180]) {
			expect(distance(along(line, km), [...pointAt(measured, km)])).toBeLessThan(0.2);
		}
	});
});

describe('slice', () => {
	it('keeps the vertices between its ends', () => {
		expect(slice(bent, 50, 175)).toEqual([
			[40.5, 50],
			[41, 50],
			[41, 50.5],
		]);
	});

	it('does not repeat a vertex at its end', () => {
		expect(slice(bent, 0, 100)).toEqual([
			[40, 50],
			[41, 50],
		]);
		expect(slice(bent, 100, 250)).toHaveLength(2);
	});

	it('runs backward where its ends are exchanged', () => {
		expect(slice(bent, 175, 50)).toEqual(slice(bent, 50, 175).reverse());
		expect(slicePart(bent, 175, 50).chainage).toEqual([175, 100, 50]);
	});
});

describe.each(story.routes)('on $id', (route) => {
	const whole = route.chainage.at(-1) ?? 0;

	it('chainage rises strictly from 0', () => {
		expect(route.chainage).toHaveLength(route.line.length);
		expect(route.chainage[0]).toBe(0);
		for (const [i, at] of route.chainage.slice(1).entries()) expect(at).toBeGreaterThan(route.chainage[i]!);
	});

	property('chainage and point invert each other within 100 m', [share], (part) => {
		const point = pointAt(route, part * whole);
		const found = chainageOf(route, point);
		expect(Math.abs(found.chainage - part * whole)).toBeLessThan(0.1);
		expect(found.off).toBeLessThan(0.1);
		expect(distance([...pointAt(route, found.chainage)], [...point])).toBeLessThan(0.1);
	});

	property(
		'a slice begins and ends where it should, and is no longer than it should be',
		[share, share],
		(a, b) => {
			const part = slicePart(route, a * whole, b * whole);
			expect(part.line[0]).toEqual(pointAt(route, a * whole));
			expect(part.line.at(-1)).toEqual(pointAt(route, b * whole));
			expect(part.chainage).toHaveLength(part.line.length);
		},
	);
});
