/** Names along rivers. */
import type { Position } from 'geojson';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { RIVERS } from '#lib/look/cartography/ground.ts';
import { LETTERS, RIVER_NAME } from '#lib/look/cartography/names.ts';
import { isIn, project, type Frame } from './frame.ts';
import { sizeAt, spotsAt, type Wanted } from '#lib/look/label.ts';
import { textWidth } from '#lib/look/text-width.ts';

/** A name along each river, where it runs straight enough. */
export function riverNames(shapes: Basemap['shapes'], frame: Frame): Wanted[] {
	const { kind, weight, importance } = RIVER_NAME;
	const size = sizeAt(RIVER_NAME.size, frame.zoom);
	return shapes.features.flatMap(({ geometry, properties: { kind: of, name, rank = 3 } }): Wanted[] => {
		if (of !== 'river' || name === undefined || geometry.type !== 'MultiLineString') return [];
		const from = (RIVERS[rank - 1] ?? RIVERS[2]).namedFrom;
		const reach = textWidth(name, size, LETTERS.river.spacing) * 0.6 * frame.unit;
		return geometry.coordinates
			.flatMap((line) => straightPlaces(line, reach, frame))
			.slice(0, 2)
			.map(({ at, turn }) => ({
				...{ kind, lines: [name], size, weight, gap: 0, turn, at, dot: null },
				...{ zooms: [from, 20], spots: spotsAt('middle'), importance: importance + rank },
			}));
	});
}

/** Places on a line within the scene's bounds at which it runs straight for some units, with the way it runs there. */
function straightPlaces(
	line: readonly Position[],
	reach: number,
	frame: Frame,
): { at: [number, number]; turn: number }[] {
	const points = line.map(([lng = 0, lat = 0]) => project(frame, [lng, lat]));
	const found: { at: [number, number]; turn: number }[] = [];
	let last: readonly [number, number] | null = null;
	for (const [i, at] of points.entries()) {
		if (!isIn(frame.camera, at) || (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < 12 * reach))
			continue;
		const before = points
			.slice(0, i)
			.findLast((point) => Math.hypot(point[0] - at[0], point[1] - at[1]) > reach);
		const after = points.slice(i).find((point) => Math.hypot(point[0] - at[0], point[1] - at[1]) > reach);
		if (!before || !after) continue;
		const [inward, outward] = [angle(before, at), angle(at, after)];
		const bend = Math.abs(((outward - inward + 540) % 360) - 180);
		if (bend > 24) continue;
		const turn = angle(before, after);
		// Text is never upside down; its foot is off the water.
		const upright = turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
		const off = 8 * frame.unit;
		const rad = (upright * Math.PI) / 180;
		found.push({ at: [at[0] + Math.sin(rad) * off, at[1] - Math.cos(rad) * off], turn: upright });
		last = at;
	}
	return found;
}

function angle(from: readonly [number, number], to: readonly [number, number]): number {
	return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}
