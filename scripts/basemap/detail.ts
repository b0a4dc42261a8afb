import type { Position } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { distanceToLine, KM_PER_DEGREE } from './distance.ts';
import type { Detail } from './gazetteer.ts';
import { signedArea } from './ring.ts';

/** The size in km of about three pixels at zoom 11. */
const FINEST = 0.05;
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

function squareKmPerSquareDegree(latitude: number): number {
	return KM_PER_DEGREE * KM_PER_DEGREE * steady(Math.cos((latitude * Math.PI) / 180));
}

/** Leaves out what is too small to be seen, the more so the farther it lies from where the story happens. */
export interface Generalisation {
	/** Whether a polygon is large enough to be kept where it lies. */
	readonly keeps: (polygon: readonly (readonly Position[])[]) => boolean;
	/**
	 * Leaves out the points that no reader would miss (Visvalingam and Whyatt 1993, the triangle's area measured in
	 * squares of the detail worth keeping there).
	 */
	readonly simplify: <T extends Objects>(topology: Topology<T>) => Topology<T>;
}

/**
 * Without lines where the story happens, everything is kept in full detail.
 *
 * @param finest size in km of the smallest feature worth keeping along the story's roads
 */
export function generalise(story: Detail | null, finest = FINEST): Generalisation {
	/** Sizes that have been worked out, by cell of a grid of a tenth of a degree: the same is asked for a million times. */
	const details = new Map<number, number>();

	/** Size in km of the smallest feature worth keeping at a position. */
	function detailAt([lng, lat]: Position): number {
		if (!story) return finest;
		const [column, row] = [Math.round(lng! * 10), Math.round(lat! * 10)];
		const key = column * 10_000 + row;
		const known = details.get(key);
		if (known !== undefined) return known;
		const away = Math.min(...story.lines.map(({ line }) => distanceToLine([column / 10, row / 10], line)));
		const detail = steady(finest + Math.max(0, away - story.within) * GROWTH);
		details.set(key, detail);
		return detail;
	}

	return {
		keeps(polygon) {
			const outer = polygon[0]!;
			const area = Math.abs(signedArea(outer)) * squareKmPerSquareDegree(outer[0]![1]!);
			const detail = detailAt(outer[0]!);
			return area >= SMALLEST_AREA * detail * detail;
		},
		simplify(topology) {
			const weighted = presimplify(topology, ([a, b, c]) => {
				const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
				const detail = detailAt(b);
				return (area * squareKmPerSquareDegree(b[1])) / (detail * detail);
			});
			return simplify(weighted, 1);
		},
	};
}
