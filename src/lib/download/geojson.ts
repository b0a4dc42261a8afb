/** `/data/events.geojson`, `/data/sightings.geojson` and `/data/routes.geojson`, by RFC 7946. */
import type { RouteRecord } from '#lib/story/types.ts';
import { slice } from '#lib/track/line.ts';
import { json, metadataOf, type DownloadData } from './data.ts';
import type { DownloadFile } from '#lib/text/en/dictionary/index.ts';
import {
	eventRecords,
	placeRecord,
	rounded,
	sightingRecords,
	stretchRecord,
	type EventRecord,
	type SightingRecord,
} from './records.ts';

/** The events as points; one whose place is not published has the geometry `null`. */
export function eventsGeojson(data: DownloadData): string {
	return points('events.geojson', data, eventRecords(data));
}

/** The sightings as points; one whose place is too roughly known for a mark has the geometry `null`. */
export function sightingsGeojson(data: DownloadData): string {
	return points('sightings.geojson', data, sightingRecords(data));
}

function points(
	file: DownloadFile,
	data: DownloadData,
	records: readonly (EventRecord | SightingRecord)[],
): string {
	const features = records.map(({ id, position, ...properties }) => ({
		type: 'Feature',
		id,
		geometry: position && { type: 'Point', coordinates: position },
		properties,
	}));
	return collection(file, data, features, new Set(features.flatMap(({ properties }) => properties.sources)));
}

/** The routes as whole lines, their stretches as parts of these, and the places that they were drawn through as points. */
export function routesGeojson(data: DownloadData): string {
	const cited = data.story.routes.flatMap(({ stretches }) => stretches.flatMap(({ sources }) => sources));
	return collection(
		'routes.geojson',
		data,
		data.story.routes.flatMap((route) => [
			wholeRoute(route),
			...stretchFeatures(route, data),
			...placeFeatures(route, data),
		]),
		new Set(cited),
	);
}

function wholeRoute({ id, name, native, mode, line, chainage }: RouteRecord) {
	return {
		type: 'Feature',
		id: `route/${id}`,
		geometry: { type: 'LineString', coordinates: line },
		properties: { feature: 'route', route: id, name, native, mode, length: chainage.at(-1) ?? 0 },
	};
}

function stretchFeatures(route: RouteRecord, { places }: DownloadData) {
	return route.stretches.map((stretch) => {
		const { id, name, ...known } = stretchRecord(stretch, places);
		return {
			type: 'Feature',
			id: `stretch/${id}`,
			geometry: { type: 'LineString', coordinates: slice(route, stretch.from, stretch.to).map(rounded) },
			properties: { feature: 'stretch', route: route.id, stretch: id, name, mode: route.mode, ...known },
		};
	});
}

function placeFeatures(route: RouteRecord, { places }: DownloadData) {
	return places
		.filter((place) => place.route === route.id)
		.map((place, index) => {
			const { position, ...known } = placeRecord(place);
			return {
				type: 'Feature',
				id: `place/${route.id}/${index}`,
				geometry: { type: 'Point', coordinates: position },
				properties: { feature: 'place', route: route.id, mode: route.mode, ...known },
			};
		});
}

/** A FeatureCollection with two foreign members (RFC 7946, section 6.1): what the file is, and the sources it cites. */
function collection(
	file: DownloadFile,
	data: DownloadData,
	features: readonly object[],
	cited: ReadonlySet<string>,
): string {
	const sources = data.sources
		.filter(({ id }) => cited.has(id))
		.map(({ id, publisher, title, date, lang, link }) => ({ id, publisher, title, date, lang, link }));
	return json({ type: 'FeatureCollection', metadata: metadataOf(data, file), sources, features });
}
