import { bearing, distance, kinks, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '$lib/story/types';
import { chainageOf, pointAt } from '$lib/track/line';
import { chainageOfPost, survey } from '$lib/track/measure';
import { realGeodata } from './support/track-fixtures';
import { SURVEY } from './support/track-survey';

const { routes, reference } = realGeodata();
const spec = routes.find(({ id }) => id === 'm4')!;
const road = survey(spec);
const km = (a: LngLat, b: LngLat): number => distance([...a], [...b]);
/** Kilometres on the ground that one screen pixel covers at zoom 8, 54° N (tiles of 512 pixels). */
const PIXEL = (40_075 * Math.cos((54 * Math.PI) / 180)) / (512 * 2 ** 8);

describe('positions', () => {
	it('are those of the survey, with their posts and precisions', () => {
		expect(spec.points.map(({ post, precision }) => [post, precision])).toEqual(
			SURVEY.map(([post, , , precision]) => [post, precision]),
		);
	});

	it.each(SURVEY.map((row, i) => [spec.points[i]!.name, row, spec.points[i]!.position] as const))(
		'%s is within its precision',
		(_, [, lng, lat, precision, exact], position) => {
			if (exact) expect(position).toEqual([lng, lat]);
			else expect(km(position, [lng, lat])).toBeLessThan(precision);
		},
	);

	it('lie apart by 0.86 to 1 of their posts’ difference, but for three between exact plazas', () => {
		const odd = spec.points.slice(1).flatMap((end, i) => {
			const start = spec.points[i]!;
			if (start.post === null || end.post === null) return [];
			const ratio = km(start.position, end.position) / (start.post - end.post);
			expect(ratio).toBeLessThan(1.06);
			return ratio < 0.86 || ratio > 1 ? [start.post] : [];
		});
		expect(odd).toEqual([355, 339, 330]);
	});
});

describe('the drawn line', () => {
	const turns = road.line.slice(1, -1).map((vertex, i) => {
		const arriving = bearing([...road.line[i]!], [...vertex]);
		const leaving = bearing([...vertex], [...road.line[i + 2]!]);
		return { at: road.chainage[i + 1]!, turn: ((leaving - arriving + 540) % 360) - 180 };
	});

	it('passes through every position', () => {
		for (const { position } of spec.points) expect(road.line).toContainEqual(position);
	});

	it('runs north all the way: it does not double back, and has no loops', () => {
		for (const [i, [, lat]] of road.line.slice(1).entries()) expect(lat).toBeGreaterThan(road.line[i]![1]);
		expect(kinks(lineString(road.line.map((point) => [...point]))).features).toEqual([]);
	});

	it('is smooth to the eye at zoom 8: no corner stands off its chord by half a pixel', () => {
		for (const [i, vertex] of road.line.slice(1, -1).entries()) {
			const [before, after] = [road.line[i]!, road.line[i + 2]!];
			const legs = [km(before, vertex), km(vertex, after)] as const;
			const turn = (Math.abs(turns[i]!.turn) * Math.PI) / 180;
			const sagitta = (Math.min(...legs) * turn) / 4;
			expect(sagitta).toBeLessThan(PIXEL / 2);
		}
	});

	it('turns by less than 20 degrees within any 3 km', () => {
		for (const [i, start] of turns.entries()) {
			let sum = 0;
			for (const { at, turn } of turns.slice(i)) {
				if (at - start.at > 3) break;
				sum += turn;
			}
			expect(Math.abs(sum)).toBeLessThan(20);
		}
	});

	it('is light', () => {
		expect(road.line.length).toBeLessThan(400);
	});
});

describe('chainage', () => {
	it('starts at the headquarters in Rostov', () => {
		expect(road.line[0]).toEqual(reference.rostov);
		expect(road.chainage[0]).toBe(0);
	});

	it('is 1,036 km from post 1056 to post 20, and the posts’ own figure between any two', () => {
		const at = (post: number): number => chainageOfPost(road, post)!;
		expect(at(20) - at(1056)).toBeCloseTo(1036, 6);
		expect(at(464) - at(777)).toBeCloseTo(313, 6);
		expect(at(215.5) - at(590)).toBeCloseTo(374.5, 6);
	});

	it('puts every position at its post', () => {
		for (const { position, post } of spec.points) {
			if (post === null) continue;
			const { chainage, off } = chainageOf(road, position);
			expect(off).toBeLessThan(0.01);
			expect(chainage).toBeCloseTo(chainageOfPost(road, post)!, 1);
		}
	});

	it('has the headquarters at about km 1070, as roadside lists do', () => {
		expect(1056 + chainageOfPost(road, 1056)!).toBeGreaterThan(1066);
		expect(1056 + chainageOfPost(road, 1056)!).toBeLessThan(1072);
	});

	it('puts 200 km from the Kremlin, in a straight line, at about km 217', () => {
		expect(km(pointAt(road, chainageOfPost(road, 217)!), reference.kremlin)).toBeCloseTo(200, -1);
	});
});

it('the other roads join it', () => {
	const on = (id: string, index: number): number => {
		const points = routes.find((route) => route.id === id)!.points;
		return chainageOf(road, points.at(index)!.position).off;
	};
	for (const id of ['rostov-approach', 'bugayevka-approach', 'molkino-m4'])
		expect(on(id, -1)).toBeLessThan(0.01);
	for (const id of ['eastern-branch', 'lipetsk-detour', 'voronezh-krychaw']) {
		expect(on(id, 0)).toBeLessThan(0.01);
	}
});
