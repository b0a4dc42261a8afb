import type { Position } from 'geojson';

export const KM_PER_DEGREE = 111.2;

/** Distance in km from a point to a segment, on a plane that is true to scale at the point; good for a few hundred km. */
function distanceToSegment(point: Position, a: Position, b: Position): number {
	const kx = KM_PER_DEGREE * Math.cos((point[1]! * Math.PI) / 180);
	const ax = (a[0]! - point[0]!) * kx;
	const ay = (a[1]! - point[1]!) * KM_PER_DEGREE;
	const dx = (b[0]! - a[0]!) * kx;
	const dy = (b[1]! - a[1]!) * KM_PER_DEGREE;
	const squared = dx * dx + dy * dy;
	const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared));
	return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Distance in km from a point to a line of `[lng, lat]`. */
export function distanceToLine(point: Position, line: readonly Readonly<Position>[]): number {
	let nearest = Infinity;
	for (let i = 1; i < line.length; i++) {
		nearest = Math.min(nearest, distanceToSegment(point, line[i - 1]! as Position, line[i]! as Position));
	}
	return nearest;
}

/** Distance in km between two places near each other. */
export function apart(a: readonly [number, number], b: readonly [number, number]): number {
	return distanceToLine([...a], [[...b], [...b]]);
}
