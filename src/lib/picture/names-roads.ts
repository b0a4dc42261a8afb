/** Numbers of the ground's roads. */
import type { Basemap } from '#lib/basemap/basemap.ts';
import { ROADS } from '#lib/look/cartography/ground.ts';
import { SHIELD } from '#lib/look/cartography/names.ts';
import { isIn, project, type Frame } from './frame.ts';
import { sizeAt, spotsAt, type Wanted } from '#lib/look/label.ts';

/** A number at one place of each road in view, the nearest to the middle of what is in view of it that is on it. */
export function shields(shapes: Basemap['shapes'], frame: Frame): Wanted[] {
	const { kind, weight, importance } = SHIELD;
	const size = sizeAt(SHIELD.size, frame.zoom);
	return shapes.features.flatMap(({ geometry, properties: { kind: of, ref, rank = 3 } }): Wanted[] => {
		if (of !== 'road' || ref === undefined || geometry.type !== 'MultiLineString') return [];
		const from = (ROADS[rank - 1] ?? ROADS[2]).numberedFrom;
		if (from > frame.zoom + 1) return [];
		const seen = geometry.coordinates
			.flat()
			.map(([lng = 0, lat = 0]) => project(frame, [lng, lat]))
			.filter((at) => isIn(frame.camera, at));
		const at = seen[Math.floor(seen.length / 2)];
		if (!at) return [];
		return [
			{
				...{ kind, lines: [ref], size, weight, gap: 0, turn: 0, at, dot: null },
				...{ zooms: [from, 20], spots: spotsAt('middle'), importance: importance + rank },
			},
		];
	});
}
