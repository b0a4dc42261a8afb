import { joinPath } from '#lib/compile/measure/path.ts';
import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { survey, type Survey } from '#lib/compile/measure/survey.ts';
import { alongPath, onRoutes } from '#lib/track/path.ts';
import { routeSpec } from './support/track-fixtures.ts';

const main: LngLat[] = [
	[40, 47],
	[40, 48],
	[40, 49],
];
const mainRoad = survey(routeSpec(main, { id: 'road', posts: [240, 120, 0] }));
const sideRoad = survey(
	routeSpec(
		[
			[39, 48],
			[40, 48],
		],
		{ id: 'side' },
	),
);
const farRoad = survey(
	routeSpec(
		[
			[42, 48],
			[43, 48],
		],
		{ id: 'far' },
	),
);
const surveys = new Map<string, Survey>([mainRoad, sideRoad, farRoad].map((road) => [road.spec.id, road]));
const sideLength = sideRoad.chainage.at(-1)!;

describe('joinPath', () => {
	it('runs through its parts in order, with one chainage', () => {
		const { path, gaps } = joinPath(
			[
				{ route: 'side', from: 'start', to: 'end' },
				{ route: 'road', from: 120, to: 'end' },
			],
			surveys,
		);
		expect(gaps).toEqual([]);
		expect(path.path).toEqual([
			{ route: 'side', from: 0, to: sideLength, at: 0 },
			{ route: 'road', from: 120, to: 240, at: sideLength },
		]);
		expect(path.line[0]).toEqual([39, 48]);
		expect(path.line.at(-1)).toEqual([40, 49]);
		expect(path.chainage.at(-1)).toBeCloseTo(sideLength + 120, 9);
		for (const [i, at] of path.chainage.slice(1).entries()) expect(at).toBeGreaterThan(path.chainage[i]!);
	});

	it('runs a route backward where `from` is beyond `to`', () => {
		const { path } = joinPath([{ route: 'road', from: 0, to: 120 }], surveys);
		expect(path.path).toEqual([{ route: 'road', from: 240, to: 120, at: 0 }]);
		expect(path.line[0]).toEqual([40, 49]);
		expect(path.line.at(-1)).toEqual([40, 48]);
		expect(distance([...pointAt(path, 60)], [...pointAt(mainRoad, 180)])).toBeLessThan(0.01);
	});

	it('names a gap, and counts it', () => {
		const { path, gaps } = joinPath(
			[
				{ route: 'side', from: 'start', to: 'end' },
				{ route: 'far', from: 'start', to: 'end' },
			],
			surveys,
		);
		expect(gaps).toHaveLength(1);
		expect(gaps[0]).toMatchObject({ route: 'far' });
		expect(gaps[0]!.km).toBeCloseTo(distance([40, 48], [42, 48]), 6);
		expect(path.path[1]!.at).toBeCloseTo(sideLength + gaps[0]!.km, 3);
	});

	it('refuses a part that does not exist', () => {
		expect(() => joinPath([{ route: 'none', from: 'start', to: 'end' }], surveys)).toThrow(RangeError);
		expect(() => joinPath([{ route: 'road', from: 300, to: 'end' }], surveys)).toThrow(/300.*road/);
		expect(() => joinPath([{ route: 'road', from: 120, to: 120 }], surveys)).toThrow(RangeError);
	});
});

describe('alongPath', () => {
	const { path } = joinPath(
		[
			{ route: 'side', from: 'start', to: 'end' },
			{ route: 'road', from: 120, to: 240 },
		],
		surveys,
	);

	it('places a chainage of a route on a path, whichever way it runs', () => {
		expect(alongPath(path.path, 'road', 120)).toBeCloseTo(sideLength, 9);
		expect(alongPath(path.path, 'road', 20)).toBeCloseTo(sideLength + 100, 9);
	});

	it('knows what the path does not pass', () => {
		expect(alongPath(path.path, 'road', 121)).toBeNull();
		expect(alongPath(path.path, 'far', 1)).toBeNull();
	});
});

describe('onRoutes', () => {
	const { path } = joinPath(
		[
			{ route: 'side', from: 'start', to: 'end' },
			{ route: 'road', from: 120, to: 240 },
		],
		surveys,
	);

	it('is the inverse of alongPath', () => {
		for (const chainage of [119, 64.5, 0]) {
			const at = alongPath(path.path, 'road', chainage)!;
			expect(onRoutes(path.path, at)).toEqual([{ route: 'road', chainage }]);
		}
	});

	it('names both routes where one passes into the next, and none before the start', () => {
		const [side, main] = onRoutes(path.path, sideLength);
		expect(side?.route).toBe('side');
		expect(side?.chainage).toBeCloseTo(sideLength, 3);
		expect(main).toEqual({ route: 'road', chainage: 120 });
		expect(onRoutes(path.path, -1)).toEqual([]);
	});
});
