/** Where the text's sheet can stand on a phone, from the lowest. */
export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** A flick faster than this goes to the next stop in its direction, px/ms. */
const FLICK = 0.5;

/** The stop above or below another; the same where there is none. */
export function nextStop(stop: Stop, by: -1 | 1): Stop {
	return STOPS[STOPS.indexOf(stop) + by] ?? stop;
}

/**
 * The stop at which a sheet comes to rest once it is let go: the nearest, or after a flick the next in its direction.
 *
 * @param height at which it was let go, px
 * @param speed at which it was moving then, upward, px/ms
 * @param heights of the stops, px
 */
export function restingStop(height: number, speed: number, heights: Readonly<Record<Stop, number>>): Stop {
	if (Math.abs(speed) >= FLICK) {
		const ahead =
			speed > 0
				? STOPS.find((stop) => heights[stop] > height)
				: STOPS.findLast((stop) => heights[stop] < height);
		return ahead ?? (speed > 0 ? 'full' : 'peek');
	}
	return STOPS.reduce((best, stop) =>
		Math.abs(heights[stop] - height) < Math.abs(heights[best] - height) ? stop : best,
	);
}
