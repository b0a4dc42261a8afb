/** The fields of the downloads that are no JSON: the columns of the table, and the elements of GPX and KML. */
import { EVENT, FIX, SIGHTING, under, without, type Field } from './fields.ts';

const RENAMED: Readonly<Record<string, readonly Field[]>> = {
	timeWords: [['time_words', 'text', 'Words for the time where the clock would say more than is known']],
	'native[].lang': [],
	'native[].name': [['native', 'text', 'Native names, each after its language tag, with a bar between']],
	position: [
		['lng', 'number, degrees', 'Longitude; empty if the place is not published'],
		['lat', 'number, degrees', 'Latitude'],
	],
	radius: [['radius_km', 'number, km', 'How far the true spot may be from the position']],
	sources: [
		['sources', 'ids, spaces between', 'The sources that it rests on'],
		['source_links', 'addresses, spaces between', 'Where these are, as far as a link is known to be good'],
	],
	'reported.time': [['reported_time', 'time, or empty', 'When it was first published']],
	'reported.precision': [
		['reported_precision', 'one of minute, hour, part-of-day, day, or empty', 'How exactly that is known'],
	],
	'reported.by': [['reported_by', 'text, or empty', 'Who published it']],
	'reported.source': [['reported_source', 'id, or empty', 'The source that shows it']],
	'reported.announced': [],
	'believed[].text': [
		['believed', 'text', 'What it was first taken to be, each after who believed it, with a bar between'],
	],
	...Object.fromEntries(
		['position', 'place', 'by', 'from', 'until', 'sources'].map((name) => [`believed[].${name}`, []]),
	),
	'column.id': [['column', 'id, or empty', 'The column that it may show']],
	'column.text': [['column_why', 'text, or empty', 'What argues for that column']],
};

/** What each row of a table says of the whole of it. */
const WHOLE: readonly Field[] = [
	['data_version', 'text', 'Version of the data; the same in each row, as are the next two'],
	['license', 'SPDX id', 'Licence of the file, but for what the credits name another for'],
	['credits', 'text', 'Who is to be credited'],
];

export const EVENTS_CSV: readonly Field[] = [...tableOf(EVENT), ...WHOLE];
export const SIGHTINGS_CSV: readonly Field[] = [...tableOf(SIGHTING), ...WHOLE];

function tableOf(fields: readonly Field[]): Field[] {
	return fields.flatMap((field) => RENAMED[field[0]] ?? [orEmpty(field)]);
}

function orEmpty([name, type, meaning]: Field): Field {
	return [name, type.replace(' or null', ', or empty'), meaning];
}

export const TRACKS_GPX: readonly Field[] = [
	['@version', 'text', 'Version of GPX'],
	['@creator', 'text', 'Title of the story'],
	['metadata/name', 'text', 'Title of the story'],
	['metadata/desc', 'text', 'What the story is'],
	['metadata/author/name', 'text', 'Who is to be credited'],
	['metadata/author/link/@href', 'address, or left out', 'The site'],
	['metadata/copyright/@author', 'text', 'Who is to be credited'],
	['metadata/copyright/license', 'address', 'Text of the licence'],
	['metadata/link/@href', 'address, or left out', 'This table'],
	['metadata/extensions/schema:version', 'text', 'Version of the data'],
	[
		'metadata/extensions/schema:license',
		'SPDX id',
		'Licence of the file, but for what the credits name another for',
	],
	['metadata/extensions/schema:creditText', 'text', 'Who is to be credited for what'],
	['wpt/@lat', 'number, degrees', 'Latitude of a fix or a sighting'],
	['wpt/@lon', 'number, degrees', 'Longitude of a fix or a sighting'],
	['wpt/time', 'time, UTC', 'Centre of the time that the fix or the sighting stands for'],
	['wpt/name', 'text', 'Name of the column and of the place; or a sighting’s title'],
	['wpt/desc', 'text', 'Time, precision, status and reasoning in words'],
	['wpt/src', 'text', 'Publishers of the sources'],
	['wpt/link/@href', 'address', 'A source'],
	['wpt/link/text', 'text', 'Title of the source'],
	[
		'wpt/type',
		'one of confirmed, claimed, disputed, sighting A, sighting B, sighting C',
		'Status of the fix, or level of the sighting',
	],
	['trk/name', 'text', 'Name of the column'],
	['trk/desc', 'text', 'What is not certain of the column'],
	['trk/type', 'one of road, air', 'By road or by air'],
	[
		'trk/trkseg/trkpt/@lat',
		'number, degrees',
		'Latitude of a point of the line; it has no time, for none was recorded',
	],
	['trk/trkseg/trkpt/@lon', 'number, degrees', 'Longitude of that point'],
];

export const TRACKS_KML: readonly Field[] = [
	['Document/name', 'text', 'Title of the story'],
	['Document/atom:author/atom:name', 'text', 'Who is to be credited'],
	['Document/atom:link/@href', 'address, or left out', 'The site'],
	['Document/description', 'text', 'What the story is'],
	...under('Document/ExtendedData/', [
		['version', 'text', 'Version of the data'],
		['license', 'SPDX id', 'Licence of the file, but for what the credits name another for'],
		['licenseAddress', 'address', 'Text of the licence'],
		['credits', 'text', 'Who is to be credited for what'],
		['dictionary', 'address, or left out', 'This table'],
	]),
	['Document/Folder/name', 'text', 'Name of a column; or Sightings'],
	...under('Document/Folder/Placemark/', [
		['name', 'text', 'Name of the column (its line), of the place (a fix), or title of a sighting'],
		['description', 'text', 'Time, precision, status and reasoning in words'],
		['TimeSpan/begin', 'time', 'Start of the interval that the fix’s time stands for'],
		['TimeSpan/end', 'time', 'End of that interval'],
		['ExtendedData/column', 'id', 'The column'],
		['ExtendedData/role', 'text', 'What its movement stands for'],
		['ExtendedData/mode', 'one of road, air', 'By road or by air'],
		['ExtendedData/fix', 'id', 'Identifier of the fix'],
		['ExtendedData/time', 'time', 'Centre of that interval'],
		...under('ExtendedData/', without(FIX, 'sighting').map(orLeftOut)),
		[
			'ExtendedData/sighting',
			'id, or left out',
			'Identifier of the sighting, or the one that a fix rests on',
		],
		['ExtendedData/level', 'one of A, B, C', 'Of a sighting: who placed it, as in sightings.geojson'],
		['ExtendedData/by', 'text', 'Of a sighting: who placed it, by name'],
		['ExtendedData/radius', 'number, km', 'Of a sighting: how far the true spot may be from the point'],
		['LineString/tessellate', 'number', '1: the line follows the ground'],
		['LineString/coordinates', 'list of lng, lat', 'The line that the column is drawn along'],
		['Point/coordinates', 'lng, lat', 'Where the fix puts the column, or where the sighting was placed'],
	]),
];

function orLeftOut([name, type, meaning]: Field): Field {
	return [
		name,
		type.replace(/,? or null/, ', or left out').replace('list of ids', 'ids, spaces between'),
		meaning,
	];
}
