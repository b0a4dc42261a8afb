import type { Feature, MultiLineString, Polygon } from 'geojson';
import type { Clip } from './clip.ts';
import type { Gazetteer } from './gazetteer.ts';
import { curveThrough, roundCorners } from './smooth.ts';

/** Roads of the extent, great ones first, as smooth lines through the places that the story's folder gives. */
export function cutRoads(
	{ roads }: Gazetteer,
	clip: Clip,
): Feature<MultiLineString, { rank: number; ref?: string }>[] {
	return [...roads]
		.sort((a, b) => a.rank - b.rank)
		.flatMap(({ ref, rank, line }) => {
			const coordinates = clip.line(curveThrough(line.map((at) => [...at])));
			if (coordinates.length === 0) return [];
			const properties = ref === undefined ? { rank } : { rank, ref };
			return [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
		});
}

/** Built-up areas of the extent, their corners rounded. */
export function cutBuiltUp({ builtUp }: Gazetteer, clip: Clip): Polygon[] {
	return builtUp.flatMap(({ ring }) => {
		const closed = [...ring, ...ring.slice(0, 1)].map((at) => [...at]);
		return clip.polygon([roundCorners(closed)]).map((coordinates) => ({ type: 'Polygon', coordinates }));
	});
}
