/** Fields that several downloads have, and how a group of them is set into a file. */

/** A field of a download: its path in the file, its type with its unit, and what it means. */
export type Field = readonly [name: string, type: string, meaning: string];

/** The same fields, further down in a file. */
export function under(path: string, fields: readonly Field[]): Field[] {
	return fields.map(([name, type, meaning]) => [`${path}${name}`, type, meaning]);
}

/** All fields but those of these names. */
export function without(fields: readonly Field[], ...names: readonly string[]): Field[] {
	return fields.filter(([name]) => !names.includes(name));
}

export const METADATA: readonly Field[] = [
	['metadata.title', 'text', 'Title of the story'],
	['metadata.description', 'text', 'What the story is'],
	['metadata.version', 'text', 'Version of the data; it rises with each correction'],
	['metadata.license', 'SPDX id', 'Licence of the file, but for what a credit names another for'],
	['metadata.licenseAddress', 'address', 'Text of the licence'],
	['metadata.credits[].what', 'text', 'What the credit is for'],
	['metadata.credits[].who', 'text', 'Who is to be credited'],
	['metadata.credits[].license', 'SPDX id', 'Licence of that part'],
	['metadata.credits[].licenseAddress', 'address', 'Text of that licence'],
	['metadata.credits[].address', 'address or null', 'Where the maker asks to be linked to'],
	[
		'metadata.address',
		'address or null',
		'The site; null in a copy that does not know its address, as for all addresses on it',
	],
	['metadata.dictionary', 'address or null', 'This table'],
];

/** When something was first published. */
export const REPORTED: readonly Field[] = [
	['reported.time', 'time', 'When it was first published; “reported” is null if that is not known'],
	['reported.precision', 'one of minute, hour, part-of-day, day', 'How exactly that is known'],
	['reported.by', 'text', 'Who published it'],
	['reported.source', 'id', 'The source that shows it'],
	['reported.announced', 'true or false', 'True where it was announced before it happened'],
];

const TELLING: readonly Field[] = [
	...REPORTED,
	['believed[].text', 'text', 'What it was first taken to be'],
	['believed[].position', 'lng, lat or null', 'Where it was first taken to be'],
	['believed[].place', 'text or null', 'That place, in English'],
	['believed[].by', 'text', 'Who believed it'],
	['believed[].from', 'time', 'Since when'],
	['believed[].until', 'time or null', 'Until when; null if it was not corrected'],
	['believed[].sources', 'list of ids', 'The sources that show it'],
	['annotation', 'text or null', 'A few words for the map'],
	['caption', 'text or null', 'A sentence for when it happens'],
];

const HAPPENING: readonly Field[] = [
	['time', 'time', 'When; the centre of what is known'],
	['precision', 'one of minute, hour, part-of-day, day', 'How exactly the time is known'],
	['minutes', 'number, minutes', 'The same as a number: the true time may be this much earlier or later'],
	['timeWords', 'text or null', 'Words for the time where the clock would say more than is known'],
	['place', 'text', 'Where, in English'],
	['native[].lang', 'language tag', 'Language of the native name'],
	['native[].name', 'text', 'Native name of the place'],
	['position', 'lng, lat or null', 'Where; null if the place is not published'],
	['radius', 'number, km, or null', 'How far the true spot may be from the position'],
];

export const EVENT: readonly Field[] = [
	['id', 'id', 'Identifier of the event'],
	['title', 'text', 'What happened, in a few words'],
	...HAPPENING,
	[
		'extent',
		'one of point, stretch, region, band',
		'What the place is; for all but “point” the position only represents it',
	],
	[
		'kind',
		'one of statement, movement, seizure, clash, negotiation, deal, relocation, aftermath, road-closed, barrier, road-dug-up, bridge-shut, post',
		'Kind of event',
	],
	[
		'status',
		'one of confirmed, claimed, disputed',
		'Confirmed by several independent sources, claimed by one side or one source, or disputed between sources',
	],
	['claimant', 'text or null', 'Who claims it, or the part of it named in brackets'],
	['stage', 'id', 'The stage that tells it'],
	['text', 'text', 'What happened'],
	['note', 'text or null', 'What is not certain'],
	['sources', 'list of ids', 'The sources that it rests on'],
	...TELLING,
	['address', 'address or null', 'The event on the site'],
];

export const SIGHTING: readonly Field[] = [
	['id', 'id', 'Identifier of the sighting'],
	['title', 'text', 'What is seen and where, in a few words'],
	...HAPPENING.map(([name, type, meaning]): Field => [
		name,
		type,
		name === 'position' ? 'Where; null if it is known only to more than 30 km' : meaning,
	]),
	[
		'level',
		'one of A, B, C',
		'Who placed it: someone outside who published or checked the match (A), the outlet whose picture it is (B), or only who posted it (C)',
	],
	['by', 'text', 'Who placed it, by name'],
	['stage', 'id', 'The stage that shows it'],
	['seen', 'text', 'What the picture shows'],
	['direction', 'text or null', 'Which way what is seen was moving'],
	['column.id', 'id', 'The column that it may show; “column” is null if nothing argues for one'],
	['column.text', 'text', 'What argues for that column'],
	['of', 'id or null', 'The event that it shows'],
	['note', 'text or null', 'What is not certain'],
	['sources', 'list of ids', 'The sources that it rests on'],
	...TELLING,
	['address', 'address or null', 'The sighting on the site'],
];

export const SOURCE: readonly Field[] = [
	['id', 'id', 'Identifier of the source'],
	['publisher', 'text', 'Who published it'],
	['title', 'text', 'Its title; in brackets, what it holds'],
	['date', 'date', 'When it was published, as far as that is known: day, month or year'],
	['lang', 'language tag', 'Its language'],
	['link', 'address or null', 'Where it is; null if no link is known to be good'],
];

export const STRETCH: readonly Field[] = [
	[
		'status',
		'one of driven, reported, claimed, closed, schematic',
		'What is known of it: driven (confirmed), reported but not independently placed, claimed by one side, closed by the authorities, or schematic because the course is not known',
	],
	['band', 'true or false', 'True where it only bounds a place known as “somewhere along here”'],
	['claimant', 'text or null', 'Who claims it'],
	['label', 'text or null', 'Words at its end on the map, where it is too short for the claimant’s name'],
	['note', 'text or null', 'What its status rests on'],
	['sources', 'list of ids', 'The sources that it rests on'],
	['from', 'number, km', 'Chainage of its start: distance along the route from the route’s start'],
	['to', 'number, km', 'Chainage of its end'],
	['fromPost', 'number, km, or null', 'Kilometre post of its start'],
	['toPost', 'number, km, or null', 'Kilometre post of its end'],
];

export const PLACE: readonly Field[] = [
	['name', 'text or null', 'A place that the route is drawn through, in English'],
	['native.lang', 'language tag', 'Language of its native name'],
	['native.name', 'text', 'Its native name'],
	['at', 'number, km', 'Chainage on the route'],
	['post', 'number, km, or null', 'Kilometre post'],
	['precision', 'number, km', 'How far the point may be from the road'],
	['note', 'text or null', 'Where the point comes from; points from OpenStreetMap are marked here'],
];

export const FIX: readonly Field[] = [
	['place', 'text or null', 'What a sentence calls the place; null where its name will do'],
	['minutes', 'number, minutes', 'The true time may be this much earlier or later'],
	['at', 'number, km', 'Chainage on the column’s path'],
	['post', 'number, km, or null', 'Kilometre post'],
	['km', 'number, km', 'The true place may be this far before or behind along the path'],
	['status', 'one of confirmed, claimed, disputed', 'As for events'],
	['claimant', 'text or null', 'Who claims it'],
	[
		'columnBasis',
		'one of stated, inferred',
		'Whether a source says that it was this column, or it is concluded from time and place',
	],
	[
		'standing',
		'one of track, conflicting, alternative',
		'Whether the column’s track runs through it (track), another fix is followed that has the column elsewhere at this time (conflicting), or it is one of several times or columns that one report may be of (alternative)',
	],
	['strength', 'number or null', 'How strong the column was from here on'],
	['sighting', 'id or null', 'The sighting that it rests on'],
	['sources', 'list of ids', 'The sources that it rests on'],
	['reasoning', 'text', 'How place and time follow from the sources'],
];
