import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Plan } from './plan.ts';
import topologyUrl from '$story/basemap/basemap.json?url';
import labelsUrl from '$story/basemap/labels.json?url';

/**
 * What a shape of the basemap is. Rivers and roads also have a `rank` (1 the greatest, 3 the least), some rivers a `name`, some
 * roads a `ref`, their number. A division is a line between oblasts, provinces or states of one country.
 */
export type ShapeKind =
	'land' | 'coast' | 'border' | 'disputed' | 'division' | 'built-up' | 'lake' | 'river' | 'road';

export interface ShapeProperties {
	readonly kind: ShapeKind;
	readonly name?: string;
	readonly ref?: string;
	readonly rank?: number;
}

export interface LabelProperties {
	readonly kind: 'country' | 'region' | 'sea' | 'lake' | 'town';
	readonly name: string;
	/** 1 is the most important of its kind. */
	readonly rank: number;
	/** The name in the country's own script. */
	readonly native?: string;
	/** Side of the dot that the name stands on. */
	readonly side?: 'left' | 'right' | 'top' | 'bottom';
	/** `capital`, or `none` for a place that is not known to a point; absent for a plain dot. */
	readonly dot?: 'capital' | 'none';
}

/** The basemap as GeoJSON, in the draw order of its shapes. Coordinates are `[lng, lat]`. */
export interface Basemap {
	readonly shapes: FeatureCollection<Geometry, ShapeProperties>;
	readonly labels: FeatureCollection<Point, LabelProperties>;
	readonly plans: readonly Plan[];
}

interface BasemapObjects {
	[name: string]: GeometryObject<object>;
	land: GeometryObject<object>;
	coast: GeometryObject<object>;
	borders: GeometryCollection<{ kind: 'border' | 'disputed' }>;
	lakes: GeometryCollection<object>;
	rivers: GeometryCollection<{ rank: number; name?: string }>;
	divisions: GeometryCollection<object>;
	builtUp: GeometryCollection<object>;
	roads: GeometryCollection<{ rank: number; ref?: string }>;
}

/** `basemap/basemap.json` of the story. It also holds `countries`, each with its `name`, which the live map does not draw. */
export type BasemapTopology = Topology<BasemapObjects>;

/** The features of an object of the topology, each with its kind. */
function shapes(
	topology: BasemapTopology,
	name: keyof BasemapObjects & string,
	kind?: ShapeKind,
): Feature<Geometry, ShapeProperties>[] {
	const object = topology.objects[name];
	if (!object) throw new Error(`The basemap has no "${name}". Run \`npm run basemap\`.`);
	const found = feature(topology, object);
	return ('features' in found ? found.features : [found]).map(({ geometry, properties }) => ({
		type: 'Feature',
		geometry,
		properties: { ...(kind ? { kind } : {}), ...properties } as ShapeProperties,
	}));
}

/**
 * Turns the basemap's files into GeoJSON.
 *
 * @throws if the topology lacks an object
 */
export function decodeBasemap(
	topology: BasemapTopology,
	labels: Basemap['labels'],
	plans: readonly Plan[] = [],
): Basemap {
	return {
		shapes: {
			type: 'FeatureCollection',
			features: [
				...shapes(topology, 'land', 'land'),
				...shapes(topology, 'builtUp', 'built-up'),
				...shapes(topology, 'coast', 'coast'),
				...shapes(topology, 'lakes', 'lake'),
				...shapes(topology, 'rivers', 'river'),
				...shapes(topology, 'divisions', 'division'),
				...shapes(topology, 'roads', 'road'),
				...shapes(topology, 'borders'),
			],
		},
		labels,
		plans,
	};
}

async function fetchJson<T>(url: string, fetchFile: typeof fetch): Promise<T> {
	const response = await fetchFile(url);
	if (!response.ok) throw new Error(`The basemap could not be loaded: ${url} answered ${response.status}.`);
	return (await response.json()) as T;
}

/** The basemap's files as they are. */
export interface BasemapFiles {
	readonly topology: BasemapTopology;
	readonly labels: Basemap['labels'];
	readonly plans: readonly Plan[];
}

/**
 * Loads the basemap's two files, which the build has named by their content.
 *
 * @param fetchFile what fetches them; the browser's own by default
 * @throws if a file cannot be fetched or is not what it should be
 */
export async function loadBasemapFiles(fetchFile: typeof fetch = fetch): Promise<BasemapFiles> {
	const [topology, labels, { default: plans }] = await Promise.all([
		fetchJson<Partial<BasemapTopology> | null>(topologyUrl, fetchFile),
		loadLabels(fetchFile),
		import('virtual:plans'),
	]);
	// A host may answer anything with status 200; what draws the files takes their word for what they are.
	if (!isTopology(topology))
		throw new Error(`The basemap could not be loaded: ${topologyUrl} is no topology.`);
	return { topology, labels, plans };
}

function isTopology(value: Partial<BasemapTopology> | null): value is BasemapTopology {
	return value?.type === 'Topology' && Array.isArray(value.arcs) && typeof value.objects === 'object';
}

function isCollection(value: Partial<Basemap['labels']> | null): value is Basemap['labels'] {
	return value?.type === 'FeatureCollection' && Array.isArray(value.features);
}

/** Loads the names alone: see {@link loadBasemapFiles}. */
export async function loadLabels(fetchFile: typeof fetch = fetch): Promise<Basemap['labels']> {
	const labels = await fetchJson<Partial<Basemap['labels']> | null>(labelsUrl, fetchFile);
	if (!isCollection(labels)) throw new Error(`The basemap could not be loaded: ${labelsUrl} holds no names.`);
	return labels;
}

/** Loads the basemap as GeoJSON: {@link loadBasemapFiles}, decoded. */
export async function loadBasemap(fetchFile: typeof fetch = fetch): Promise<Basemap> {
	const { topology, labels, plans } = await loadBasemapFiles(fetchFile);
	return decodeBasemap(topology, labels, plans);
}
