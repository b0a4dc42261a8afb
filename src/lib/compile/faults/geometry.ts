/** The checks that need geometry; those that need none are made where the files are read. */
import Flatbush from 'flatbush';
import { bearing, distance } from '@turf/turf';
import type { ColumnSpec, Fault, RouteSpec } from '../geodata.ts';
import { MINUTE } from '#lib/story/time.ts';
import type { Column, Fix, LngLat, RoutePoint } from '#lib/story/types.ts';
import type { PathGap } from '#lib/track/path.ts';
import { legsCross } from '../measure/crossing.ts';
import { pointAt } from '#lib/track/line.ts';
import { joinable, neededSpeed } from '#lib/track/prism.ts';

/** A turn at a position of a road, degrees, beyond which the line doubles back. */
const SHARPEST_TURN = 100;
/** What part of the road's own length the straight line between two posts may be. */
const STRAIGHT_SHARE = { least: 0.8, most: 1.02 };
/** Posts are whole kilometres: half a kilometre may be lost at both ends. */
const POST_ROUNDING = 1;

export const ROUTES_FILE = 'routes.geojson';
export const TRACKS_FILE = 'tracks.yaml';

/** Positions at which a road doubles back or crosses itself, or which do not fit their kilometre posts. */
export function routeFaults(spec: RouteSpec): Fault[] {
	return [
		...(spec.mode === 'road' ? [...turnFaults(spec), ...crossingFaults(spec)] : []),
		...postFaults(spec),
	];
}

/** Parts of a column's path that do not meet. */
export function gapFaults(column: ColumnSpec, gaps: readonly PathGap[]): Fault[] {
	return gaps.map(({ route, km, tolerance }) => ({
		file: TRACKS_FILE,
		where: column.where,
		problem: `the path's part on "${route}" begins ${km.toFixed(1)} km from the end of the part before it`,
		remedy: `choose ends that meet within ${tolerance} km`,
	}));
}

/**
 * Neighbouring fixes of a track that no speed up to the top speed joins.
 *
 * @param fixes of the track, in rising time
 */
export function joinFaults(column: ColumnSpec, fixes: readonly Fix[]): Fault[] {
	return pairs(fixes).flatMap(([first, second]) => {
		const problem = joinProblem(first, second, column.topSpeed);
		if (problem === null) return [];
		return {
			file: TRACKS_FILE,
			where: `${column.where}, fixes ${first.id} and ${second.id}`,
			problem,
			remedy:
				'correct a time, a place or a precision, or take one of the fixes off the track (standing: conflicting or alternative)',
		};
	});
}

/** Fixes marked as conflicting that contradict no other of their column. */
export function loneFaults(column: ColumnSpec, fixes: readonly Fix[]): Fault[] {
	return fixes
		.filter((fix) => fix.standing === 'conflicting' && !fixes.some((other) => contradicts(fix, other)))
		.map(({ id }) => ({
			file: TRACKS_FILE,
			where: `${column.where}, fix ${id}`,
			problem: 'is marked as conflicting, but no other fix has the column elsewhere at the same time',
			remedy: 'correct the time or the place, or write "standing: track"',
		}));
}

/** Whether two fixes have their column at two places at times that overlap. */
function contradicts(one: Fix, other: Fix): boolean {
	if (one === other || other.standing === 'alternative') return false;
	const isElsewhere = Math.abs(one.at - other.at) > one.km + other.km;
	return isElsewhere && Math.abs(one.time - other.time) <= (one.minutes + other.minutes) * MINUTE;
}

/** Fixes marked as alternatives to which there is none: no other fix, of whatever column, is at that place. */
export function alternativeFaults(
	columns: readonly { readonly where: string; readonly column: Column }[],
): Fault[] {
	const all = columns.flatMap(({ where, column }) =>
		[...column.fixes, ...column.aside].map((fix) => ({ where, fix, position: pointAt(column, fix.at) })),
	);
	return all
		.filter(({ fix, position }) => {
			if (fix.standing !== 'alternative') return false;
			return !all.some((other) => {
				const apart = distance([...position], [...other.position]);
				return other.fix !== fix && apart <= Math.max(fix.km, other.fix.km);
			});
		})
		.map(({ where, fix: { id } }) => ({
			file: TRACKS_FILE,
			where: `${where}, fix ${id}`,
			problem: 'is marked as an alternative, but no other fix is at that place',
			remedy: 'add the other fix that the report may be, or write "standing: track"',
		}));
}

function joinProblem(first: Fix, second: Fix, topSpeed: number | null): string | null {
	if (first.time === second.time) return 'both are at the same time';
	if (topSpeed === null || joinable(first, second, topSpeed)) return null;
	const way = Math.abs(second.at - first.at).toFixed(0);
	const need = neededSpeed(first, second).toFixed(0);
	return `the ${way} km between them need at least ${need} km/h, and the top speed is ${topSpeed} km/h`;
}

function turnFaults(spec: RouteSpec): Fault[] {
	const legs = pairs(spec.points.map((point) => point.position));
	return pairs(legs).flatMap(([before, after], i) => {
		const turn = turnBetween(before, after);
		if (turn <= SHARPEST_TURN) return [];
		const problem = `the road turns by ${turn.toFixed(0)}° here and doubles back`;
		return pointFault(spec, i + 1, problem, 'correct the order or the place of the positions');
	});
}

function crossingFaults(spec: RouteSpec): Fault[] {
	const legs = pairs(spec.points.map((point) => point.position));
	if (legs.length === 0) return [];
	const boxes = new Flatbush(legs.length);
	for (const leg of legs) boxes.add(...boxOf(leg));
	boxes.finish();
	return legs.flatMap((leg, i) => {
		// Neighbours touch where they join.
		const crossed = boxes
			.search(...boxOf(leg), (other) => other < i - 1 && legsCross(legs[other] as Leg, leg))
			.sort((a, b) => a - b)[0];
		if (crossed === undefined) return [];
		const problem = `the road up to here crosses itself between ${nameOf(spec.points[crossed], crossed)} and the position after it`;
		return pointFault(spec, i + 1, problem, 'correct the order or the place of the positions');
	});
}

type Leg = readonly [LngLat, LngLat];

function boxOf([[ax, ay], [bx, by]]: Leg): [west: number, south: number, east: number, north: number] {
	return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function postFaults(spec: RouteSpec): Fault[] {
	return pairs(spec.points).flatMap(([start, end], i) => {
		if (start.post === null || end.post === null) return [];
		const straight = distance([...start.position], [...end.position]);
		const road = Math.abs(end.post - start.post);
		const least = STRAIGHT_SHARE.least * road - POST_ROUNDING;
		const most = STRAIGHT_SHARE.most * road + POST_ROUNDING;
		if (straight >= least && straight <= most) return [];
		return pointFault(
			spec,
			i + 1,
			`it is ${straight.toFixed(1)} km in a straight line from ${nameOf(start, i)}, and ${road} km by the posts`,
			`move a position within its precision, or correct a post: ${Math.max(0, least).toFixed(1)} to ${most.toFixed(1)} km would fit`,
		);
	});
}

function pointFault(spec: RouteSpec, index: number, problem: string, remedy: string): Fault[] {
	const where = `${spec.where}, ${nameOf(spec.points[index], index)}`;
	return [{ file: ROUTES_FILE, where, problem, remedy }];
}

function nameOf(point: RoutePoint | undefined, index: number): string {
	return point?.name ? `position ${index} (${point.name})` : `position ${index}`;
}

/** The change of course between two legs, 0 to 180 degrees. */
function turnBetween(before: readonly [LngLat, LngLat], after: readonly [LngLat, LngLat]): number {
	const arriving = bearing([...before[1]], [...before[0]]) + 180;
	const leaving = bearing([...after[0]], [...after[1]]);
	const turn = (((leaving - arriving) % 360) + 360) % 360;
	return Math.min(turn, 360 - turn);
}

function pairs<T>(list: readonly T[]): [T, T][] {
	return list.slice(1).map((item, i) => [list[i] as T, item]);
}
