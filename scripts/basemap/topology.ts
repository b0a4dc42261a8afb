import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import type { Fault } from '#lib/compile/geodata.ts';
import type { Clip } from './clip.ts';
import { cutCountries } from './countries.ts';
import { generalise } from './detail.ts';
import { cutDivisions } from './divisions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readCountries, readWaters } from './packages.ts';
import { cutRivers } from './rivers.ts';
import { cutBuiltUp, cutRoads } from './roads.ts';
import { roundCorners } from './smooth.ts';
import { cutLakes } from './waters.ts';

/** Steps of the grid in degrees: half those of the countries' package, about 100 m. */
const GRID = [0.0009, 0.00045] as const;

function collection(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}

function feature(geometry: Geometry, properties: GeoJsonProperties = null): Feature {
	return { type: 'Feature', geometry, properties };
}

/** The arcs of objects that are smooth as they are, or had better stay as plain as they are. */
function arcsOf(...objects: readonly (GeometryObject<object> | undefined)[]): ReadonlySet<number> {
	const found = new Set<number>();
	const collect = (arcs: ArcIndexes): void => {
		for (const each of arcs) {
			if (typeof each === 'number') found.add(each < 0 ? ~each : each);
			else collect(each);
		}
	};
	for (const object of objects) {
		for (const geometry of object?.type === 'GeometryCollection' ? object.geometries : [object]) {
			if (geometry && 'arcs' in geometry) collect(geometry.arcs);
		}
	}
	return found;
}

/** Arcs of a geometry as TopoJSON nests them. */
type ArcIndexes = readonly (number | ArcIndexes)[];

/**
 * Everything that is drawn, as one topology: lines that several objects share are stored once. A layer that the story
 * does without is there, and empty; without borders there are no countries either.
 */
export function buildTopology(gazetteer: Gazetteer, clip: Clip, faults: Fault[]): Topology {
	const { layers, extent, continent } = gazetteer;
	const detail = generalise(gazetteer.detail);
	const { countries, land, borders, disputed, coast } = cutCountries(readCountries(), clip, detail);
	const waters = readWaters(continent);
	const shown = layers.has('borders') ? countries : [];
	const lines = [
		...(layers.has('borders') ? [feature(borders, { kind: 'border' })] : []),
		...(layers.has('disputed') ? [feature(disputed, { kind: 'disputed' })] : []),
	];
	const rivers = cutRivers(waters, gazetteer, clip, faults);
	const joined = topology({
		land,
		countries: collection(shown.map(({ name, area }) => feature(area, { name }))),
		coast,
		borders: collection(lines),
		divisions: collection(cutDivisions(gazetteer, clip, faults).map((line) => feature(line))),
		builtUp: collection(cutBuiltUp(gazetteer, clip).map((area) => feature(area))),
		roads: collection(cutRoads(gazetteer, clip)),
		lakes: collection(cutLakes(waters, gazetteer, clip, detail, faults).map((area) => feature(area))),
		rivers: collection(rivers.map(({ name, rank, line }) => feature(line, name ? { name, rank } : { rank }))),
	}) as Topology<Objects<object>>;

	const smooth = arcsOf(joined.objects.divisions, joined.objects.roads);
	/** The packages' lines are broken into straight pieces of a kilometre or more, which shows at near zooms. */
	const roundArc = (arc: Position[], index: number): Position[] => {
		if (smooth.has(index)) return arc;
		const isEdge = arc.some((position, i) => i > 0 && clip.liesOnEdge(arc[i - 1]!, position));
		return isEdge ? arc : roundCorners(arc);
	};
	const rounded = { ...joined, arcs: joined.arcs.map(roundArc) };
	const [west, south] = extent;
	const { bbox: _, ...out } = quantize(detail.simplify(rounded), {
		scale: [...GRID],
		translate: [west, south],
	});
	return out;
}
