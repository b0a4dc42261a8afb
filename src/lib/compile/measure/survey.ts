import { distance } from '@turf/turf';
import type { RouteSpec, StretchEnd, StretchSpec } from '../geodata.ts';
import type { LngLat, RoutePlace, RoutePoint, RouteRecord, StretchRecord } from '#lib/story/types.ts';
import { lengthOf, toMetre, type MeasuredLine } from '#lib/track/line.ts';
import { smooth } from './smooth.ts';

/** A route's drawn line, measured, and where its positions and posts lie on it. */
export interface Survey extends MeasuredLine {
	readonly spec: RouteSpec;
	/** The chainage of each of the route's positions, km. */
	readonly positions: readonly number[];
}

/**
 * Draws a route's line and measures it. Chainage 0 is the line's start. Between two positions with kilometre posts the
 * difference of the posts is spread along the line in proportion to its geodesic length (linear referencing
 * calibrated at known measures), so that distances are the road's own figures and not those of a simplified line.
 * Before the first post, after the last, and on routes without posts, chainage is the geodesic length.
 *
 * @throws RangeError with fewer than two positions
 */
export function survey(spec: RouteSpec): Survey {
	const drawn = smooth(
		spec.mode,
		spec.points.map((point) => point.position),
		spec.bow,
	);
	const chainage = calibrate(geodesicLengths(drawn.line), spec.points, drawn.positions);
	return {
		spec,
		line: drawn.line,
		chainage,
		positions: drawn.positions.map((index) => chainage[index] as number),
	};
}

/**
 * A route as the story carries it: its line measured, its stretches' ends as chainages.
 *
 * @throws RangeError with fewer than two positions, or where a stretch ends off the route
 */
export function measureRoute(spec: RouteSpec): RouteRecord {
	return routeOf(survey(spec));
}

/** As {@link measureRoute}, from a line that is measured already. */
export function routeOf(surveyed: Survey): RouteRecord {
	const { id, name, native, mode, stretches } = surveyed.spec;
	return {
		id,
		name,
		native,
		mode,
		line: surveyed.line,
		chainage: surveyed.chainage,
		stretches: stretches.map((stretch) => measureStretch(surveyed, stretch)),
	};
}

/** The points that a route is drawn through, in order, each with its chainage. */
export function placesOf({ spec, positions }: Survey): RoutePlace[] {
	return spec.points.map((point, i) => ({ ...point, route: spec.id, at: positions[i] as number }));
}

/**
 * The chainage of a stretch's or a path's end: of a kilometre post where the route has posts, else of the position with
 * that index.
 *
 * @returns km, or `null` where the end is not on the route
 */
export function chainageOfEnd(surveyed: Survey, end: StretchEnd): number | null {
	if (end === 'start') return 0;
	if (end === 'end') return lengthOf(surveyed);
	return hasPosts(surveyed.spec) ? chainageOfPost(surveyed, end) : (surveyed.positions[end] ?? null);
}

/**
 * The chainage of a kilometre post.
 *
 * @returns km, or `null` where the post lies beyond the posts that are known
 */
export function chainageOfPost({ spec, positions }: Survey, post: number): number | null {
	const known = postedPoints(spec.points);
	for (const [i, start] of known.entries()) {
		if (post === start.post) return positions[start.index] as number;
		const end = known[i + 1];
		if (end === undefined || (post - start.post) * (post - end.post) > 0) continue;
		return (positions[start.index] as number) + Math.abs(post - start.post);
	}
	return null;
}

function hasPosts(spec: RouteSpec): boolean {
	return spec.points.some((point) => point.post !== null);
}

function measureStretch(surveyed: Survey, spec: StretchSpec): StretchRecord {
	const from = chainageOfEnd(surveyed, spec.from);
	const to = chainageOfEnd(surveyed, spec.to);
	if (from === null || to === null) {
		throw new RangeError(`The stretch ${spec.id} ends off the route ${surveyed.spec.id}.`);
	}
	return { ...spec, route: surveyed.spec.id, from, to };
}

function geodesicLengths(line: readonly LngLat[]): number[] {
	let length = 0;
	return line.map((vertex, i) => {
		const previous = line[i - 1];
		if (previous !== undefined) length += distance([...previous], [...vertex]);
		return length;
	});
}

/** Chainage at each vertex, to the metre. */
function calibrate(
	lengths: readonly number[],
	points: readonly RoutePoint[],
	positions: readonly number[],
): number[] {
	const known = postedPoints(points).map(({ index, post }) => ({ vertex: positions[index] as number, post }));
	let passed = -1;
	let atPost = 0;
	return lengths.map((length, vertex) => {
		while (known[passed + 1]?.vertex === vertex) {
			const last = known[passed];
			const next = known[++passed];
			atPost = last && next ? atPost + Math.abs(next.post - last.post) : toMetre(length);
		}
		const start = known[passed];
		if (start === undefined) return toMetre(length);
		const end = known[passed + 1];
		const since = length - (lengths[start.vertex] as number);
		if (end === undefined) return toMetre(atPost + since);
		const span = (lengths[end.vertex] as number) - (lengths[start.vertex] as number);
		return toMetre(atPost + (Math.abs(end.post - start.post) * since) / span);
	});
}

function postedPoints(points: readonly RoutePoint[]): { index: number; post: number }[] {
	return points.flatMap(({ post }, index) => (post === null ? [] : [{ index, post }]));
}
