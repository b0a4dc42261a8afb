import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import { liesOnEdge } from './clip.ts';
import { cutCountries } from './countries.ts';
import { simplifyByDistance } from './detail.ts';
import { MAP_BOUNDS } from '#lib/story/map-bounds.ts';
import { readCountries, readWaters } from './packages.ts';
import { roundCorners } from './smooth.ts';
import { cutLakes, cutRivers } from './waters.ts';

/** Steps of the grid in degrees: half those of the countries' package, about 100 m. */
const GRID = [0.0009, 0.00045] as const;

function collection(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}

function feature(geometry: Geometry, properties: GeoJsonProperties = null): Feature {
	return { type: 'Feature', geometry, properties };
}

/** The packages' lines are broken into straight pieces of a kilometre or more, which shows at near zooms. */
function roundArc(arc: Position[]): Position[] {
	const isEdge = arc.some((position, i) => i > 0 && liesOnEdge(arc[i - 1]!, position));
	return isEdge ? arc : roundCorners(arc);
}

/** Everything that is drawn, as one topology: lines that several objects share are stored once. */
export function buildTopology(): Topology {
	const { countries, land, borders, disputed, coast } = cutCountries(readCountries());
	const waters = readWaters();
	const joined = topology({
		land,
		countries: collection(countries.map(({ name, area }) => feature(area, { name }))),
		coast,
		borders: collection([feature(borders, { kind: 'border' }), feature(disputed, { kind: 'disputed' })]),
		lakes: collection(cutLakes(waters).map((area) => feature(area))),
		rivers: collection(
			cutRivers(waters).map(({ name, rank, line }) => feature(line, name ? { name, rank } : { rank })),
		),
	}) as Topology<Objects<object>>;
	const rounded = { ...joined, arcs: joined.arcs.map(roundArc) };
	const [west, south] = MAP_BOUNDS;
	const { bbox: _, ...out } = quantize(simplifyByDistance(rounded), {
		scale: [...GRID],
		translate: [west, south],
	});
	return out;
}
