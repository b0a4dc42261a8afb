/**
 * `line-progress` in a style counts along the line as it is drawn, in Mercator, where the north is stretched;
 * chainage counts kilometres on the ground. On a road from 47° to 56° N the two differ by some 20 km.
 */
import type { LngLat } from '#lib/story/types.ts';
import { toPlanar } from '#lib/track/mercator.ts';
import { segmentAt } from '#lib/track/sorted.ts';

/** The part of a line's drawn length that lies before each of its vertices, 0 to 1. */
export function drawnProgress(line: readonly LngLat[]): number[] {
	const lengths = [0];
	for (let i = 1; i < line.length; i++) {
		const [x1, y1] = toPlanar(line[i - 1] as LngLat);
		const [x2, y2] = toPlanar(line[i] as LngLat);
		lengths.push((lengths[i - 1] as number) + Math.hypot(x2 - x1, y2 - y1));
	}
	const total = lengths.at(-1) ?? 0;
	return lengths.map((length) => (total === 0 ? 0 : length / total));
}

/**
 * The `line-progress` of a chainage.
 *
 * @param chainages km at each vertex, rising
 * @param progress the value of {@link drawnProgress} at each vertex
 * @param at km; clamped to the line
 */
export function progressAt(chainages: readonly number[], progress: readonly number[], at: number): number {
	const low = segmentAt(chainages, at);
	const high = Math.min(low + 1, chainages.length - 1);
	const from = chainages[low] as number;
	const to = chainages[high] as number;
	const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
	const start = progress[low] as number;
	return start + share * ((progress[high] as number) - start);
}
