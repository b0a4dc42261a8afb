import { postAt } from '#lib/track/posts.ts';
import { distance, length, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import {
	chainageOfEnd,
	chainageOfPost,
	measureRoute,
	placesOf,
	survey,
} from '#lib/compile/measure/survey.ts';
import { fc, test as property } from './support/property.ts';
import { routeSpec, stretchSpec } from './support/track-fixtures.ts';

const NORTHWARD: LngLat[] = [
	[40, 47],
	[40, 47.1],
	[40.05, 47.2],
	[40, 47.3],
	[40, 47.4],
];
const POSTED = routeSpec(NORTHWARD, { posts: [null, 100, null, 75, 63] });

describe('with posts', () => {
	const surveyed = survey(POSTED);
	const [start, first, , second, last] = surveyed.positions as [number, number, number, number, number];

	it('is geodesic before the first post', () => {
		expect(start).toBe(0);
		expect(first).toBeCloseTo(distance([...NORTHWARD[0]!], [...NORTHWARD[1]!]), 1);
	});

	it('gives the posts’ own differences between posts', () => {
		expect(second - first).toBeCloseTo(25, 9);
		expect(last - second).toBeCloseTo(12, 9);
	});

	it('spreads a difference in proportion to the length along the line', () => {
		const part = surveyed.line.slice(
			surveyed.line.indexOf(NORTHWARD[1]!),
			surveyed.line.indexOf(NORTHWARD[3]!) + 1,
		);
		const half = part.slice(0, part.indexOf(NORTHWARD[2]!) + 1);
		const share = length(lineString(half.map((p) => [...p]))) / length(lineString(part.map((p) => [...p])));
		expect(surveyed.positions[2]! - first).toBeCloseTo(25 * share, 2);
	});

	it('finds posts, and none beyond the posts that are known', () => {
		expect(chainageOfPost(surveyed, 100)).toBe(first);
		expect(chainageOfPost(surveyed, 80)).toBeCloseTo(first + 20, 9);
		expect(chainageOfPost(surveyed, 63)).toBeCloseTo(last, 9);
		expect(chainageOfPost(surveyed, 101)).toBeNull();
		expect(chainageOfPost(surveyed, 62)).toBeNull();
	});

	it('reads the post at a chainage, to the metre, and none beyond the posts that are known', () => {
		const places = placesOf(surveyed);
		for (const post of [100, 80.25, 75, 63]) {
			expect(postAt(places, chainageOfPost(surveyed, post)!)).toBeCloseTo(post, 3);
		}
		expect(postAt(places, first - 0.1)).toBeNull();
		expect(postAt(places, last + 0.1)).toBeNull();
		expect(postAt([], 1)).toBeNull();
	});

	it('reads ends of stretches as posts', () => {
		expect(chainageOfEnd(surveyed, 'start')).toBe(0);
		expect(chainageOfEnd(surveyed, 'end')).toBe(last);
		expect(chainageOfEnd(surveyed, 90)).toBeCloseTo(first + 10, 9);
	});

	property(
		'chainage rises strictly, whatever the posts',
		[fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 })],
		(steps) => {
			let post = 1000;
			const posts = steps.map((step) => (post -= step));
			const { chainage, positions } = survey(routeSpec(NORTHWARD, { posts }));
			for (const [i, at] of chainage.slice(1).entries()) expect(at).toBeGreaterThan(chainage[i]!);
			expect(positions.at(-1)! - positions[0]!).toBeCloseTo(posts[0]! - posts.at(-1)!, 6);
		},
	);
});

describe('without posts', () => {
	it('is the geodesic length of the drawn line', () => {
		const route = measureRoute(routeSpec(NORTHWARD));
		expect(route.chainage.at(-1)).toBeCloseTo(length(lineString(route.line.map((p) => [...p]))), 2);
	});

	it('reads ends of stretches as indexes', () => {
		const surveyed = survey(routeSpec(NORTHWARD));
		expect(chainageOfEnd(surveyed, 2)).toBe(surveyed.positions[2]);
		expect(chainageOfEnd(surveyed, 5)).toBeNull();
	});
});

describe('stretches', () => {
	it('carry their ends as chainages, and all that the editor wrote', () => {
		const stretch = stretchSpec('south', 'start', 80);
		const route = measureRoute({ ...POSTED, stretches: [stretch] });
		const at = chainageOfPost(survey(POSTED), 80);
		expect(route.stretches).toEqual([{ ...stretch, route: 'road', from: 0, to: at }]);
	});

	it('must end on the route', () => {
		expect(() => measureRoute({ ...POSTED, stretches: [stretchSpec('beyond', 100, 5)] })).toThrow(
			/beyond.*road/,
		);
	});
});
