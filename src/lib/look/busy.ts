/** What words should avoid covering: the lines of the story, as points a few px apart. */
import type { Scene } from '#lib/scene/types.ts';
import type { LngLat, Story } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import type { Standing } from './place.ts';

/** The step along a line, px, and the width that is kept clear. */
const STEP = 10;
const REACH = 4;

/** A point on a drawing, and something small that stands there, px. */
export function smallAt(at: Standing['at'], reach: number): Standing {
	return { at, rect: { left: -reach, top: -reach, right: reach, bottom: reach }, from: 0, to: Infinity };
}

/**
 * Points along every line of a scene.
 *
 * @param place where a position lies on the drawing, units
 * @param isShown whether that is in view
 * @param unit units in a pixel
 */
export function alongLines(
	scene: Scene,
	story: Pick<Story, 'routes'>,
	place: (position: LngLat) => Standing['at'],
	isShown: (at: Standing['at']) => boolean,
	unit = 1,
): Standing[] {
	const shown = new Set(scene.stretches.filter(({ driven }) => driven?.length !== 0).map(({ id }) => id));
	return story.routes.flatMap((route) =>
		route.stretches.flatMap(({ id, from, to }) => {
			if (!shown.has(id)) return [];
			const [ax, ay] = place(pointAt(route, from));
			const [bx, by] = place(pointAt(route, to));
			const count = Math.ceil(Math.hypot(bx - ax, by - ay) / (STEP * unit)) + 1;
			return Array.from({ length: count }, (_, index) =>
				place(pointAt(route, from + ((to - from) * index) / Math.max(1, count - 1))),
			)
				.filter(isShown)
				.map((at) => smallAt(at, REACH));
		}),
	);
}
