/** The template page's map: each layer of basemap and story as a GeoJSON file of its own, and a style that names them. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { BasemapFiles } from '#lib/basemap/basemap.ts';
import type { Story } from '#lib/story/types.ts';

/** How a layer is drawn, without what it draws. */
type Look = Pick<LayerSpecification, 'type' | 'layout' | 'paint'>;

const WATER = '#d6e0e4';
/** The shapes that the site's map draws too, from the lowest up, each by its name in the basemap's topology. */
const SHAPES: Readonly<Record<string, Look>> = {
	land: { type: 'fill', paint: { 'fill-color': '#f3eee2' } },
	builtUp: { type: 'fill', paint: { 'fill-color': '#e4dccb' } },
	coast: { type: 'line', paint: { 'line-color': '#8fa5ad', 'line-width': 0.8 } },
	lakes: { type: 'fill', paint: { 'fill-color': WATER } },
	rivers: { type: 'line', paint: { 'line-color': '#a9c0c9' } },
	divisions: { type: 'line', paint: { 'line-color': '#cfc6b4', 'line-width': 0.6 } },
	roads: { type: 'line', paint: { 'line-color': '#d9c9a3' } },
	borders: { type: 'line', paint: { 'line-color': '#998877', 'line-width': 1.2 } },
};
const STORY: Readonly<Record<string, Look>> = {
	routes: { type: 'line', paint: { 'line-color': '#aa1111', 'line-width': 3 } },
	sightings: { type: 'circle', paint: { 'circle-color': '#555555', 'circle-radius': 4 } },
	events: { type: 'circle', paint: { 'circle-color': '#aa1111', 'circle-radius': 6 } },
};
const NAMES: Look = {
	type: 'symbol',
	layout: {
		'text-field': ['get', 'name'],
		'text-font': ['sans-serif'],
		'text-size': 13,
		'symbol-sort-key': ['get', 'rank'],
	},
	paint: { 'text-color': '#443c30', 'text-halo-color': '#ffffff', 'text-halo-width': 1.2 },
};

/** The files of the map, by their names. */
export function mapFiles(story: Story, basemap: BasemapFiles): Readonly<Record<string, object>> {
	const shapes = Object.keys(SHAPES).map((name) => [name, shapesOf(basemap, name)] as const);
	const collections = { ...Object.fromEntries(shapes), ...storyCollections(story), names: basemap.labels };
	const files = Object.entries(collections).map(([name, collection]) => [fileOf(name), collection] as const);
	return { ...Object.fromEntries(files), 'style.json': style() };
}

function style(): StyleSpecification {
	const looks = Object.entries({ ...SHAPES, ...STORY, names: NAMES });
	return {
		version: 8,
		sources: Object.fromEntries(looks.map(([name]) => [name, { type: 'geojson', data: fileOf(name) }])),
		layers: [
			{ id: 'water', type: 'background', paint: { 'background-color': WATER } },
			...looks.map(([name, look]) => ({ id: name, source: name, ...look }) as LayerSpecification),
		],
	};
}

function fileOf(name: string): string {
	return `${name}.geojson`;
}

function shapesOf({ topology }: BasemapFiles, name: string): FeatureCollection {
	const object = topology.objects[name];
	if (!object) throw new Error(`the basemap has no "${name}"`);
	const found = feature(topology, object);
	return collection('features' in found ? found.features : [found]);
}

function storyCollections({ routes, events, sightings }: Story): Record<string, FeatureCollection> {
	const points = (marks: readonly (Story['events'] | Story['sightings'])[number][]) =>
		collection(
			marks.flatMap(({ position, title }) =>
				position === null ? [] : [featureOf({ type: 'Point', coordinates: [...position] }, { title })],
			),
		);
	return {
		routes: collection(
			routes.map(({ line, mode }) =>
				featureOf({ type: 'LineString', coordinates: line.map((at): Position => [...at]) }, { mode }),
			),
		),
		sightings: points(sightings),
		events: points(events),
	};
}

function featureOf(geometry: Geometry, properties: Feature['properties']): Feature {
	return { type: 'Feature', geometry, properties };
}

function collection(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}
