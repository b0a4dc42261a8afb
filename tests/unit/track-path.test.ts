import { joinPath } from '#lib/compile/measure/path.ts';
import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { survey, type Survey } from '#lib/compile/measure/survey.ts';
import { alongPath, onMainRoad, onRoutes, roadFrame } from '#lib/track/path.ts';
import { routeSpec } from './support/track-fixtures.ts';

const main: LngLat[] = [
	[40, 47],
	[40, 48],
	[40, 49],
];
const mainRoad = survey(routeSpec(main, { id: 'm4', posts: [240, 120, 0] }));
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
				{ route: 'm4', from: 120, to: 'end' },
			],
			surveys,
		);
		expect(gaps).toEqual([]);
		expect(path.path).toEqual([
			{ route: 'side', from: 0, to: sideLength, at: 0 },
			{ route: 'm4', from: 120, to: 240, at: sideLength },
		]);
		expect(path.line[0]).toEqual([39, 48]);
		expect(path.line.at(-1)).toEqual([40, 49]);
		expect(path.chainage.at(-1)).toBeCloseTo(sideLength + 120, 9);
		for (const [i, at] of path.chainage.slice(1).entries()) expect(at).toBeGreaterThan(path.chainage[i]!);
	});

	it('runs a route backward where `from` is beyond `to`', () => {
		const { path } = joinPath([{ route: 'm4', from: 0, to: 120 }], surveys);
		expect(path.path).toEqual([{ route: 'm4', from: 240, to: 120, at: 0 }]);
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
		expect(() => joinPath([{ route: 'm4', from: 300, to: 'end' }], surveys)).toThrow(/300.*m4/);
		expect(() => joinPath([{ route: 'm4', from: 120, to: 120 }], surveys)).toThrow(RangeError);
	});
});

describe('alongPath', () => {
	const { path } = joinPath(
		[
			{ route: 'side', from: 'start', to: 'end' },
			{ route: 'm4', from: 120, to: 240 },
		],
		surveys,
	);

	it('places a chainage of a route on a path, whichever way it runs', () => {
		expect(alongPath(path.path, 'm4', 120)).toBeCloseTo(sideLength, 9);
		expect(alongPath(path.path, 'm4', 20)).toBeCloseTo(sideLength + 100, 9);
	});

	it('knows what the path does not pass', () => {
		expect(alongPath(path.path, 'm4', 121)).toBeNull();
		expect(alongPath(path.path, 'far', 1)).toBeNull();
	});
});

describe('onRoutes', () => {
	const { path } = joinPath(
		[
			{ route: 'side', from: 'start', to: 'end' },
			{ route: 'm4', from: 120, to: 240 },
		],
		surveys,
	);

	it('is the inverse of alongPath', () => {
		for (const chainage of [119, 64.5, 0]) {
			const at = alongPath(path.path, 'm4', chainage)!;
			expect(onRoutes(path.path, at)).toEqual([{ route: 'm4', chainage }]);
		}
	});

	it('names both routes where one passes into the next, and none before the start', () => {
		const [side, main] = onRoutes(path.path, sideLength);
		expect(side?.route).toBe('side');
		expect(side?.chainage).toBeCloseTo(sideLength, 3);
		expect(main).toEqual({ route: 'm4', chainage: 120 });
		expect(onRoutes(path.path, -1)).toEqual([]);
	});
});

describe('roadFrame', () => {
	const frame = (parts: Parameters<typeof joinPath>[0]) => {
		const { path } = joinPath(parts, surveys);
		return { ...roadFrame(path.path, mainRoad), road: onMainRoad(path) };
	};

	it('has Rostov at the start of a path along the whole road', () => {
		expect(frame([{ route: 'm4', from: 'start', to: 'end' }])).toEqual({
			rostovAt: 0,
			moscowAt: 240,
			road: { from: 0, to: 240 },
		});
	});

	it('has Rostov before the start of a path that joins the road', () => {
		const { rostovAt, moscowAt } = frame([
			{ route: 'side', from: 'start', to: 'end' },
			{ route: 'm4', from: 120, to: 'end' },
		]);
		expect(rostovAt).toBeCloseTo(sideLength - 120, 9);
		expect(moscowAt).toBeCloseTo(sideLength + 120, 9);
	});

	it('has Rostov ahead on a way back', () => {
		expect(frame([{ route: 'm4', from: 100, to: 'start' }])).toEqual({
			rostovAt: 140,
			moscowAt: -100,
			road: { from: 0, to: 140 },
		});
	});

	it('is empty off the road', () => {
		expect(frame([{ route: 'far', from: 'start', to: 'end' }])).toEqual({
			rostovAt: null,
			moscowAt: null,
			road: null,
		});
	});
});
