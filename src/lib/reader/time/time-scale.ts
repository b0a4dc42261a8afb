import { DAY, HOUR, MINUTE } from '#lib/story/time.ts';
import type { Column, Moment, Story } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';

/** Moscow's clocks stand three hours east of Greenwich. */
const MOSCOW = 3 * HOUR;

/** Where on the strip, from 0 to 1, the hours end and the days begin: between them the strip is visibly broken. */
const HOURS_END = 0.74;
const DAYS_START = 0.77;

/** Marks are told apart if so fine a part of the axis lies between them. */
const FINEST = 1000;

/** A mark on the time axis. */
export interface Tick {
	readonly moment: Moment;
	/** Where it stands, 0 to 1. */
	readonly at: number;
	/** `day`: a midnight, or the first of a month in the days' part. */
	readonly level: 'hour' | 'day';
}

/**
 * The time axis of the strip and the diagram, from 0 to 1. The busy hours on the road and the two months after them have
 * a scale each, with a break between them.
 */
export interface TimeScale {
	readonly start: Moment;
	/** Where the hours end and the days begin. */
	readonly turn: Moment;
	readonly end: Moment;
	readonly hours: readonly [from: number, to: number];
	readonly days: readonly [from: number, to: number];
	toShare(moment: Moment): number;
	/** The break itself counts as its turn. */
	toMoment(share: number): Moment;
	readonly ticks: readonly Tick[];
}

/** The story's time axis: the hours last as long as columns are on the main road. */
export function timeScale(story: Story): TimeScale {
	const start = story.stages[0]?.start ?? story.overview.moment;
	const end = Math.max(start + 2 * DAY, story.stages.at(-1)?.end ?? start);
	const turn = Math.min(end - DAY, Math.max(start + HOUR, lastOnTheRoad(story.columns)));
	const toShare = (moment: Moment): number => {
		if (moment <= turn) return HOURS_END * clamp((moment - start) / (turn - start));
		return DAYS_START + (1 - DAYS_START) * clamp((moment - turn) / (end - turn));
	};
	return {
		start,
		turn,
		end,
		hours: [0, HOURS_END],
		days: [DAYS_START, 1],
		toShare,
		toMoment: (share) => {
			if (share <= HOURS_END) return start + clamp(share / HOURS_END) * (turn - start);
			return turn + clamp((share - DAYS_START) / (1 - DAYS_START)) * (end - turn);
		},
		ticks: ticksBetween(start, turn, end).map(({ moment, level }) => ({
			moment,
			level,
			at: toShare(moment),
		})),
	};
}

/** Where things stand on the axis, in order: of those that no eye could tell apart, the first. */
export function marksOf<Thing>(
	things: readonly Thing[],
	momentOf: (thing: Thing) => Moment,
	scale: TimeScale,
): { readonly at: number; readonly thing: Thing }[] {
	const marks = new Map<number, Thing>();
	for (const thing of things) {
		const at = Math.round(scale.toShare(momentOf(thing)) * FINEST) / FINEST;
		if (!marks.has(at)) marks.set(at, thing);
	}
	return [...marks].map(([at, thing]) => ({ at, thing }));
}

/** One step of the arrow keys: minutes among the hours, hours among the days. */
export function stepSize(scale: TimeScale, moment: Moment, isLarge: boolean): number {
	if (moment < scale.turn) return isLarge ? HOUR : 10 * MINUTE;
	return isLarge ? 2 * DAY : 6 * HOUR;
}

/** The end of the last report of a column on the M4, up to the full hour. */
function lastOnTheRoad(columns: readonly Column[]): Moment {
	const ends = columns
		.filter((column) => column.moscowAt !== null)
		.flatMap((column) => reportsOf(column).map((fix) => fix.time + fix.minutes * MINUTE));
	return Math.ceil(Math.max(0, ...ends) / HOUR) * HOUR;
}

function ticksBetween(start: Moment, turn: Moment, end: Moment): Omit<Tick, 'at'>[] {
	const hours = [...steps(start, turn, 6 * HOUR)].map((moment) => ({
		moment,
		level: (moment + MOSCOW) % DAY === 0 ? ('day' as const) : ('hour' as const),
	}));
	const days = [...steps(turn + 4 * DAY, end, DAY)]
		.filter((moment) => [1, 15].includes(new Date(moment + MOSCOW).getUTCDate()))
		.map((moment) => ({ moment, level: 'day' as const }));
	return [...hours, ...days];
}

/** Whole steps of Moscow's clock after `from`, up to `to`. */
function* steps(from: Moment, to: Moment, size: number): Generator<Moment> {
	for (let moment = Math.ceil((from + MOSCOW) / size) * size - MOSCOW; moment <= to; moment += size)
		yield moment;
}

function clamp(share: number): number {
	return Math.min(1, Math.max(0, share));
}
