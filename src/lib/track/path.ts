import { distance } from '@turf/turf';
import type { Column, LngLat, PathSpan } from '#lib/story/types.ts';
import { lengthOf, slicePart, toMetre, type MeasuredLine } from './line.ts';

/** How far apart two parts of a path may meet, km. */
const JOIN_TOLERANCE = 0.5;

/** The id of the road that distances from Rostov and to Moscow are counted on; it ends at the Moscow ring road. */
export const MAIN_ROAD = 'm4';

export interface Path extends MeasuredLine {
	readonly path: readonly PathSpan[];
}

/** A part of a path that does not begin where the part before it ends. */
export interface PathGap {
	readonly route: string;
	readonly km: number;
	readonly tolerance: number;
}

/**
 * Joins parts of routes, whose ends are known as chainages on them (km), into one path. Chainage runs on from 0 through all parts; where two parts meet with a gap, the gap counts.
 *
 * @returns the path, and the gaps that are wider than half a kilometre
 */
export function joinSpans(
	spans: readonly {
		readonly route: string;
		readonly from: number;
		readonly to: number;
		readonly measured: MeasuredLine;
	}[],
): { path: Path; gaps: readonly PathGap[] } {
	const path: PathSpan[] = [];
	const line: LngLat[] = [];
	const chainage: number[] = [];
	const gaps: PathGap[] = [];
	for (const { route, measured, from, to } of spans) {
		const piece = slicePart(measured, from, to);
		const end = line.at(-1);
		const km = end === undefined ? 0 : distance([...end], [...(piece.line[0] as LngLat)]);
		if (km > JOIN_TOLERANCE) gaps.push({ route, km, tolerance: JOIN_TOLERANCE });
		const at = toMetre((chainage.at(-1) ?? 0) + km);
		path.push({ route, from, to, at });
		for (const [i, vertex] of piece.line.entries()) {
			const along = toMetre(at + Math.abs((piece.chainage[i] as number) - from));
			if (along <= (chainage.at(-1) ?? -1)) continue;
			line.push(vertex);
			chainage.push(along);
		}
	}
	return { path: { path, line, chainage }, gaps };
}

/**
 * The chainage on a path of a place on one of its routes.
 *
 * @param chainage on the route, km
 * @returns km, or `null` where the path does not pass the place
 */
export function alongPath(path: readonly PathSpan[], route: string, chainage: number): number | null {
	for (const span of path) {
		if (span.route !== route) continue;
		if (chainage < Math.min(span.from, span.to) || chainage > Math.max(span.from, span.to)) continue;
		return toMetre(span.at + Math.abs(chainage - span.from));
	}
	return null;
}

/**
 * The places on routes that a chainage on a path stands for: the inverse of {@link alongPath}. There are two where one route
 * passes into the next.
 *
 * @param at chainage on the path, km
 * @returns in the order of the path: the route, and the chainage on it, km
 */
export function onRoutes(
	path: readonly PathSpan[],
	at: number,
): { readonly route: string; readonly chainage: number }[] {
	return path
		.filter((span, i) => span.at <= at && at <= (path[i + 1]?.at ?? Infinity))
		.map((span) => {
			const along = Math.min(at - span.at, Math.abs(span.to - span.from));
			const chainage = toMetre(span.from <= span.to ? span.from + along : span.from - along);
			return { route: span.route, chainage };
		});
}

/** The part of a path that runs on the main road, as chainages on the path, km; `null` where none does. */
export function onMainRoad({ path }: Pick<Column, 'path'>): { from: number; to: number } | null {
	const span = path.find(({ route }) => route === MAIN_ROAD);
	return span ? { from: span.at, to: span.at + Math.abs(span.to - span.from) } : null;
}

/**
 * Where on a path the main road begins (Rostov) and ends (the Moscow ring road), km. Either may lie beyond the path's
 * ends: a column that joins the road at a chainage of 300 has Rostov 300 km before the place where it joins it.
 *
 * @param mainRoad the whole road, measured
 * @returns nulls where no part of the path runs on it
 */
export function roadFrame(
	path: readonly PathSpan[],
	mainRoad: MeasuredLine | undefined,
): Pick<Column, 'rostovAt' | 'moscowAt'> {
	const span = path.find(({ route }) => route === MAIN_ROAD);
	if (span === undefined || mainRoad === undefined) return { rostovAt: null, moscowAt: null };
	const sign = span.to > span.from ? 1 : -1;
	return {
		rostovAt: toMetre(span.at - sign * span.from),
		moscowAt: toMetre(span.at + sign * (lengthOf(mainRoad) - span.from)),
	};
}
