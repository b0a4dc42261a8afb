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
	/** What stands at the place itself, whichever it is: it may touch what is taken, but nothing that was given. */
	readonly core: Rect | null;
}

/** What a wish was given: which of its choices, from which scale on. */
export interface Given extends Standing {
	readonly choice: number;
}

/** What the labels come among. */
export interface Surroundings {
	/** What must not be covered. */
	readonly taken: readonly Standing[];
	/** What had better not be covered. */
	readonly busy: readonly Standing[];
	/** The scale that the drawing is made for, and the largest that it will have, px per unit. */
	readonly usual: number;
	readonly largest: number;
}

/** Gives each wish its place, or none, in order of importance. Greedy. */
export function place(wishes: readonly Wish[], around: Surroundings): (Given | null)[] {
	const given: Standing[] = [];
	return wishes.map((wish) => {
		const found = best(wish, around, given);
		if (found) given.push(found, ...(wish.core ? [{ ...found, rect: wish.core }] : []));
		return found;
	});
}

function best(
	wish: Wish,
	{ taken, busy, usual, largest }: Surroundings,
	given: readonly Standing[],
): Given | null {
	const to = Math.min(wish.to, largest);
	const coreFrom = wish.core ? freeFrom({ ...wish, to, rect: wish.core }, given) : wish.from;
	let found: Given | null = null;
	let least = Infinity;
	for (const [choice, rect] of wish.choices.entries()) {
		const from = freeFrom({ ...wish, to, rect, from: coreFrom }, [...taken, ...given]);
		if (from >= to) continue;
		const candidate = { at: wish.at, rect, from, to: wish.to, choice };
		// To be seen at the usual scale matters most, then to cover little, then to stand where it was meant to.
		const late = Math.max(0, Math.log2(from / Math.max(wish.from, usual * 0.7)));
		const cost = 4 * late + coveredAt(Math.max(from, usual), candidate, busy) + 0.3 * choice;
		if (cost >= least) continue;
		least = cost;
		found = candidate;
	}
	return found;
}

/** How many things a rectangle covers at a scale; beyond a few it makes no difference. */
function coveredAt(scale: number, standing: Standing, busy: readonly Standing[]): number {
	const covered = busy.filter((other) => {
		const meeting = scalesAtWhichTheyMeet(standing, other);
		return meeting !== null && scale > meeting[0] && scale < meeting[1];
	});
	return Math.min(4, covered.length);
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
