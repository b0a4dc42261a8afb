import type { SceneDistance } from '#lib/scene/types.ts';
import type { LngLat, Story } from '#lib/story/types.ts';
import { formatRange } from '#lib/text/format.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { fromPlanar, toPlanar } from '#lib/track/mercator.ts';

/** The words beside the straight line to the story's target, and where they belong: on its middle, as the map draws it. */
export function distanceLabel(
	{ from, to, length }: SceneDistance,
	{ target }: Pick<Story, 'target'>,
): { text: string; at: LngLat } {
	const [ax, ay] = toPlanar(from);
	const [bx, by] = toPlanar(to);
	const at = fromPlanar([(ax + bx) / 2, (ay + by) / 2]);
	return { text: mapWords.distance(formatRange(length), target?.name ?? ''), at };
}
