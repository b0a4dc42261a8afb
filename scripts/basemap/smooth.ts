import type { Position } from 'geojson';

/** Points put between two neighbours of a curve. */
const STEPS = 6;

/** A smooth curve through all positions of a line (Catmull and Rom 1974, uniform). */
export function curveThrough(line: readonly Position[]): Position[] {
	const at = (i: number) => line[Math.max(0, Math.min(line.length - 1, i))] as [number, number];
	const curve: Position[] = [];
	for (let i = 0; i < line.length - 1; i++) {
		const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
		const along = (axis: 0 | 1, t: number) =>
			from[axis] +
			0.5 * t * (to[axis] - before[axis]) +
			0.5 * t * t * (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) +
			0.5 * t * t * t * (3 * (from[axis] - to[axis]) + after[axis] - before[axis]);
		for (let step = 0; step < STEPS; step++) curve.push([along(0, step / STEPS), along(1, step / STEPS)]);
	}
	curve.push([...line.at(-1)!]);
	return curve;
}

/** Takes the corners off a line, twice; its ends stay (Chaikin 1974). */
export function roundCorners(line: readonly Position[], times = 2): Position[] {
	if (times === 0 || line.length < 3) return [...line];
	const between = (a: Position, b: Position, t: number): Position => [
		a[0]! + t * (b[0]! - a[0]!),
		a[1]! + t * (b[1]! - a[1]!),
	];
	const rounded = [line[0]!];
	for (let i = 1; i < line.length; i++) {
		const [a, b] = [line[i - 1]!, line[i]!];
		if (i > 1) rounded.push(between(a, b, 0.25));
		if (i < line.length - 1) rounded.push(between(a, b, 0.75));
	}
	rounded.push(line.at(-1)!);
	return roundCorners(rounded, times - 1);
}
