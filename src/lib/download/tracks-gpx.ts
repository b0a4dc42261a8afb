import type { CitedSource } from '#lib/story/citations.ts';
import type { SightingRecord } from '#lib/story/sighting.ts';
import type { ColumnRecord, FixRecord, LngLat } from '#lib/story/types.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { pointAt } from '#lib/track/line.ts';
import { creditLine, termsOf } from './credits.ts';
import { dictionaryAddress, type DownloadData } from './data.ts';
import { columnInWords, fixInWords, sightingInWords, sourcesOf } from '#lib/text/describe-fix.ts';
import { rounded } from './records.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

/**
 * `/data/tracks.gpx`, GPX 1.1: the fixes and the sightings as waypoints with the centre of their time, each column's line as a track.
 * The track's points have no time: nobody recorded the columns there.
 */
export function tracksGpx(data: DownloadData): string {
	const { story } = data;
	const fixes = story.columns.flatMap((column) =>
		reportsOf(column).map((fix) => waypoint(column, fix, data)),
	);
	return xmlDocument(
		element(
			'gpx',
			{
				xmlns: 'http://www.topografix.com/GPX/1/1',
				'xmlns:schema': 'https://schema.org/',
				version: '1.1',
				creator: story.title,
			},
			metadata(data),
			...fixes,
			...story.sightings.flatMap((sighting) => seenPoint(sighting, data)),
			...story.columns.map(track),
		),
	);
}

/** GPX has fields for author and licence; the version and the credits are schema.org's terms in its place for extensions. */
function metadata({ story, site }: DownloadData): Xml {
	const terms = termsOf('tracks.gpx', story);
	return element(
		'metadata',
		{},
		element('name', {}, story.title),
		element('desc', {}, story.description),
		element('author', {}, element('name', {}, story.credits.authors), ...linkTo(site)),
		element(
			'copyright',
			{ author: terms.credits.map(({ who }) => who).join('; ') },
			element('license', {}, terms.licence.address),
		),
		...linkTo(dictionaryAddress(site)),
		element(
			'extensions',
			{},
			element('schema:version', {}, story.version),
			element('schema:license', {}, terms.licence.id),
			element('schema:creditText', {}, creditLine(terms)),
		),
	);
}

/** A link to an address of the site, if that is known. */
function linkTo(href: string | null): Xml[] {
	return href === null ? [] : [element('link', { href })];
}

function waypoint(column: ColumnRecord, fix: FixRecord, data: DownloadData): Xml {
	const sources = sourcesOf(fix, data.sources);
	return element(
		'wpt',
		latLon(pointAt(column, fix.at)),
		// GPX counts all times in UTC.
		element('time', {}, new Date(fix.time).toISOString().replace('.000', '')),
		element('name', {}, `${column.name}: ${fix.name}`),
		element('desc', {}, fixInWords(fix, sources, data.story.clock)),
		...sourceElements(sources),
		element('type', {}, fix.status),
	);
}

function seenPoint(sighting: SightingRecord, data: DownloadData): Xml[] {
	const { title, time, position, level } = sighting;
	if (position === null) return [];
	const sources = sourcesOf(sighting, data.sources);
	return [
		element(
			'wpt',
			latLon(position),
			element('time', {}, new Date(time).toISOString().replace('.000', '')),
			element('name', {}, title),
			element('desc', {}, sightingInWords(sighting, sources, data.story.clock)),
			...sourceElements(sources),
			element('type', {}, `sighting ${level}`),
		),
	];
}

/** The sources of a waypoint. */
function sourceElements(sources: readonly CitedSource[]): Xml[] {
	return [
		element('src', {}, sources.map(({ publisher }) => publisher).join('; ')),
		...sources.flatMap(({ link, title }) =>
			link === null ? [] : [element('link', { href: link }, element('text', {}, title))],
		),
	];
}

function track(column: ColumnRecord): Xml {
	const points = column.line.map((point) => element('trkpt', latLon(point)));
	return element(
		'trk',
		{},
		element('name', {}, column.name),
		element('desc', {}, columnInWords(column)),
		element('type', {}, column.mode),
		element('trkseg', {}, ...points),
	);
}

function latLon(point: LngLat): { lat: number; lon: number } {
	const [lon, lat] = rounded(point);
	return { lat, lon };
}
