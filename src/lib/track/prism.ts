import { HOUR, MINUTE } from '#lib/story/time.ts';
import type { Fix, Moment } from '#lib/story/types.ts';

/** What a prism needs of a fix. */
export type Anchor = Pick<Fix, 'time' | 'minutes' | 'at' | 'km'>;

/** A stretch of path, as chainages, km. */
export type Span = readonly [from: number, to: number];

/**
 * The space-time prism between two fixes, at a moment: the stretch of path that a column could have been on.
 *
 * A prism (Hägerstrand 1970, "What about people in regional science?", Papers of the Regional Science Association 24)
 * holds the places that can be reached from the first fix and from which the second can still be reached in time;
 * on a road this is a stretch of it (Kuijpers and Othman 2009, "Modeling uncertainty of moving objects on road networks via
 * space-time prisms", International Journal of Geographical Information Science 23). Both fixes are intervals here: a
 * column may have passed one at any time within `minutes` of its centre and `km` away from `at`.
 *
 * It is taken to drive one way, from the one fix toward the other, and not to turn and come back in between: no source
 * has a column do that, and with hours known only to a part of the day a prism open to both sides would cover the
 * whole path and say nothing. So it is not short of the first fix once that has been passed at the latest, nor beyond the
 * second before that can have been reached at the earliest. Two fixes at one place mean that it stood.
 *
 * @param first the earlier fix
 * @param second the later fix
 * @param topSpeed km/h
 * @param moment from the first fix's centre to the second's
 * @param length of the path, km: the prism never leaves it
 * @returns `null` where no speed up to the top speed joins the fixes, or outside their centres
 */
export function prism(
	first: Anchor,
	second: Anchor,
	topSpeed: number,
	moment: Moment,
	length: number,
): Span | null {
	if (moment < first.time || moment > second.time || !joinable(first, second, topSpeed)) return null;
	const low = Math.max(...lowerBounds(first, second, topSpeed, moment));
	const high = Math.min(...upperBounds(first, second, topSpeed, moment));
	const [from, to] = second.at < first.at ? [-high, -low] : [low, high];
	return [clamp(from, length), clamp(to, length)];
}

/** Whether a column can have passed both fixes at no more than the top speed, km/h. */
export function joinable(first: Anchor, second: Anchor, topSpeed: number): boolean {
	return neededSpeed(first, second) <= topSpeed;
}

/** The least speed, km/h, at which a column can have passed both fixes within their precision. */
export function neededSpeed(first: Anchor, second: Anchor): number {
	const way = Math.abs(second.at - first.at) - first.km - second.km;
	const hours = (latest(second) - earliest(first)) / HOUR;
	if (way <= 0) return 0;
	return hours > 0 ? way / hours : Infinity;
}

/**
 * The whole prism as its corners in rising time: between two of them both bounds run straight.
 *
 * @returns nothing where no speed up to the top speed joins the fixes
 */
export function prismOutline(
	first: Anchor,
	second: Anchor,
	topSpeed: number,
	length: number,
): { time: Moment; from: number; to: number }[] {
	const corners = new Set([first.time, second.time]);
	for (const bounds of [lowerBounds, upperBounds]) {
		const bends = [latest(first), earliest(second)].filter((time) => time > first.time && time < second.time);
		const times = [first.time, ...bends.sort((a, b) => a - b), second.time];
		for (const [i, end] of times.entries()) {
			const start = times[i - 1];
			if (start === undefined || end === start) continue;
			const limit = second.at < first.at ? [0, -length] : [0, length];
			const before = [...bounds(first, second, topSpeed, start), ...limit];
			const after = [...bounds(first, second, topSpeed, end), ...limit];
			for (const share of crossings(before, after)) corners.add(start + share * (end - start));
			corners.add(end);
		}
	}
	return [...corners]
		.sort((a, b) => a - b)
		.flatMap((time) => {
			const span = prism(first, second, topSpeed, time, length);
			return span ? [{ time, from: span[0], to: span[1] }] : [];
		});
}

/** Where it must have got to: first counted from the first fix, then back from the second. Positive along the way. */
function lowerBounds(first: Anchor, second: Anchor, topSpeed: number, moment: Moment): [number, number] {
	const sign = second.at < first.at ? -1 : 1;
	return [
		sign * first.at - first.km - reach(topSpeed, latest(first) - moment),
		sign * second.at - second.km - reach(topSpeed, latest(second) - moment),
	];
}

/** How far it can have got: first counted from the first fix, then past the second. Positive along the way. */
function upperBounds(first: Anchor, second: Anchor, topSpeed: number, moment: Moment): [number, number] {
	const sign = second.at < first.at ? -1 : 1;
	return [
		sign * first.at + first.km + reach(topSpeed, moment - earliest(first)),
		sign * second.at + second.km + reach(topSpeed, moment - earliest(second)),
	];
}

function reach(topSpeed: number, duration: number): number {
	return (topSpeed * Math.max(0, duration)) / HOUR;
}

function earliest(fix: Anchor): Moment {
	return fix.time - fix.minutes * MINUTE;
}

function latest(fix: Anchor): Moment {
	return fix.time + fix.minutes * MINUTE;
}

/** Where, from 0 to 1, any two of several straight lines cross. */
function crossings(before: readonly number[], after: readonly number[]): number[] {
	return before.flatMap((a, i) =>
		before.slice(i + 1).flatMap((b, j) => {
			const rise = a - b;
			const fall = (after[i] as number) - (after[i + 1 + j] as number);
			const share = rise / (rise - fall);
			return share > 0 && share < 1 ? [share] : [];
		}),
	);
}

function clamp(at: number, length: number): number {
	return Math.min(length, Math.max(0, at));
}
