import type { AxisUnit, Clock } from '#lib/story/head.ts';
import { DAY, HOUR, MINUTE } from '#lib/story/time.ts';
import { HALF_WIDTH_MINUTES, type Happening, type Moment, type Story } from '#lib/story/types.ts';

/** Between two parts of the axis the strip is visibly broken, over this share of it. */
const BREAK = 0.03;

/** After a break, no tick comes sooner than this, days: its label would stand in the break. */
const CLEAR_OF_BREAK = 4;

/** Marks count as separate if at least this fraction of the axis lies between them. */
const FINEST = 1000;

/** A mark on the time axis. */
export interface Tick {
	readonly moment: Moment;
	/** Where it stands, 0 to 1. */
	readonly at: number;
	/** `day`: a midnight among hours, a day of the month otherwise. */
	readonly level: 'hour' | 'day';
}

/** A part of the axis with a scale of its own. */
export interface ScalePart {
	readonly from: Moment;
	readonly until: Moment;
	readonly unit: AxisUnit;
	/** Where it stands, 0 to 1. */
	readonly start: number;
	readonly end: number;
}

/**
 * The time axis of the strip and the diagram, from 0 to 1: the busy hours and the weeks after them can have a scale each,
 * with a break between them.
 */
export interface TimeScale {
	readonly start: Moment;
	readonly end: Moment;
	readonly parts: readonly ScalePart[];
	readonly toShare: (moment: Moment) => number;
	/** A break itself counts as its start. */
	readonly toMoment: (share: number) => Moment;
	readonly ticks: readonly Tick[];
}

/** The story's time axis, from the start of its first stage. */
export function timeScale(story: Pick<Story, 'axis' | 'clock' | 'stages' | 'overview'>): TimeScale {
	const start = story.stages[0]?.start ?? story.overview.moment;
	const parts = partsOf(story, start);
	const toShare = (moment: Moment): number => {
		const part = parts.find(({ until }) => moment <= until) ?? parts.at(-1);
		return part
			? part.start + (part.end - part.start) * clamp((moment - part.from) / (part.until - part.from))
			: 0;
	};
	return {
		start,
		end: parts.at(-1)?.until ?? start,
		parts,
		toShare,
		toMoment: (share) => {
			const part = parts.findLast((each) => share >= each.start) ?? parts[0];
			return part
				? part.from + clamp((share - part.start) / (part.end - part.start)) * (part.until - part.from)
				: start;
		},
		ticks: parts
			.flatMap((part, index) => ticksOf(part, story.clock, index > 0))
			.map((tick) => ({ ...tick, at: toShare(tick.moment) })),
	};
}

function partsOf({ axis }: Pick<Story, 'axis'>, start: Moment): ScalePart[] {
	const shares = axis.reduce((sum, { share }) => sum + share, 0);
	const room = 1 - BREAK * (axis.length - 1);
	let from = start;
	let at = 0;
	return axis.map(({ until, share, unit }) => {
		const part = { from, until, unit, start: at, end: at + (room * share) / shares };
		from = until;
		at = part.end + BREAK;
		return part;
	});
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

/** Where on the axis an event or a sighting can have been, as shares: its time, with how exactly that is known. */
export function spanOf(
	{ time, precision }: Pick<Happening, 'time' | 'precision'>,
	scale: TimeScale,
): { readonly from: number; readonly to: number } {
	const half = HALF_WIDTH_MINUTES[precision] * MINUTE;
	return { from: scale.toShare(time - half), to: scale.toShare(time + half) };
}

/** One step of the arrow keys, plain and with Shift, by what a part of the axis is counted in. */
const STEPS: Readonly<Record<AxisUnit, readonly [small: number, large: number]>> = {
	hour: [10 * MINUTE, HOUR],
	day: [6 * HOUR, 2 * DAY],
	week: [DAY, 7 * DAY],
};

/** One step of the arrow keys, ms: the step of the part of the axis that holds the moment. */
export function stepSize({ parts }: TimeScale, moment: Moment, isLarge: boolean): number {
	const part = parts.find(({ until }) => moment < until) ?? parts.at(-1);
	return STEPS[part?.unit ?? 'hour'][isLarge ? 1 : 0];
}

function ticksOf({ from, until, unit }: ScalePart, clock: Clock, isAfterBreak: boolean): Omit<Tick, 'at'>[] {
	if (unit === 'hour') {
		return [...steps(from, until, 6 * HOUR, clock)].map((moment) => ({
			moment,
			level: (moment + clock.offset) % DAY === 0 ? ('day' as const) : ('hour' as const),
		}));
	}
	return [...steps(isAfterBreak ? from + CLEAR_OF_BREAK * DAY : from, until, DAY, clock)]
		.filter((moment) => [1, 15].includes(new Date(moment + clock.offset).getUTCDate()))
		.map((moment) => ({ moment, level: 'day' as const }));
}

/** Whole steps of the story's clock after `from`, up to `to`. */
function* steps(from: Moment, to: Moment, size: number, { offset }: Clock): Generator<Moment> {
	for (let moment = Math.ceil((from + offset) / size) * size - offset; moment <= to; moment += size)
		yield moment;
}

function clamp(share: number): number {
	return Math.min(1, Math.max(0, share));
}
