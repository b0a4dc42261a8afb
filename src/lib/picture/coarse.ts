import { worldWidth } from '#lib/look/world.ts';
import { mercator } from '#lib/track/mercator.ts';
import type { MeasuredLine } from '#lib/track/line.ts';

/** Vertices nearer to each other than this are one, px. */
const APART = 0.1;

const made = new WeakMap<MeasuredLine, Map<number, MeasuredLine>>();

/**
 * A line with only those of its vertices that can be told apart at a zoom, and their chainages. It is made once for each
 * whole zoom: many pictures show the same road.
 *
 * @param zoom as MapLibre counts it
 */
export function coarse(measured: MeasuredLine, zoom: number): MeasuredLine {
	const level = Math.ceil(zoom);
	const levels = made.get(measured) ?? new Map<number, MeasuredLine>();
	made.set(measured, levels);
	const line = levels.get(level) ?? withoutNear(measured, worldWidth(level));
	levels.set(level, line);
	return line;
}

/** @param world its width, px */
function withoutNear({ line, chainage }: MeasuredLine, world: number): MeasuredLine {
	const kept: number[] = [];
	let last = [Infinity, Infinity] as readonly [number, number];
	for (const [index, point] of line.entries()) {
		const at = mercator(point);
		const isEnd = index === 0 || index === line.length - 1;
		if (!isEnd && Math.hypot(at[0] - last[0], at[1] - last[1]) * world < APART) continue;
		kept.push(index);
		last = at;
	}
	const of = <T>(list: readonly T[]) => kept.map((index) => list[index] as T);
	return { line: of(line), chainage: of(chainage) };
}
