import type { Column, Fix, Moment } from '#lib/story/types.ts';

/** The latest report that a column's track runs through, of those at a moment or before it; `null` before the first. */
export function fixBefore({ fixes }: Pick<Column, 'fixes'>, moment: Moment): Fix | null {
	return fixes.findLast(({ time }) => time <= moment) ?? null;
}

/** The first report that a column's track runs through after a moment; `null` after the last. */
export function fixAfter({ fixes }: Pick<Column, 'fixes'>, moment: Moment): Fix | null {
	return fixes.find(({ time }) => time > moment) ?? null;
}
