import type { Geometry, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Fault } from '#lib/compile/geodata.ts';
import type { Clip } from './clip.ts';
import type { Generalisation } from './detail.ts';
import { GAZETTEER, type Gazetteer } from './gazetteer.ts';
import type { WatersTopology } from './packages.ts';
import { holdsPosition } from './ring.ts';

function polygonsOf(geometry: Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates;
	throw new Error(`A lake is a ${geometry.type} where an area was expected.`);
}

/** Lakes and reservoirs of the extent: those of the package, where the story wants them, and those drawn by hand. */
export function cutLakes(
	waters: WatersTopology,
	{ layers, drawnLakes, lakesLeftOut }: Gazetteer,
	clip: Clip,
	{ keeps }: Generalisation,
	faults: Fault[],
): Polygon[] {
	const features = layers.has('lakes') ? feature(waters, waters.objects.lakes).features : [];
	let theirs = features.flatMap(({ geometry }) => polygonsOf(geometry));
	for (const { name, at, where } of lakesLeftOut) {
		const rest = theirs.filter(([outer]) => !holdsPosition(outer!, [...at]));
		if (rest.length === theirs.length) {
			const problem = `${name} is to be left out, but no lake of Natural Earth holds [${at.join(', ')}]`;
			faults.push({ file: GAZETTEER, where, problem, remedy: 'correct the position, or remove it' });
		}
		theirs = rest;
	}
	const ours = drawnLakes.map(({ ring: [first, ...rest] }) => [
		[[...first!], ...rest.map((at) => [...at]), [...first!]],
	]);
	return [...theirs, ...ours]
		.flatMap(clip.polygon)
		.filter(keeps)
		.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
