/** Distances along the main road, which a column may join, leave and join again. */
import type { Column } from '#lib/story/types.ts';

/** A part of a path on the main road: where it lies on the path, and the chainages on the road at its ends, km. */
interface Span {
	readonly at: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
}

function spansOn({ path }: Pick<Column, 'path'>, road: string): Span[] {
	return path
		.filter(({ route }) => route === road)
		.map(({ at, from, to }) => ({ at, end: at + Math.abs(to - from), from, to }));
}

/** Whether any part of a column's path runs on the main road. */
export function isOnRoad(column: Pick<Column, 'path'>, road: string): boolean {
	return column.path.some(({ route }) => route === road);
}

/**
 * The chainage on the main road of a place on a column's path.
 *
 * @param at chainage on the path, km
 * @returns km from the road's start; `null` where the path is off the road there
 */
export function roadChainage(column: Pick<Column, 'path'>, road: string, at: number): number | null {
	const span = spansOn(column, road).find((each) => at >= each.at && at <= each.end);
	if (!span) return null;
	// No distance is less than none, as the arithmetic's own noise would have it.
	return Math.max(0, span.to > span.from ? span.from + (at - span.at) : span.from - (at - span.at));
}

/**
 * How far by road a place on a column's path is from the main road's start. Off the road the way to or from it counts: for
 * a column that drives away from the start, the way since it left the road; for one that comes back, the way until it
 * joins it; between leaving the road and joining it again, the shorter of the two.
 *
 * @param at chainage on the path, km
 * @returns km; `null` where a column has not come to the road, or leaves it for good on its way back
 */
export function fromRoadStart(column: Pick<Column, 'path'>, road: string, at: number): number | null {
	const onRoad = roadChainage(column, road, at);
	if (onRoad !== null) return onRoad;
	const spans = spansOn(column, road);
	const left = spans.findLast((span) => span.end < at);
	const next = spans.find((span) => span.at > at);
	const since = left && left.to + (at - left.end);
	const until = next && next.from + (next.at - at);
	if (since !== undefined && until !== undefined) return Math.min(since, until);
	if (left && since !== undefined) return left.to > left.from ? since : null;
	return next && until !== undefined && next.to < next.from ? until : null;
}

/**
 * As {@link fromRoadStart}, but with a figure for every place of a path that runs on the road somewhere: before a column joins
 * it, and after it leaves it for good, its own way there counts as if the road went on along it. That is enough to set
 * reports in their order, and is no distance by road.
 *
 * @param at chainage on the path, km
 * @returns km; `null` where no part of the path is on the road
 */
export function besideRoad(column: Pick<Column, 'path'>, road: string, at: number): number | null {
	const known = fromRoadStart(column, road, at);
	const spans = spansOn(column, road);
	const next = spans.find((span) => span.at > at);
	const left = spans.findLast((span) => span.end < at);
	if (known !== null) return known;
	if (next) return Math.abs(next.from - (next.at - at));
	return left ? Math.abs(left.to - (at - left.end)) : null;
}
