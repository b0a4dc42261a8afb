/** The downloads and what their fields mean. */
import type { Field } from './fields.ts';
import { EVENTS_GEOJSON, ROUTES_GEOJSON, SIGHTINGS_GEOJSON, STORY_JSON, TRACKS_MF } from './json.ts';
import { EVENTS_CSV, SIGHTINGS_CSV, TRACKS_GPX, TRACKS_KML } from './tables.ts';

export type { Field };

/** Name of a file under `/data/`. */
export type DownloadFile =
	| 'story.json'
	| 'events.geojson'
	| 'events.csv'
	| 'sightings.geojson'
	| 'sightings.csv'
	| 'routes.geojson'
	| 'tracks.gpx'
	| 'tracks.kml'
	| 'tracks.mf.json';

export interface Download {
	readonly file: DownloadFile;
	/** What it holds, and for whom. */
	readonly holds: string;
	readonly fields: readonly Field[];
}

export const DOWNLOADS: readonly Download[] = [
	{
		file: 'story.json',
		holds:
			'The whole story: stages with their text, events, sightings, routes, columns with their fixes, sources, people, terms and changes.',
		fields: STORY_JSON,
	},
	{
		file: 'events.geojson',
		holds: 'The events as points, with text and sources (GeoJSON, RFC 7946).',
		fields: EVENTS_GEOJSON,
	},
	{
		file: 'events.csv',
		holds:
			'The events as a table, one row an event (RFC 4180, UTF-8 with a byte order mark). A text that begins like a formula has an apostrophe before it.',
		fields: EVENTS_CSV,
	},
	{
		file: 'sightings.geojson',
		holds:
			'The sightings as points: published pictures that someone placed, with what is seen, who placed it and how well (GeoJSON, RFC 7946).',
		fields: SIGHTINGS_GEOJSON,
	},
	{
		file: 'sightings.csv',
		holds: 'The sightings as a table, in the form of the events’.',
		fields: SIGHTINGS_CSV,
	},
	{
		file: 'routes.geojson',
		holds:
			'The routes, their stretches with status and sources, and the places that they are drawn through (GeoJSON, RFC 7946).',
		fields: ROUTES_GEOJSON,
	},
	{
		file: 'tracks.gpx',
		holds:
			'The columns’ lines as tracks; the reports that place them, and the sightings, as waypoints (GPX 1.1).',
		fields: TRACKS_GPX,
	},
	{
		file: 'tracks.kml',
		holds:
			'The same for virtual globes, each report with the whole interval that its time stands for (KML 2.2).',
		fields: TRACKS_KML,
	},
	{
		file: 'tracks.mf.json',
		holds:
			'The columns in motion: where they were placed or estimated, and where they could have been; beside them, the sightings (OGC Moving Features JSON 1.0, 19-045r3).',
		fields: TRACKS_MF,
	},
];
