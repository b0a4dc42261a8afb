import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { clipTo } from '../../scripts/basemap/clip.ts';
import { signedArea } from '../../scripts/basemap/ring.ts';
import { curveThrough, roundCorners } from '../../scripts/basemap/smooth.ts';

const [WEST, SOUTH, EAST, NORTH] = [2, 42, 62, 66] as const;
const { line: clipLine, polygon: clipPolygon } = clipTo([WEST, SOUTH, EAST, NORTH]);

function box(west: number, south: number, east: number, north: number): Position[] {
	return [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south],
	];
}

function area(polygons: Position[][][]): number {
	return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

describe('clipping polygons', () => {
	test('one within the extent stays as it is', () => {
		expect(clipPolygon([box(30, 50, 31, 51)])).toEqual([[box(30, 50, 31, 51)]]);
	});

	test('one outside is dropped', () => {
		expect(clipPolygon([box(WEST - 5, 50, WEST - 1, 51)])).toEqual([]);
	});

	test('one across an edge is closed along it', () => {
		expect(area(clipPolygon([box(WEST - 4, 50, WEST + 2, 51)]))).toBeCloseTo(2);
	});

	test('one across a corner gets the corner', () => {
		const clipped = clipPolygon([box(EAST - 1, NORTH - 2, EAST + 5, NORTH + 5)]);
		expect(area(clipped)).toBeCloseTo(2);
		expect(clipped[0]![0]).toContainEqual([EAST, NORTH]);
	});

	test('one about the whole extent becomes the extent, with the holes that lie in it', () => {
		const world = box(WEST - 9, SOUTH - 9, EAST + 9, NORTH + 9);
		const whole = (EAST - WEST) * (NORTH - SOUTH);
		expect(area(clipPolygon([world]))).toBeCloseTo(whole);
		expect(area(clipPolygon([world, box(30, 50, 31, 51)]))).toBeCloseTo(whole - 1);
		expect(clipPolygon([world, box(WEST - 1, SOUTH - 1, EAST + 1, NORTH + 1)])).toEqual([]);
	});

	test('a hole stays a hole, and one across the edge becomes a bay', () => {
		const outer = box(WEST - 5, 48, 30, 52);
		const inner = box(20, 49, 21, 50);
		const bay = box(WEST - 1, 49, WEST + 1, 50);
		const clipped = clipPolygon([outer, inner, bay]);
		expect(clipped).toHaveLength(1);
		expect(clipped[0]).toHaveLength(2);
		expect(area(clipped)).toBeCloseTo(4 * (30 - WEST) - 1 - 1);
	});

	test('a comb whose spine lies outside falls into its teeth', () => {
		const comb: Position[] = [
			[WEST - 1, 50],
			[WEST - 1, 55],
			[WEST + 1, 55],
			[WEST + 1, 54],
			[WEST - 0.5, 54],
			[WEST - 0.5, 51],
			[WEST + 1, 51],
			[WEST + 1, 50],
			[WEST - 1, 50],
		];
		const clipped = clipPolygon([comb]);
		expect(clipped).toHaveLength(2);
		expect(area(clipped)).toBeCloseTo(2);
	});

	test('neighbours still share their border once cut, whichever way it runs', () => {
		const shared: Position[] = [
			[20, SOUTH - 1.3],
			[20.7, SOUTH + 1.9],
		];
		const west = clipPolygon([[shared[0]!, [17, SOUTH - 1], [17, SOUTH + 2], shared[1]!, shared[0]!]]);
		const east = clipPolygon([[shared[0]!, shared[1]!, [24, SOUTH + 2], [24, SOUTH - 1], shared[0]!]]);
		const onEdge = (polygons: Position[][][]) =>
			polygons.flat(2).filter(([lng, lat]) => lat === SOUTH && lng! > 20 && lng! < 21);
		expect(onEdge(west)[0]).toEqual(onEdge(east)[0]);
	});
});

test('clipping a line gives its parts inside', () => {
	const line: Position[] = [
		[WEST - 2, 50],
		[20, 50],
		[20, NORTH + 2],
		[25, NORTH + 2],
		[25, 60],
	];
	expect(clipLine(line)).toEqual([
		[
			[WEST, 50],
			[20, 50],
			[20, NORTH],
		],
		[
			[25, NORTH],
			[25, 60],
		],
	]);
});

describe('smoothing', () => {
	const line: Position[] = [
		[0, 0],
		[1, 0],
		[1, 1],
	];

	test('a curve passes through every position', () => {
		expect(curveThrough(line)).toEqual(expect.arrayContaining(line));
	});

	test('rounded corners keep the ends', () => {
		const rounded = roundCorners(line);
		expect([rounded[0], rounded.at(-1)]).toEqual([line[0], line[2]]);
		expect(rounded).not.toContainEqual([1, 0]);
	});
});
