import { HOUR, MINUTE } from '#lib/story/time.ts';
import type { Column, Fix, Moment } from '#lib/story/types.ts';
import { lengthOf } from './line.ts';
import { prism, type Span } from './prism.ts';
import { countUpTo } from './sorted.ts';

/** `placed`: within a fix's precision of its time; `estimated`: between two fixes. */
export type WhereaboutsState = 'placed' | 'estimated' | 'unknown';

/** Mean speed between two fixes, km/h: from their centres, and from the ends of their precision. */
export interface MeanSpeed {
	readonly mean: number;
	readonly low: number;
	/** `Infinity` where the fixes' times overlap and no top speed is set. */
	readonly high: number;
}

/** Where a column is at a moment, and how that is known. */
export interface ColumnPosition {
	readonly state: WhereaboutsState;
	/** Chainage on the column's path, km; `null` where it is unknown. */
	readonly at: number | null;
	/** The fix that places it. */
	readonly fix: Fix | null;
	/** The fixes that it is between, by their centres. */
	readonly before: Fix | null;
	readonly after: Fix | null;
	/** The prism at this moment; `null` outside the fixes, for aircraft, and where no speed joins the fixes. */
	readonly span: Span | null;
	/** From the fix before to the fix after; `null` outside the fixes. */
	readonly speed: MeanSpeed | null;
}

const NOWHERE: ColumnPosition = {
	state: 'unknown',
	at: null,
	fix: null,
	before: null,
	after: null,
	span: null,
	speed: null,
};

/**
 * Where a column is at a moment. Between two fixes it runs from centre to centre at a constant speed along its path, kept
 * within the prism; `placed` and `estimated` are labels on that one motion. So it never jumps, except at
 * a fix that its neighbour can only be joined to by the very ends of their precision. Before the first centre and after
 * the last it stands at that fix for as long as the fix's precision says, then it is unknown. Reports beside
 * its track do not move it.
 *
 * O(log n) in the number of fixes.
 */
export function position(column: Column, moment: Moment): ColumnPosition {
	const { fixes } = column;
	const next = countUpTo(fixes, moment, (fix) => fix.time);
	const before = fixes[next - 1] ?? null;
	const after = fixes[next] ?? null;
	const between = before && after ? motion(column, before, after, moment) : null;
	const sides = { before, after, span: between?.span ?? null, speed: between?.speed ?? null };

	const fix = nearer(before, after, moment);
	const placed = fix !== null && isInForce(fix, moment);
	if (between) {
		return { ...sides, state: placed ? 'placed' : 'estimated', at: between.at, fix: placed ? fix : null };
	}
	return placed ? { ...sides, state: 'placed', at: fix.at, fix } : { ...NOWHERE, ...sides };
}

/** The reports that have a column at other places at a moment than its track has. */
export function conflictsAt({ aside }: Pick<Column, 'aside'>, moment: Moment): Fix[] {
	return aside.filter((fix) => fix.standing === 'conflicting' && isInForce(fix, moment));
}

/** Whether a moment lies within a fix's precision of its time. */
function isInForce(fix: Fix, moment: Moment): boolean {
	return Math.abs(moment - fix.time) <= fix.minutes * MINUTE;
}

function motion(
	column: Column,
	before: Fix,
	after: Fix,
	moment: Moment,
): { at: number; span: Span | null; speed: MeanSpeed } {
	const { topSpeed } = column;
	const share = (moment - before.time) / (after.time - before.time);
	const even = before.at + share * (after.at - before.at);
	const span = topSpeed === null ? null : prism(before, after, topSpeed, moment, lengthOf(column));
	return {
		at: span ? Math.min(span[1], Math.max(span[0], even)) : even,
		span,
		speed: meanSpeed(before, after, topSpeed),
	};
}

function meanSpeed(before: Fix, after: Fix, topSpeed: number | null): MeanSpeed {
	const way = Math.abs(after.at - before.at);
	const slack = before.km + after.km;
	const hours = (after.time - before.time) / HOUR;
	const spare = (before.minutes + after.minutes) / 60;
	const limit = topSpeed ?? Infinity;
	const shortest = hours - spare;
	const low = Math.min(limit, Math.max(0, way - slack) / (hours + spare));
	const high = shortest > 0 ? Math.min(limit, (way + slack) / shortest) : limit;
	return { mean: Math.min(high, Math.max(low, way / hours)), low, high };
}

function nearer(before: Fix | null, after: Fix | null, moment: Moment): Fix | null {
	if (before === null || after === null) return before ?? after;
	return moment - before.time <= after.time - moment ? before : after;
}
