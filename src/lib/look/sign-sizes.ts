/** How large signs are and how they stand, px: for every drawing. */
import type { Rect } from './place.ts';

/** A sign in its ring, and how far signs of one group stand apart, px. */
export const SIGN = 28;
export const SIGN_STEP = 26;
/** How many signs of a group stand side by side. */
export const IN_A_ROW = 4;
/** From a place up to the lowest row of signs, px. */
export const STEM = 9;
/** A column's arrow, px. */
export const ARROW = 22;
/** What a group of signs covers, by their number. */
export function groupRect(count: number): Rect {
	const rows = Math.ceil(count / IN_A_ROW);
	const half = (Math.min(count, IN_A_ROW) * SIGN_STEP + 2) / 2;
	return { left: -half, top: -STEM - rows * SIGN, right: half, bottom: -STEM };
}
