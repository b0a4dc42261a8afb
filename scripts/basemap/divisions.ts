import type { Feature, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Fault } from '#lib/compile/geodata.ts';
import type { Clip } from './clip.ts';
import { generalise } from './detail.ts';
import { GAZETTEER, type Gazetteer } from './gazetteer.ts';
import { readDivisions } from './packages.ts';

/** Size in km of the smallest feature of such a line worth keeping: it is dotted, and a few hundred metres off at that. */
const FINEST = 1.0;

/** Neighbours in the package differ in the last digits of the points that they share: snapped to a grid of this many steps they meet. */
const STEPS = 1e6;

/**
 * Lines between the first-level divisions of the story's countries: oblasts, provinces, states. Their outer lines are the
 * countries' own, and come from elsewhere.
 */
export function cutDivisions(
	{ divisions, detail }: Gazetteer,
	clip: Clip,
	faults: Fault[],
): MultiLineString[] {
	const lines = divisions.flatMap((country) => {
		const areas = readDivisions(country);
		if (!areas) {
			const problem = `the package of divisions has no country "${country}"`;
			faults.push({ file: GAZETTEER, where: 'divisions', problem, remedy: 'correct the code, or remove it' });
			return [];
		}
		const joined = topology({ areas }, STEPS) as Topology<{ areas: GeometryCollection }>;
		return mesh(joined, joined.objects.areas, (a, b) => a !== b).coordinates.flatMap(clip.line);
	});
	if (lines.length === 0) return [];
	const all: MultiLineString = { type: 'MultiLineString', coordinates: lines };
	const whole = topology({ all }) as Topology<{
		all: GeometryObject<object>;
	}>;
	const simple = generalise(detail, FINEST).simplify(whole);
	return [(feature(simple, simple.objects.all) as Feature<MultiLineString>).geometry];
}
