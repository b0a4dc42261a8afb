import { distance, kinks, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#lib/story/types.ts';
import { chainageOf, pointAt } from '#lib/track/line.ts';
import { chainageOfPost, survey } from '#lib/compile/measure/survey.ts';
import { M4_POSTS } from './support/m4-posts.ts';
import { realGeodata } from './support/real.ts';

const { routes, mainRoad, target } = realGeodata();
const spec = routes.find(({ id }) => id === 'm4')!;
const road = survey(spec);
const fromTheSouth = survey(routes.find(({ id }) => id === 'molkino-m4')!);
const km = (a: LngLat, b: LngLat): number => distance([...a], [...b]);
/** Where the street from the headquarters comes to the M4: south of it lies the way to Krasnodar. */
const JOINED_AT = 1055.5;

describe('each measured place', () => {
	it.each(M4_POSTS.filter(([post]) => post <= JOINED_AT))(
		'km %d, at %d, %d (%s), lies by the line, at its post',
		(post, lng, lat) => {
			const { chainage, off } = chainageOf(road, [lng, lat]);
			expect(off).toBeLessThan(0.5);
			expect(Math.abs(chainage - chainageOfPost(road, post)!)).toBeLessThan(2);
		},
	);

	it.each(M4_POSTS.filter(([post]) => post > JOINED_AT))(
		'km %d, at %d, %d (%s), lies by the line from the south',
		(_, lng, lat) => {
			expect(chainageOf(fromTheSouth, [lng, lat]).off).toBeLessThan(0.5);
		},
	);
});

describe('the drawn line', () => {
	it('passes through every position', () => {
		for (const { position } of spec.points) expect(road.line).toContainEqual(position);
	});

	it('has no loops', () => {
		expect(kinks(lineString(road.line.map((point) => [...point]))).features).toEqual([]);
	});

	it('is as long as its posts say to a tenth, over any stretch of 50 km', () => {
		const lengths = road.line.slice(1).map((vertex, i) => km(road.line[i]!, vertex));
		const sums = lengths.reduce<number[]>((all, length) => [...all, all.at(-1)! + length], [0]);
		for (const [i, start] of road.chainage.entries()) {
			if (start < chainageOfPost(road, JOINED_AT)!) continue;
			const end = road.chainage.findIndex((at) => at >= start + 50);
			if (end === -1) break;
			const ratio = (sums[end]! - sums[i]!) / (road.chainage[end]! - start);
			expect(ratio).toBeGreaterThan(0.9);
			expect(ratio).toBeLessThan(1.1);
		}
	});

	it('is light', () => {
		expect(road.line.length).toBeLessThan(1000);
	});
});

describe('chainage', () => {
	it('starts at the headquarters in Rostov', () => {
		expect(road.line[0]).toEqual(mainRoad?.start.at);
		expect(road.chainage[0]).toBe(0);
	});

	it('is the posts’ own figure between any two of them', () => {
		const at = (post: number): number => chainageOfPost(road, post)!;
		expect(at(20) - at(JOINED_AT)).toBeCloseTo(1035.5, 6);
		expect(at(464) - at(777)).toBeCloseTo(313, 6);
		expect(at(215.5) - at(590)).toBeCloseTo(374.5, 6);
	});

	it('has the headquarters at about km 1070, as roadside lists do', () => {
		const kilometre = JOINED_AT + chainageOfPost(road, JOINED_AT)!;
		expect(kilometre).toBeGreaterThan(1066);
		expect(kilometre).toBeLessThan(1072);
	});

	it('puts 200 km from the Kremlin, in a straight line, at about km 217', () => {
		expect(km(pointAt(road, chainageOfPost(road, 217)!), target!.at)).toBeCloseTo(200, -1);
	});
});

it('the other roads join it', () => {
	const on = (id: string, index: number): number => {
		const points = routes.find((route) => route.id === id)!.points;
		return chainageOf(road, points.at(index)!.position).off;
	};
	for (const id of ['rostov-approach', 'bugayevka-approach', 'molkino-m4'])
		expect(on(id, -1)).toBeLessThan(0.1);
	for (const id of ['eastern-branch', 'lipetsk-detour', 'voloshino-road', 'voronezh-krychaw']) {
		expect(on(id, 0)).toBeLessThan(0.1);
	}
});
