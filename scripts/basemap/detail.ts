import type { Position } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { signedArea } from './clip.ts';
import { distanceToStory } from './extent.ts';

const KM_PER_DEGREE = 111.2;

/** Size in km of the smallest feature worth keeping along the story's roads: about three pixels at zoom 11. */
const FINEST = 0.05;
/** Within this distance of the story's roads nothing is made coarser, km. */
const NEAR = 60;
/** By how much that size grows with each further km. */
const GROWTH = 0.0022;
/** Islands and lakes smaller than this many squares of that size are left out. */
const SMALLEST_AREA = 6;

/**
 * The last digits of `Math.cos` and `Math.hypot` may differ from one version of Node to the next, and with them the
 * points that are left out: so none of those digits are used.
 */
function steady(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}

/** Sizes that have been worked out, by cell of a grid of a tenth of a degree: the same is asked for a million times. */
const details = new Map<number, number>();

/** Size in km of the smallest feature worth keeping at a position. */
function detailAt([lng, lat]: Position): number {
	const [column, row] = [Math.round(lng! * 10), Math.round(lat! * 10)];
	const key = column * 10_000 + row;
	const known = details.get(key);
	if (known !== undefined) return known;
	const detail = steady(FINEST + Math.max(0, distanceToStory([column / 10, row / 10]) - NEAR) * GROWTH);
	details.set(key, detail);
	return detail;
}

function squareKmPerSquareDegree(latitude: number): number {
	return KM_PER_DEGREE * KM_PER_DEGREE * steady(Math.cos((latitude * Math.PI) / 180));
}

/** Whether a polygon is large enough to be kept where it lies. */
export function isLargeEnough(polygon: readonly (readonly Position[])[]): boolean {
	const outer = polygon[0]!;
	const area = Math.abs(signedArea(outer)) * squareKmPerSquareDegree(outer[0]![1]!);
	const detail = detailAt(outer[0]!);
	return area >= SMALLEST_AREA * detail * detail;
}

/**
 * Leaves out the points that no reader would miss, more of them the farther they lie from the story's roads
 * (Visvalingam and Whyatt 1993, the triangle's area measured in squares of the detail worth keeping there).
 */
export function simplifyByDistance<T extends Objects>(topology: Topology<T>): Topology<T> {
	const weighted = presimplify(topology, ([a, b, c]) => {
		const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
		const detail = detailAt(b);
		return (area * squareKmPerSquareDegree(b[1])) / (detail * detail);
	});
	return simplify(weighted, 1);
}
