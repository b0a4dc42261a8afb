import type { Geometry, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Clip } from './clip.ts';
import type { Generalisation } from './detail.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { WatersTopology } from './packages.ts';

function polygonsOf(geometry: Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates;
	throw new Error(`A lake is a ${geometry.type} where an area was expected.`);
}

/** Lakes and reservoirs of the extent: those of the package, where the story wants them, and those drawn by hand. */
export function cutLakes(
	waters: WatersTopology,
	{ layers, drawnLakes }: Gazetteer,
	clip: Clip,
	{ keeps }: Generalisation,
): Polygon[] {
	const theirs = layers.has('lakes') ? feature(waters, waters.objects.lakes).features : [];
	const ours = drawnLakes.map(({ ring: [first, ...rest] }) => [
		[[...first!], ...rest.map((at) => [...at]), [...first!]],
	]);
	return [...theirs.flatMap(({ geometry }) => polygonsOf(geometry)), ...ours]
		.flatMap(clip.polygon)
		.filter(keeps)
		.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
