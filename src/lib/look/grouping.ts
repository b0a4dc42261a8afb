import type { SceneSign } from '#lib/scene/types.ts';
import { isSighting, LEVELS } from '#lib/story/sighting.ts';

/** Signs nearer to each other than this, px, share a stem. */
export const GROUP_DISTANCE = 40;

/** A point on the screen, px. */
export interface ScreenPoint {
	readonly x: number;
	readonly y: number;
}

/**
 * Puts things that would cover each other on the screen into groups. Each group stands at its first member's place,
 * so that at least that one is exact; members keep their order.
 *
 * @param distance px within which two members share a group
 */
export function groupByDistance<T>(
	items: readonly T[],
	place: (item: T) => ScreenPoint,
	distance: number,
): T[][] {
	const groups: { at: ScreenPoint; members: T[] }[] = [];
	for (const item of items) {
		const at = place(item);
		const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) <= distance);
		if (near) near.members.push(item);
		else groups.push({ at, members: [item] });
	}
	return groups.map((group) => group.members);
}

/** One sign of a group: an event, or all its sightings. */
export interface Stack {
	/** Of several sightings, one of the best level. */
	readonly sign: SceneSign;
	readonly ids: readonly string[];
}

/** What stands side by side in a group: each event by itself, and one eye, with their number, for all sightings. */
export function stacksOf(group: readonly SceneSign[]): Stack[] {
	const events = group.filter((sign) => !isSighting(sign));
	const sightings = group.filter((sign) => isSighting(sign));
	const order = ({ level, presence }: (typeof sightings)[number]): number =>
		(presence === 'coming' ? LEVELS.length : 0) + LEVELS.indexOf(level);
	const seen = sightings.toSorted((a, b) => order(a) - order(b));
	return [
		...events.map((sign) => ({ sign, ids: [sign.id] })),
		...seen.slice(0, 1).map((sign) => ({ sign, ids: seen.map(({ id }) => id) })),
	];
}
