import { orient2d } from 'robust-predicates';
import type { LngLat } from '#lib/story/types.ts';

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

/** Above 0 where a point lies on one side of the line from `from` to `to`, below 0 on the other, 0 exactly on it. */
function side([x1, y1]: LngLat, [x2, y2]: LngLat, [x, y]: LngLat): number {
	return Math.sign(orient2d(x1, y1, x2, y2, x, y));
}
