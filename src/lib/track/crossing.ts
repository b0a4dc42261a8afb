import type { LngLat } from '$lib/story/types';

/**
 * Whether two legs of a line cross or touch, as straight lines between their ends in degrees: over the lengths of a road's
 * legs that is the same as on the ground.
 */
export function legsCross([a, b]: readonly [LngLat, LngLat], [c, d]: readonly [LngLat, LngLat]): boolean {
	// Legs along one line are on no side of each other: they touch where they have a stretch in common.
	const overlap = ([0, 1] as const).every(
		(axis) =>
			Math.max(a[axis], b[axis]) >= Math.min(c[axis], d[axis]) &&
			Math.max(c[axis], d[axis]) >= Math.min(a[axis], b[axis]),
	);
	return overlap && side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

/** 1 where a point lies to the left of the line from `from` to `to`, -1 to the right, 0 on it. */
function side(from: LngLat, to: LngLat, point: LngLat): number {
	return Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
}
