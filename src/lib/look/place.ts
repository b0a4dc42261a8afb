/**
 * Places labels so that none covers another at any size of the drawing. A label keeps its size on the screen while the
 * ground grows and shrinks under it; so each gets an active range, from the smallest scale above which nothing more
 * important is in its way, up to where its kind ends.
 *
 * @see K. Been, E. Daiches, C. Yap, Dynamic map labeling, IEEE Transactions on Visualization and Computer Graphics 12(5), 2006
 */

import type { Box } from './fit.ts';

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
	/** What should not be covered if that can be avoided. */
	readonly busy: readonly Standing[];
	/** The part of the drawing, in units, that is always in view, but for a margin of some px. */
	readonly inView: Box;
	readonly margin: number;
	/** The least scale at which words should be wholly in view, the one that the drawing is made for, and its largest, px per unit. */
	readonly least: number;
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
	{ taken, busy, inView, margin, least: smallest, usual, largest }: Surroundings,
	given: readonly Standing[],
): Given | null {
	const to = Math.min(wish.to, largest);
	if (wish.from >= to) return null;
	const coreFrom = wish.core ? freeFrom({ ...wish, to, rect: wish.core }, given) : wish.from;
	if (coreFrom >= to) return null;
	let found: Given | null = null;
	let least = Infinity;
	for (const [choice, rect] of wish.choices.entries()) {
		const clear = freeFrom({ ...wish, to, rect, from: coreFrom }, taken);
		const from = clear >= to ? clear : freeFrom({ ...wish, to, rect, from: clear }, given);
		if (from >= to) continue;
		const candidate = { at: wish.at, rect, from, to: wish.to, choice };
		// To be seen at the usual scale matters most, then to cover little, then to stand where it was meant to.
		const late = Math.max(0, Math.log2(from / Math.max(wish.from, usual * 0.7)));
		const scale = Math.max(from, usual);
		const unseen =
			4 * late + (leavesView((scale * smallest) / usual, candidate, inView, margin) ? 4 : 0) + 0.3 * choice;
		if (unseen >= least) continue;
		const cost = unseen + coveredAt(scale, candidate, busy);
		if (cost >= least) continue;
		least = cost;
		found = candidate;
	}
	return found;
}

/** How many things a rectangle covers at a scale; beyond a few it makes no difference. */
function coveredAt(scale: number, standing: Standing, busy: readonly Standing[]): number {
	const covered = busy.filter((other) => scalesAtWhichTheyMeet(standing, other, scale, scale * 1.0001));
	return Math.min(4, covered.length);
}

function leavesView(scale: number, { at: [x, y], rect }: Standing, view: Box, margin: number): boolean {
	return (
		(x - view.x) * scale + rect.left < -margin ||
		(x - view.x - view.width) * scale + rect.right > margin ||
		(y - view.y) * scale + rect.top < -margin ||
		(y - view.y - view.height) * scale + rect.bottom > margin
	);
}

/** The smallest scale from which nothing is in the way up to the end of the range. */
function freeFrom(wanted: Standing, standing: readonly Standing[]): number {
	let from = wanted.from;
	for (const other of standing) {
		const least = Math.max(from, other.from);
		const meeting = scalesAtWhichTheyMeet(wanted, other, least, Math.min(wanted.to, other.to));
		if (meeting) from = meeting[1];
	}
	return from;
}

/**
 * Between which scales, px per unit, two rectangles overlap, whenever they are shown.
 *
 * @param least only scales from this one on are of interest
 * @param most and up to this one
 * @returns `null` where they do not meet there
 */
export function scalesAtWhichTheyMeet(
	a: Standing,
	b: Standing,
	least = 0,
	most = Infinity,
): readonly [number, number] | null {
	const across = b.at[0] - a.at[0];
	const left = a.rect.left - b.rect.right;
	const right = a.rect.right - b.rect.left;
	let low = Math.max(least, startsAt(across, left, right));
	let high = Math.min(most, endsAt(across, left, right));
	if (low >= high) return null;
	const down = b.at[1] - a.at[1];
	const top = a.rect.top - b.rect.bottom;
	const bottom = a.rect.bottom - b.rect.top;
	low = Math.max(low, startsAt(down, top, bottom));
	high = Math.min(high, endsAt(down, top, bottom));
	return low < high ? [low, high] : null;
}

/** The scale `s` from which `s · apart` lies between two lengths: infinite for never. */
function startsAt(apart: number, low: number, high: number): number {
	if (Math.abs(apart) < 1e-9) return low < 0 && high > 0 ? 0 : Infinity;
	return apart > 0 ? low / apart : high / apart;
}

/** Up to which scale it does. */
function endsAt(apart: number, low: number, high: number): number {
	if (Math.abs(apart) < 1e-9) return Infinity;
	return apart > 0 ? high / apart : low / apart;
}
