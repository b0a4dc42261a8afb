import { describe, expect, it } from 'vitest';
import { cameraPadding } from '#lib/look/fit.ts';
import { groupByDistance } from '#lib/look/grouping.ts';
import { moveDuration, sameCamera, type CameraPosition } from '#lib/map/camera.ts';
import { drawnProgress, progressAt } from '#lib/map/progress.ts';
import type { LngLat } from '#lib/story/types.ts';

const SOUTH: CameraPosition = { lng: 39.7, lat: 47.2, zoom: 9, bearing: 0 };
const NORTH: CameraPosition = { lng: 37.6, lat: 55.7, zoom: 8, bearing: 0 };

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

describe('a camera move', () => {
	it('takes between 0.8 and 3 seconds, longer for a longer way', () => {
		const near = moveDuration(SOUTH, { ...SOUTH, lng: 39.75 }, 1000);
		const far = moveDuration(SOUTH, NORTH, 1000);
		expect(near).toBeGreaterThanOrEqual(800);
		expect(far).toBeGreaterThan(near);
		expect(moveDuration(SOUTH, { ...NORTH, zoom: 2 }, 100)).toBe(3000);
	});

	it('is not made where the camera stands already', () => {
		expect(sameCamera(SOUTH, { ...SOUTH, lng: 39.70001 })).toBe(true);
		expect(sameCamera(SOUTH, { ...SOUTH, lng: 39.71 })).toBe(false);
		expect(sameCamera(SOUTH, { ...SOUTH, bearing: 10 })).toBe(false);
	});

	it('leaves room at every side, less on a small map', () => {
		const wide = cameraPadding(1000, 800, NOTHING);
		const narrow = cameraPadding(390, 380, NOTHING);
		for (const side of ['top', 'right', 'bottom', 'left'] as const) {
			expect(narrow[side]).toBeGreaterThan(0);
			expect(narrow[side]).toBeLessThan(wide[side]);
		}
		expect(narrow.top + narrow.bottom).toBeLessThan(380 / 3);
	});

	it('keeps clear of what lies over the map', () => {
		const clear = cameraPadding(1000, 800, { ...NOTHING, left: 300 });
		expect(clear.left).toBeGreaterThan(300);
		expect(clear.right).toBeLessThan(100);
	});
});

describe('grouping by distance', () => {
	const at = (x: number) => ({ x, y: 0 });

	it('puts together what would cover each other and keeps the order', () => {
		const groups = groupByDistance([0, 100, 10, 105], at, 30);
		expect(groups).toEqual([
			[0, 10],
			[100, 105],
		]);
	});

	it('measures from each group’s first member, so that groups do not grow without end', () => {
		expect(groupByDistance([0, 25, 50, 75], at, 30)).toEqual([
			[0, 25],
			[50, 75],
		]);
	});
});

describe('progress along a drawn line', () => {
	const line: LngLat[] = [
		[39, 47],
		[39, 51.5],
		[39, 56],
	];

	it('starts at 0, ends at 1 and rises', () => {
		const progress = drawnProgress(line);
		expect(progress[0]).toBe(0);
		expect(progress[2]).toBe(1);
	});

	it('is Mercator’s, not the ground’s: the southern half of the way is less than half of the drawing', () => {
		const middle = progressAt([0, 500, 1000], drawnProgress(line), 500);
		expect(middle).toBeGreaterThan(0.45);
		expect(middle).toBeLessThan(0.49);
	});

	it('runs between vertices and stops at the ends', () => {
		const progress = drawnProgress(line);
		expect(progressAt([0, 500, 1000], progress, -5)).toBe(0);
		expect(progressAt([0, 500, 1000], progress, 2000)).toBe(1);
		const quarter = progressAt([0, 500, 1000], progress, 250);
		expect(quarter).toBeCloseTo((progress[1] ?? 0) / 2, 12);
	});
});
