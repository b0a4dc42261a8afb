import { distance } from '@turf/turf';
import type { LngLat, Moment } from '#lib/story/types.ts';

/** Where a column is at a moment. */
export interface Sample {
	readonly time: Moment;
	/** Chainage on the column's path, km. */
	readonly at: number;
	readonly position: LngLat;
}

/** How far what lies between two samples may be off the sample that was left out, on the ground and along the path, km. */
const TOLERANCE = 0.025;

/**
 * Samples of a motion without those that a straight line in time between their neighbours gives back within 25 metres: the
 * top-down time-ratio algorithm (Meratnia and de By 2004, "Spatiotemporal compression techniques for moving
 * point objects", EDBT 2004).
 *
 * @param samples in rising time
 */
export function simplified(samples: readonly Sample[]): Sample[] {
	const first = samples[0];
	const last = samples.at(-1);
	if (!first || !last || samples.length < 3) return [...samples];
	let worst = 0;
	let most = 0;
	samples.forEach((sample, i) => {
		const off = distanceOff(sample, first, last);
		if (off > most) [worst, most] = [i, off];
	});
	if (most <= TOLERANCE) return [first, last];
	return [...simplified(samples.slice(0, worst + 1)).slice(0, -1), ...simplified(samples.slice(worst))];
}

function distanceOff(sample: Sample, first: Sample, last: Sample): number {
	const share = (sample.time - first.time) / (last.time - first.time);
	const between = (from: number, to: number): number => from + share * (to - from);
	const point = [between(first.position[0], last.position[0]), between(first.position[1], last.position[1])];
	return Math.max(distance([...sample.position], point), Math.abs(sample.at - between(first.at, last.at)));
}
