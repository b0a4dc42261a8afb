import type { RoutePlace } from '#lib/story/types.ts';
import { toMetre } from './line.ts';

/**
 * The kilometre post at a chainage.
 *
 * @param places of one route, in order
 * @param at chainage on that route, km
 * @returns to the metre, or `null` where the chainage lies beyond the posts that are known
 */
export function postAt(places: readonly RoutePlace[], at: number): number | null {
	const known = places.filter((place) => place.post !== null);
	const next = known.findIndex((place) => place.at >= at);
	const end = known[next];
	if (end === undefined || end.post === null) return null;
	if (end.at === at) return end.post;
	const start = known[next - 1];
	if (start === undefined || start.post === null) return null;
	return toMetre(start.post + Math.sign(end.post - start.post) * (at - start.at));
}
