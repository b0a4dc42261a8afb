/** The story in `tests/fixtures/story`, with what else a story can have, as each download gives it. */
import type { DownloadData } from '#lib/download/data.ts';
import type { DownloadFile } from '#lib/text/en/dictionary/index.ts';
import { eventsCsv, sightingsCsv } from '#lib/download/marks-csv.ts';
import { eventsGeojson, routesGeojson, sightingsGeojson } from '#lib/download/geojson.ts';
import { storyJson } from '#lib/download/story-json.ts';
import { tracksGpx } from '#lib/download/tracks-gpx.ts';
import { tracksKml } from '#lib/download/tracks-kml.ts';
import { tracksMovingFeatures } from '#lib/download/tracks-mf.ts';
import { testBuild } from './stories.ts';

const { story, glossary, changes, ...rest } = testBuild();

export const data: DownloadData = {
	...rest,
	story: {
		...story,
		overview: { ...story.overview, brief: 'A column drove north. An aircraft flew west.' },
		routes: story.routes.map((route) => ({
			...route,
			stretches: route.stretches.map((stretch) =>
				stretch.claimant === null ? stretch : { ...stretch, label: 'to Oak', note: 'Nobody saw it.' },
			),
		})),
	},
	glossary: glossary.map((term) => ({ ...term, native: [{ lang: 'ru', name: 'Сообщение' }] })),
	changes: changes.map((change) => ({ ...change, corrections: ['An hour was wrong.'] })),
	site: 'https://example.org/some/where/',
};

const WRITERS: Readonly<Record<DownloadFile, (data: DownloadData) => string>> = {
	'story.json': storyJson,
	'events.geojson': eventsGeojson,
	'events.csv': eventsCsv,
	'sightings.geojson': sightingsGeojson,
	'sightings.csv': sightingsCsv,
	'routes.geojson': routesGeojson,
	'tracks.gpx': tracksGpx,
	'tracks.kml': tracksKml,
	'tracks.mf.json': tracksMovingFeatures,
};

/** The text of a download, of a site that knows its address or that does not. */
export function download(file: DownloadFile, site: string | null = data.site): string {
	return written(file, { ...data, site });
}

/** The text of a download of any story. */
export function written(file: DownloadFile, story: DownloadData): string {
	return WRITERS[file](story);
}

/** What `/data/tracks.mf.json` holds, as far as the tests look at it. */
export interface MovingFeatures {
	readonly features: readonly MovingFeature[];
}

export interface MovingFeature {
	readonly id: string;
	readonly properties: { readonly column: string };
	readonly time: readonly [string, string];
	readonly temporalGeometry: {
		readonly datetimes: readonly string[];
		readonly coordinates: readonly (readonly [number, number])[];
	};
	readonly temporalProperties: readonly Readonly<Record<string, unknown>>[];
}
