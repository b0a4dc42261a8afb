import { distance } from '@turf/turf';
import type { LngLat, PathSpan } from '#lib/story/types.ts';
import { slicePart, toMetre, type MeasuredLine } from './line.ts';

/** How far apart the ends of two parts of a path may be where they meet, km. */
const JOIN_TOLERANCE = 0.5;

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
