import type { Column, Moment, PathSpan, Role, Stretch } from '#lib/story/types.ts';
import { position } from '#lib/track/position.ts';

/** A part of a route, as chainages, km. */
type Part = readonly [from: number, to: number];

/**
 * The parts of a stretch that columns have covered by a moment, as far as their tracks tell.
 *
 * @returns chainages on the stretch's route, km, in rising order; `null` where no column of that role has a track on it
 */
export function drivenParts(
	columns: readonly Column[],
	stretch: Stretch,
	role: Role,
	moment: Moment,
): readonly Part[] | null {
	const parts: Part[] = [];
	let isTracked = false;
	for (const column of columns) {
		if (column.role !== role || column.mode !== 'road') continue;
		for (const span of column.path) {
			if (span.route !== stretch.route || !overlaps(span, stretch)) continue;
			isTracked = true;
			const covered = coveredOf(span, furthest(column, moment));
			if (covered) parts.push([Math.max(covered[0], stretch.from), Math.min(covered[1], stretch.to)]);
		}
	}
	if (!isTracked) return null;
	const driven = merge(parts.filter(([from, to]) => to > from));
	// How far a column had come on a road that nobody saw it on is not known: such a stretch is not filled bit by bit.
	return stretch.status === 'driven' || driven.length === 0 ? driven : [[stretch.from, stretch.to]];
}

/** How far along its path a column has come by a moment, km; `null` before its first fix. */
export function furthest(column: Column, moment: Moment): number | null {
	const first = column.fixes[0];
	if (!first || moment < first.time) return null;
	const { at, before } = position(column, moment);
	return at ?? before?.at ?? null;
}

/** The part of a span's route that is covered when the column is at a chainage of its path. */
function coveredOf(span: PathSpan, at: number | null): Part | null {
	if (at === null || at <= span.at) return null;
	const done = Math.min(at - span.at, Math.abs(span.to - span.from));
	return span.from <= span.to ? [span.from, span.from + done] : [span.from - done, span.from];
}

function overlaps(span: PathSpan, stretch: Stretch): boolean {
	return Math.min(span.from, span.to) < stretch.to && Math.max(span.from, span.to) > stretch.from;
}

function merge(parts: readonly Part[]): Part[] {
	const merged: Part[] = [];
	for (const part of [...parts].sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && part[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], part[1])];
		else merged.push(part);
	}
	return merged;
}
