import { distance, lineString, nearestPointOnLine } from '@turf/turf';
import type { LngLat } from '#lib/story/types.ts';
import { segmentAt } from './sorted.ts';

/** A line on the ground with the chainage, km, of each vertex, strictly increasing: a route, or a column's path. */
export interface MeasuredLine {
	readonly line: readonly LngLat[];
	readonly chainage: readonly number[];
}

/**
 * The point at a chainage. O(log n) in the number of vertices: it runs in every frame.
 *
 * @param at km; clamped to the line's ends
 * @returns `[lng, lat]`
 */
export function pointAt({ line, chainage }: MeasuredLine, at: number): LngLat {
	const index = segmentAt(chainage, at);
	const start = line[index] as LngLat;
	const end = line[index + 1] ?? start;
	const from = chainage[index] as number;
	const to = chainage[index + 1] ?? from;
	if (at <= from || to === from) return start;
	if (at >= to) return end;
	const share = (at - from) / (to - from);
	return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
}

/**
 * The chainage of the place on the line that is nearest to a point. It looks at every vertex: for build time.
 *
 * @param point `[lng, lat]`
 * @returns the chainage, and how far off the line the point is, both km
 */
export function chainageOf(
	{ line, chainage }: MeasuredLine,
	point: LngLat,
): { chainage: number; off: number } {
	const nearest = nearestPointOnLine(lineString(line.map(([lng, lat]) => [lng, lat])), [...point]);
	// Turf gives a point that lies at a segment's end to the next segment, which the last one has not.
	const index = Math.min(nearest.properties.segmentIndex, line.length - 2);
	const start = line[index] as LngLat;
	const end = line[index + 1] as LngLat;
	const from = chainage[index] as number;
	const to = chainage[index + 1] as number;
	const share = distance([...start], nearest) / distance([...start], [...end]);
	return { chainage: from + Math.min(1, share) * (to - from), off: nearest.properties.pointDistance };
}

/**
 * The part of a line between two chainages, with the line's own vertices between them.
 *
 * @param from km; clamped to the line
 * @param to km; clamped to the line. Where it is less than `from` the part runs backward.
 */
export function slice(measured: MeasuredLine, from: number, to: number): LngLat[] {
	return [...slicePart(measured, from, to).line];
}

/** As {@link slice}, with each vertex's chainage on the given line (falling where the part runs backward). */
export function slicePart(measured: MeasuredLine, from: number, to: number): MeasuredLine {
	const low = Math.min(from, to);
	const high = Math.max(from, to);
	const points = [pointAt(measured, low)];
	const chainages = [low];
	for (let i = segmentAt(measured.chainage, low); i < measured.line.length; i++) {
		const at = measured.chainage[i] as number;
		if (at >= high) break;
		if (at <= low) continue;
		points.push(measured.line[i] as LngLat);
		chainages.push(at);
	}
	points.push(pointAt(measured, high));
	chainages.push(high);
	return from <= to
		? { line: points, chainage: chainages }
		: { line: points.reverse(), chainage: chainages.reverse() };
}

/** How long a line is, km. */
export function lengthOf({ chainage }: MeasuredLine): number {
	return (chainage.at(-1) ?? 0) - (chainage[0] ?? 0);
}

/** Rounds km to the metre: finer chainages would only lengthen what readers load. */
export function toMetre(km: number): number {
	return Math.round(km * 1000) / 1000;
}
