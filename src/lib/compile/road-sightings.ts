import { chainageOf } from '#lib/track/line.ts';
import type { RoadSighting, StoryRecord } from '#lib/story/types.ts';

/** How far from the road its place may be, km, beyond what is known of it. */
const BESIDE = 2;
/** Known less well than this, km, it tells nothing of a place on the road. */
const LOOSE = 15;

/**
 * The sightings that lie on the main road, with their distance from its start. Those that a fix rests on are left out: the
 * fix stands for them.
 */
export function sightingsOnRoad({ sightings, columns, routes, mainRoad }: StoryRecord): RoadSighting[] {
	const road = routes.find(({ id }) => id === mainRoad?.route);
	if (!road) return [];
	const fixed = new Set(
		columns.flatMap(({ fixes, aside }) => [...fixes, ...aside].map((fix) => fix.sighting)),
	);
	return sightings.flatMap(({ id, position, radius, precision }) => {
		if (position === null || fixed.has(id) || precision === 'day' || (radius ?? 0) > LOOSE) return [];
		const { chainage, off } = chainageOf(road, position);
		return off <= (radius ?? 0) + BESIDE ? [{ id, km: Math.round(chainage) }] : [];
	});
}
