/** What a column's position rests on: the reports that it is at or between, and the stretch of route under it. */
import type { Column, ColumnBasis, EventStatus, Fix, Route, Stretch } from '#lib/story/types.ts';
import { onRoutes } from './path.ts';
import type { ColumnPosition } from './position.ts';

/** The fix that places a column, or the two that it is estimated between. */
export function fixesOf({ fix, before, after }: ColumnPosition): Fix[] {
	return fix ? [fix] : [before, after].filter((each) => each !== null);
}

/** A column is known no better than the weakest report that its place rests on. */
export function weakestStatus(fixes: readonly Pick<Fix, 'status'>[]): EventStatus {
	const ranks: readonly EventStatus[] = ['disputed', 'claimed', 'confirmed'];
	return ranks.find((status) => fixes.some((fix) => fix.status === status)) ?? 'confirmed';
}

/** Which column it is has been stated only where every report that its place rests on states it. */
export function weakestBasis(fixes: readonly Pick<Fix, 'columnBasis'>[]): ColumnBasis {
	return fixes.some(({ columnBasis }) => columnBasis === 'inferred') ? 'inferred' : 'stated';
}

/** All reports on a column, on its track and beside it, in rising time. */
export function reportsOf<Report extends Fix>({
	fixes,
	aside,
}: {
	readonly fixes: readonly Report[];
	readonly aside: readonly Report[];
}): Report[] {
	return [...fixes, ...aside].sort((a, b) => a.time - b.time);
}

/**
 * The stretch of route that a column's path runs on at a chainage.
 *
 * @param at chainage on the path, km
 */
export function stretchUnder(
	routes: readonly Route[],
	{ path }: Pick<Column, 'path'>,
	at: number,
): Stretch | null {
	const place = onRoutes(path, at).at(-1);
	const route = routes.find(({ id }) => id === place?.route);
	if (!place || !route) return null;
	return route.stretches.find(({ from, to }) => place.chainage >= from && place.chainage <= to) ?? null;
}
