/** Signs nearer to each other than this, px, share a stem. */
export const GROUP_DISTANCE = 36;

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
