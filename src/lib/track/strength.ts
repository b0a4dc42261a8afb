import type { Column, Fix, Moment } from '#lib/story/types.ts';

/** A part of a column's path with the strength that it had there; chainages on the path, km. */
export interface StrengthPart {
	readonly from: number;
	readonly to: number;
	readonly strength: number;
}

/** How strong a column was at a moment, by the latest report that says; `null` where none does. */
export function strengthAt({ fixes }: Pick<Column, 'fixes'>, moment: Moment): number | null {
	return fixes.findLast(({ time, strength }) => strength !== null && time <= moment)?.strength ?? null;
}

/**
 * The parts of a column's path by strength, as on Minard's chart of 1869: from each report that tells one to the next, in
 * the order of time.
 */
export function strengthParts({ fixes }: Pick<Column, 'fixes'>): StrengthPart[] {
	const told = fixes.filter((fix): fix is Fix & { strength: number } => fix.strength !== null);
	const last = fixes.at(-1);
	return told.flatMap(({ at, strength }, index) => {
		const end = told[index + 1] ?? last;
		return end && end.at > at ? [{ from: at, to: end.at, strength }] : [];
	});
}
