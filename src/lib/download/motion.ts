/** A column's motion as samples that a straight line in time joins, and what is known of it in between. */
import type {
	Column,
	ColumnBasis,
	EventStatus,
	Fix,
	LngLat,
	Moment,
	Route,
	StretchStatus,
} from '#lib/story/types.ts';
import { MINUTE } from '#lib/story/time.ts';
import { fixesOf, stretchUnder, weakestBasis, weakestStatus } from '#lib/track/basis.ts';
import { pointAt } from '#lib/track/line.ts';
import { position, type ColumnPosition } from '#lib/track/position.ts';
import { simplified, type Sample } from './simplify.ts';

/** How the place of a column is known from a time on. */
export interface Knowledge {
	readonly time: Moment;
	readonly state: 'placed' | 'estimated' | 'conflicting';
	readonly status: EventStatus;
	readonly claimant: string | null;
	/** Whether every report that the place rests on says which column it was. */
	readonly columnBasis: ColumnBasis;
	/** The fix that places it, or the two that it is estimated between. */
	readonly fixes: readonly string[];
	/** Status of the stretch of route under it. */
	readonly stretch: StretchStatus | null;
	/** Half-widths of the fix that places it; `null` where it is estimated. */
	readonly minutes: number | null;
	readonly km: number | null;
}

/** A time over which a column's place is known without a gap. */
export interface Run {
	readonly samples: readonly Sample[];
	/** In rising time; each holds until the next, the last until the run's end. */
	readonly knowledge: readonly Knowledge[];
}

/** An interval between two instants at which nothing changes. */
interface Interval {
	readonly start: Moment;
	readonly end: Moment;
	readonly where: ColumnPosition;
}

/** The runs over which a column is placed or estimated on its track, in rising time. */
export function knownRuns(column: Column, routes: readonly Route[]): Run[] {
	const runs: Interval[][] = [];
	for (const interval of intervals(column)) {
		const isKnown = interval.where.at !== null;
		const last = runs.at(-1);
		if (isKnown && last?.at(-1)?.end === interval.start) last.push(interval);
		else if (isKnown) runs.push([interval]);
	}
	return runs.map((run) => ({
		samples: simplified(samplesOf(column, run)),
		knowledge: changes(run.map((interval) => knowledgeIn(interval, column, routes))),
	}));
}

/**
 * For each report that has the column elsewhere than its track, the time for which it does. Alternatives are no motion: they
 * would stand at one place for as long as their time is open.
 */
export function conflictRuns(column: Column, routes: readonly Route[]): { fix: Fix; run: Run }[] {
	return column.aside
		.filter((fix) => fix.standing === 'conflicting')
		.map((fix) => {
			const ends = [fix.time - fix.minutes * MINUTE, fix.time + fix.minutes * MINUTE];
			const samples = ends.map((time) => sampleAt(column, time, fix.at));
			const known = { ...basis(column, [fix], fix.at, routes), state: 'conflicting' as const };
			return { fix, run: { samples, knowledge: [{ ...known, time: samples[0]?.time ?? fix.time }] } };
		});
}

/**
 * Cut at every instant at which what is known may change, and at every minute between: what holds in the middle of an interval
 * holds in all of it.
 */
function intervals(column: Column): Interval[] {
	const { fixes } = column;
	const marks = new Set(
		fixes.flatMap(({ time, minutes }) => [time - minutes * MINUTE, time, time + minutes * MINUTE]),
	);
	fixes.slice(1).forEach((fix, i) => marks.add((fix.time + (fixes[i] as Fix).time) / 2));
	const first = Math.min(...marks);
	const last = Math.max(...marks);
	for (let time = first; time < last; time += MINUTE) marks.add(time);
	const sorted = [...marks].sort((a, b) => a - b);
	return sorted.slice(1).map((end, i) => {
		const start = sorted[i] as Moment;
		return { start, end, where: position(column, (start + end) / 2) };
	});
}

/** At an end of the run the column may be nowhere any more; a millisecond within, it is still there. */
function samplesOf(column: Column, run: readonly Interval[]): Sample[] {
	const start = run[0]?.start ?? 0;
	const end = run.at(-1)?.end ?? 0;
	const times = [start, ...run.map((interval) => interval.end)];
	return times.map((time) => {
		const inside = Math.min(end - 1, Math.max(start + 1, time));
		return sampleAt(column, time, position(column, inside).at ?? 0);
	});
}

function sampleAt(column: Column, time: Moment, at: number): Sample {
	const point: LngLat = pointAt(column, at);
	return { time, at, position: point };
}

function knowledgeIn({ start, where }: Interval, column: Column, routes: readonly Route[]): Knowledge {
	const known = basis(column, fixesOf(where), where.at ?? 0, routes);
	if (where.fix !== null) return { ...known, time: start, state: 'placed' };
	return { ...known, time: start, state: 'estimated', minutes: null, km: null };
}

function basis(
	column: Column,
	fixes: readonly Fix[],
	at: number,
	routes: readonly Route[],
): Omit<Knowledge, 'time' | 'state'> {
	return {
		status: weakestStatus(fixes),
		claimant: fixes.find((fix) => fix.claimant !== null)?.claimant ?? null,
		columnBasis: weakestBasis(fixes),
		fixes: fixes.map(({ id }) => id),
		stretch: stretchUnder(routes, column, at)?.status ?? null,
		minutes: fixes[0]?.minutes ?? null,
		km: fixes[0]?.km ?? null,
	};
}

/** Without those that only repeat the one before them. */
function changes(list: readonly Knowledge[]): Knowledge[] {
	const content = (known: Knowledge | undefined): string => JSON.stringify({ ...known, time: 0 });
	return list.filter((known, i) => i === 0 || content(known) !== content(list[i - 1]));
}
