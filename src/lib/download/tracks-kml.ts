import { formatInstant, MINUTE } from '#lib/story/time.ts';
import type { Clock } from '#lib/story/head.ts';
import {
	HALF_WIDTH_MINUTES,
	type ColumnRecord,
	type FixRecord,
	type LngLat,
	type Moment,
} from '#lib/story/types.ts';
import { downloadWords } from '#lib/text/en/download.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { creditLine, termsOf } from './credits.ts';
import { dictionaryAddress, type DownloadData } from './data.ts';
import { columnInWords, fixInWords, sightingInWords, sourcesOf } from '#lib/text/describe-fix.ts';
import { fixRecord, rounded } from './records.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

/**
 * `/data/tracks.kml`, KML 2.2: a folder for each column with its line and its fixes, and one for the sightings. Each has the whole interval that its
 * time stands for, so that a time slider shows it no more sharply than it is known.
 */
export function tracksKml(data: DownloadData): string {
	const { story, site } = data;
	const terms = termsOf('tracks.kml', story);
	return xmlDocument(
		element(
			'kml',
			{ xmlns: 'http://www.opengis.net/kml/2.2', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
			element(
				'Document',
				{},
				element('name', {}, story.title),
				element('atom:author', {}, element('atom:name', {}, story.credits.authors)),
				...(site === null ? [] : [element('atom:link', { href: site })]),
				element('description', {}, story.description),
				extendedData({
					version: story.version,
					license: terms.licence.id,
					licenseAddress: terms.licence.address,
					credits: creditLine(terms),
					dictionary: dictionaryAddress(site),
				}),
				...story.columns.map((column) => folder(column, data)),
				...(story.sightings.length === 0 ? [] : [seenFolder(data)]),
			),
		),
	);
}

function folder(column: ColumnRecord, data: DownloadData): Xml {
	const { id, name, role, mode, line } = column;
	return element(
		'Folder',
		{},
		element('name', {}, name),
		element(
			'Placemark',
			{},
			element('name', {}, name),
			element('description', {}, columnInWords(column)),
			extendedData({ column: id, role, mode }),
			element(
				'LineString',
				{},
				element('tessellate', {}, 1),
				element('coordinates', {}, line.map(position).join(' ')),
			),
		),
		...reportsOf(column).map((fix) => placemark(column, fix, data)),
	);
}

function seenFolder(data: DownloadData): Xml {
	const { story } = data;
	return element(
		'Folder',
		{},
		element('name', {}, downloadWords.sightings),
		...story.sightings.flatMap((sighting) => {
			const { id, title, time, precision, position: place, radius, level, by, sources } = sighting;
			if (place === null) return [];
			const minutes = HALF_WIDTH_MINUTES[precision];
			const words = sightingInWords(sighting, sourcesOf(sighting, data.sources), story.clock);
			return [
				element(
					'Placemark',
					{},
					element('name', {}, title),
					element('description', {}, words),
					timeSpan(time, minutes, story.clock),
					extendedData({ sighting: id, level, by, radius, minutes, sources: sources.join(' ') }),
					element('Point', {}, element('coordinates', {}, position(place))),
				),
			];
		}),
	);
}

/** The whole interval that a time stands for. */
function timeSpan(time: Moment, minutes: number, clock: Clock): Xml {
	return element(
		'TimeSpan',
		{},
		element('begin', {}, formatInstant(time - minutes * MINUTE, clock)),
		element('end', {}, formatInstant(time + minutes * MINUTE, clock)),
	);
}

function placemark(column: ColumnRecord, fix: FixRecord, data: DownloadData): Xml {
	const { sources, story } = data;
	const { place, time, minutes, at, post, km, status, claimant, ...known } = fixRecord(column, fix, data);
	return element(
		'Placemark',
		{},
		element('name', {}, fix.name),
		element('description', {}, fixInWords(fix, sourcesOf(fix, sources), story.clock)),
		timeSpan(fix.time, minutes, story.clock),
		extendedData({
			...{ column: column.id, fix: fix.id, place, time, minutes, at, post, km, status, claimant },
			columnBasis: known.columnBasis,
			standing: known.standing,
			strength: known.strength,
			sighting: known.sighting,
			sources: known.sources.join(' '),
			reasoning: known.reasoning,
		}),
		element('Point', {}, element('coordinates', {}, position(known.position))),
	);
}

/** Named values; one that is not known is left out. */
function extendedData(values: Readonly<Record<string, string | number | null>>): Xml {
	const data = Object.entries(values).flatMap(([name, value]) =>
		value === null ? [] : [element('Data', { name }, element('value', {}, value))],
	);
	return element('ExtendedData', {}, ...data);
}

function position(point: LngLat): string {
	return rounded(point).join(',');
}
