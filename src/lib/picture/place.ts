/**
 * Places labels so that none covers another at any size of the drawing. A label keeps its size on the screen while the
 * ground grows and shrinks under it; so each gets an active range, from the smallest scale above which nothing more
 * important is in its way, up to where its kind ends.
 *
 * @see K. Been, E. Daiches, C. Yap, Dynamic map labeling, IEEE Transactions on Visualization and Computer Graphics 12(5), 2006
 */

/** A rectangle on the screen, px from the place that it belongs to; y downward. */
export interface Rect {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A rectangle that stands at a place, units, and is there at some scales, px per unit. */
export interface Standing {
	readonly at: readonly [x: number, y: number];
	readonly rect: Rect;
	readonly from: number;
	readonly to: number;
}

/** Something that wants a place. */
export interface Wish {
	readonly at: readonly [x: number, y: number];
	/** Scales at which it is worth showing, px per unit. */
	readonly from: number;
	readonly to: number;
	/** Where it may stand, the best first. */
	readonly choices: readonly Rect[];
}

/** What a wish was given: which of its choices, from which scale on. */
export interface Given extends Standing {
	readonly choice: number;
}

/**
 * Gives each wish its place, or none, in order of importance. Greedy.
 *
 * @param taken what is there already
 * @param largest scale, px per unit, that any drawing will have
 */
export function place(
	wishes: readonly Wish[],
	taken: readonly Standing[],
	largest: number,
): (Given | null)[] {
	const standing = [...taken];
	return wishes.map((wish) => {
		const given = best(wish, standing, largest);
		if (given) standing.push(given);
		return given;
	});
}

function best(wish: Wish, standing: readonly Standing[], largest: number): Given | null {
	let found: Given | null = null;
	for (const [choice, rect] of wish.choices.entries()) {
		const from = freeFrom({ ...wish, rect }, standing);
		if (from > largest || from >= wish.to || (found && from >= found.from * 0.97)) continue;
		found = { at: wish.at, rect, from, to: wish.to, choice };
	}
	return found;
}

/** The smallest scale from which nothing is in the way up to the end of the range. */
function freeFrom(wanted: Standing, standing: readonly Standing[]): number {
	let from = wanted.from;
	for (const other of standing) {
		const meeting = scalesAtWhichTheyMeet(wanted, other);
		if (!meeting) continue;
		const [low, high] = [Math.max(meeting[0], other.from), Math.min(meeting[1], other.to)];
		if (low < high && low < wanted.to && high > from) from = high;
	}
	return from;
}

/** Between which scales, px per unit, two rectangles overlap, whenever they are shown; `null` for never. */
export function scalesAtWhichTheyMeet(a: Standing, b: Standing): readonly [number, number] | null {
	const x = meetingOnAxis(b.at[0] - a.at[0], a.rect.left - b.rect.right, a.rect.right - b.rect.left);
	const y = meetingOnAxis(b.at[1] - a.at[1], a.rect.top - b.rect.bottom, a.rect.bottom - b.rect.top);
	if (!x || !y) return null;
	const [low, high] = [Math.max(x[0], y[0], 0), Math.min(x[1], y[1])];
	return low < high ? [low, high] : null;
}

/** The scales `s` for which `s · apart` lies between two lengths. */
function meetingOnAxis(apart: number, low: number, high: number): readonly [number, number] | null {
	if (Math.abs(apart) < 1e-9) return low < 0 && high > 0 ? [0, Infinity] : null;
	return apart > 0 ? [low / apart, high / apart] : [high / apart, low / apart];
}
