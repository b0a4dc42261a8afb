/** The fields of the downloads that are no JSON: the columns of the table, and the elements of GPX and KML. */
import { EVENT, FIX, under, type Field } from './fields.ts';

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
};

export const EVENTS_CSV: readonly Field[] = [
	...EVENT.flatMap((field) => RENAMED[field[0]] ?? [orEmpty(field)]),
	['data_version', 'text', 'Version of the data; the same in each row, as are the next two'],
	['license', 'SPDX id', 'Licence of the file, but for what the credits name another for'],
	['credits', 'text', 'Who is to be credited'],
];

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
	['wpt/@lat', 'number, degrees', 'Latitude of a fix'],
	['wpt/@lon', 'number, degrees', 'Longitude of a fix'],
	['wpt/time', 'time, UTC', 'Centre of the time that the fix stands for'],
	['wpt/name', 'text', 'Name of the column and of the place'],
	['wpt/desc', 'text', 'Time, precision, status and reasoning in words'],
	['wpt/src', 'text', 'Publishers of the sources'],
	['wpt/link/@href', 'address', 'A source'],
	['wpt/link/text', 'text', 'Title of the source'],
	['wpt/type', 'one of confirmed, claimed, disputed', 'Status'],
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
	['Document/Folder/name', 'text', 'Name of a column'],
	...under('Document/Folder/Placemark/', [
		['name', 'text', 'Name of the column (its line) or of the place (a fix)'],
		['description', 'text', 'Time, precision, status and reasoning in words'],
		['TimeSpan/begin', 'time', 'Start of the interval that the fix’s time stands for'],
		['TimeSpan/end', 'time', 'End of that interval'],
		['ExtendedData/column', 'id', 'The column'],
		['ExtendedData/role', 'text', 'What its movement stands for'],
		['ExtendedData/mode', 'one of road, air', 'By road or by air'],
		['ExtendedData/fix', 'id', 'Identifier of the fix'],
		['ExtendedData/time', 'time', 'Centre of that interval'],
		...under('ExtendedData/', FIX.map(orLeftOut)),
		['LineString/tessellate', 'number', '1: the line follows the ground'],
		['LineString/coordinates', 'list of lng, lat', 'The line that the column is drawn along'],
		['Point/coordinates', 'lng, lat', 'Where the fix puts the column'],
	]),
];

function orLeftOut([name, type, meaning]: Field): Field {
	return [
		name,
		type.replace(/,? or null/, ', or left out').replace('list of ids', 'ids, spaces between'),
		meaning,
	];
}
