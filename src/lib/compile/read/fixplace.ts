import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { hasPosts, orderOf } from './ends.ts';
import type { Bounds } from '#lib/story/types.ts';
import type { FixPlace, PathPart, RouteSpec } from '../geodata.ts';
import { refuse } from '../file/refusal.ts';
import { id, parsed, position, quantity, shape } from './shapes.ts';

/** `{ post }`, `{ route, point }` or `{ position }`. */
export const fixPlace = (extent: Bounds) =>
	parsed(
		shape({
			post: v.exactOptional(quantity(0, 2000, 'km')),
			route: v.exactOptional(id),
			point: v.exactOptional(
				v.pipe(v.number(), v.integer('is not an index\nwrite a whole number, counted from 0')),
			),
			position: v.exactOptional(position(extent)),
		}),
		(place) => {
			const { post, route, point, position: spot } = place;
			const keys = Object.keys(place).sort().join();
			if (keys === 'post' && post !== undefined) return { post };
			if (keys === 'position' && spot) return { position: spot };
			if (keys === 'point,route' && route !== undefined && point !== undefined) return { route, point };
			return refuse(
				'does not give the place in exactly one way',
				'write { post }, or { route, point }, or { position }',
			);
		},
	);

/** Checks that a post or a point is on the column's path; how far a position is from it is measured later. */
export function checkFixPlace(
	document: Document,
	path: Path,
	place: FixPlace,
	parts: readonly PathPart[],
	routes: ReadonlyMap<string, RouteSpec>,
): boolean {
	if ('position' in place) return true;
	const fault = (problem: string, remedy: string): false => {
		document.fault(path, problem, remedy);
		return false;
	};
	const wanted = 'point' in place ? parts.filter(({ route }) => route === place.route) : parts;
	const spans = wanted.flatMap((part) => {
		const route = routes.get(part.route);
		return route && ('point' in place || hasPosts(route)) ? [{ route, part }] : [];
	});
	if (spans.length === 0) {
		return 'point' in place
			? fault(
					`the route "${place.route}" is not on the column's path`,
					`name one of: ${parts.map(({ route }) => route).join(', ')}`,
				)
			: fault("no route of the column's path has kilometre posts", 'write { route, point } or { position }');
	}
	const isOn = spans.some(({ route, part }) => {
		const at = 'point' in place ? pointOrder(route, place.point) : orderOf(route, place.post);
		const ends = [orderOf(route, part.from), orderOf(route, part.to)].map(Number);
		return typeof at === 'number' && at >= Math.min(...ends) && at <= Math.max(...ends);
	});
	if (isOn) return true;
	const what = 'point' in place ? `point ${place.point} of "${place.route}"` : `kilometre ${place.post}`;
	const path_ = spans.map(({ part }) => `${part.route} ${part.from} to ${part.to}`).join(', ');
	return fault(`${what} is not on the column's path (${path_})`, 'correct the place, or lengthen the path');
}

/** A position's place in the route's own order; points between posts count as their neighbours' post. */
function pointOrder(route: RouteSpec, index: number): number | null {
	const point = route.points[index];
	if (!point) return null;
	if (!hasPosts(route)) return index;
	const post = point.post ?? route.points.slice(index).find((later) => later.post !== null)?.post;
	return post === null || post === undefined ? Infinity : -post;
}
