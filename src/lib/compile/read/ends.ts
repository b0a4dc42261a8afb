import type { RouteSpec, StretchEnd } from '../geodata.ts';
import { refuse, type Refusal } from '../file/refusal.ts';

/** Whether kilometre posts, not indexes, count along the route. */
export function hasPosts({ points }: RouteSpec): boolean {
	return points.some(({ post }) => post !== null);
}

/**
 * A number that rises along the route, for comparing ends: the index of the position, or the kilometre post taken
 * negative (posts may be counted either way). Says what is wrong with an end that is not on the route.
 */
export function orderOf(route: RouteSpec, end: StretchEnd): number | Refusal {
	const last = route.points.length - 1;
	if (!hasPosts(route)) {
		if (end === 'start') return 0;
		if (end === 'end') return last;
		if (Number.isInteger(end) && end >= 0 && end <= last) return end;
		return refuse(
			`${end} is not the index of a position of the route "${route.id}", which has no kilometre posts`,
			`write a whole number from 0 to ${last}, "start" or "end"`,
		);
	}
	if (end === 'start') return -(route.points[0]?.post ?? Infinity);
	if (end === 'end') return -(route.points[last]?.post ?? -Infinity);
	const posts = route.points.map(({ post }) => post).filter((post) => post !== null);
	const [highest, lowest] = [Math.max(...posts), Math.min(...posts)];
	if (end >= lowest && end <= highest) return -end;
	return refuse(
		`kilometre ${end} is not on the route "${route.id}"`,
		`write ${highest} to ${lowest}, "start" or "end"`,
	);
}
