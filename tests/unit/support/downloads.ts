/** The story in `tests/fixtures/story` as each download gives it. */
import type { DownloadData } from '#lib/download/data.ts';
import type { DownloadFile } from '#lib/download/dictionary/index.ts';
import { eventsCsv } from '#lib/download/events-csv.ts';
import { eventsGeojson, routesGeojson } from '#lib/download/geojson.ts';
import { storyJson } from '#lib/download/story-json.ts';
import { tracksGpx } from '#lib/download/tracks-gpx.ts';
import { tracksKml } from '#lib/download/tracks-kml.ts';
import { tracksMovingFeatures } from '#lib/download/tracks-mf.ts';
import { testBuild } from './stories.ts';

export const data: DownloadData = { ...testBuild(), site: 'https://example.org/some/where/' };

const WRITERS: Readonly<Record<DownloadFile, (data: DownloadData) => string>> = {
	'story.json': storyJson,
	'events.geojson': eventsGeojson,
	'events.csv': eventsCsv,
	'routes.geojson': routesGeojson,
	'tracks.gpx': tracksGpx,
	'tracks.kml': tracksKml,
	'tracks.mf.json': tracksMovingFeatures,
};

/** The text of a download, of a site that knows its address or that does not. */
export function download(file: DownloadFile, site: string | null = data.site): string {
	return WRITERS[file]({ ...data, site });
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
