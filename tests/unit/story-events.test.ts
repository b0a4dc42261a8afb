import { describe } from 'vitest';
import { change, replace, testCases, type Case } from './fixtures/story/damage.ts';

const FILE = 'events.geojson';
const PAVLOVSK = '[40.16711, 50.45148]';

const PLACES: readonly Case[] = [
	[
		'latitude and longitude swapped',
		replace(FILE, PAVLOVSK, '[50.45148, 40.16711]'),
		[
			FILE,
			'event sighting, geometry, coordinates',
			'latitude and longitude look swapped',
			`write ${PAVLOVSK}`,
		],
	],
	[
		'a place off the map',
		replace(FILE, PAVLOVSK, '[0, 0]'),
		[
			FILE,
			'event sighting, geometry, coordinates',
			'[0, 0] lies outside the map (2 to 62 E, 42 to 66 N)',
			'correct the numbers',
		],
	],
	[
		'empty coordinates',
		replace(FILE, PAVLOVSK, '[]'),
		[FILE, 'event sighting, geometry, coordinates', 'is an empty position', '[longitude, latitude]'],
	],
	[
		'coordinates with a height',
		replace(FILE, PAVLOVSK, '[40.16711, 50.45148, 90]'),
		[
			FILE,
			'event sighting, geometry, coordinates',
			'the position has 3 numbers',
			'leave longitude and latitude alone',
		],
	],
	[
		'one coordinate',
		replace(FILE, PAVLOVSK, '[40.16711]'),
		[
			FILE,
			'event sighting, geometry, coordinates',
			'is not a position of two numbers',
			'[longitude, latitude]',
		],
	],
	[
		'coordinates as text',
		replace(FILE, PAVLOVSK, '["40.16711", "50.45148"]'),
		[
			FILE,
			'event sighting, geometry, coordinates',
			'is not a position of two numbers',
			'[longitude, latitude]',
		],
	],
	[
		'a number beyond all numbers',
		replace(FILE, PAVLOVSK, '[1e999, 50.45148]'),
		[
			FILE,
			'event sighting, geometry, coordinates',
			'is not a position of two numbers',
			'[longitude, latitude]',
		],
	],
	[
		'the wrong type of geometry',
		replace(
			FILE,
			`"type": "Point", "coordinates": ${PAVLOVSK}`,
			`"type": "LineString", "coordinates": ${PAVLOVSK}`,
		),
		[
			FILE,
			'event sighting, geometry, type',
			'the geometry is a LineString, not a Point',
			'draw it as a Point',
		],
	],
	[
		'an empty geometry',
		replace(FILE, `{ "type": "Point", "coordinates": ${PAVLOVSK} }`, '{}'),
		[FILE, 'event sighting, geometry, type', 'the key "type" is missing', 'add it'],
		[FILE, 'event sighting, geometry, coordinates', 'the key "coordinates" is missing', 'add it'],
	],
	[
		'a radius below zero',
		replace(FILE, '"radius": 5', '"radius": -5'),
		[FILE, 'event sighting, radius', '-5 km is out of range', '0 to 500 km'],
	],
	[
		'a place without a radius',
		replace(FILE, '"radius": 5', '"radius": null'),
		[FILE, 'event sighting, radius', 'has a place, but no radius', 'how many km'],
	],
	[
		'a radius without a place',
		replace(FILE, `{ "type": "Point", "coordinates": ${PAVLOVSK} }`, 'null'),
		[FILE, 'event sighting, radius', 'has a radius, but no place', 'write null'],
	],
	[
		'an English place in Cyrillic',
		replace(FILE, '"place": "Pavlovsk"', '"place": "Павловск"'),
		[FILE, 'event sighting, place', 'holds Cyrillic letters', '"native"'],
	],
	[
		'a native name in Latin letters',
		replace(FILE, '"name": "Павловск"', '"name": "Pavlovsk"'),
		[FILE, 'event sighting, native[0]', 'has no Cyrillic letter', 'its own alphabet'],
	],
	[
		'a native name in another language than it says',
		replace(FILE, '"lang": "be", "name": "Мачулішчы"', '"lang": "ru", "name": "Мачулішчы"'),
		[
			FILE,
			'event aircraft-lands, native[0]',
			'has the letter "і", which the language "ru" lacks',
			'correct "lang"',
		],
	],
	[
		'two native names in one language',
		replace(FILE, '"lang": "be", "name": "Мачулішчы"', '"lang": "ru", "name": "Мачулищи"'),
		[FILE, 'event aircraft-lands, native', 'twice in one language', 'one name a language'],
	],
];

const CLAIMS: readonly Case[] = [
	[
		'a claim of nobody',
		replace(FILE, '"claimant": "A Channel"', '"claimant": null'),
		[FILE, 'event sighting, claimant', 'is claimed, but nobody claims it', 'name who says so'],
	],
	[
		'a claimant of something confirmed',
		replace(FILE, '"note": "The statement is confirmed; the number is his own."', '"note": null'),
		[
			FILE,
			'event announcement, claimant',
			'but is confirmed and no note says what is claimed',
			'say in the note',
		],
	],
	[
		'a dispute without a note',
		replace(FILE, '"note": "One paper has them leave in the night."', '"note": null'),
		[FILE, 'event departure, note', 'a disputed event has no note', 'which versions'],
	],
	[
		'no source',
		replace(FILE, '["channel-post"]', '[]'),
		[FILE, 'event sighting, sources', 'names no source', 'sources.yaml'],
	],
	[
		'an unknown source',
		replace(FILE, '["channel-post"]', '["chanel-post"]'),
		[
			FILE,
			'event sighting, sources[0]',
			'the source "chanel-post" is not in sources.yaml',
			'did you mean "channel-post"?',
		],
	],
	[
		'a source twice',
		replace(FILE, '["channel-post"]', '["channel-post", "channel-post"]'),
		[FILE, 'event sighting, sources', 'names the source "channel-post" twice', 'name it once'],
	],
];

const SHAPES: readonly Case[] = [
	[
		'an unknown kind',
		replace(FILE, '"kind": "relocation"', '"kind": "relocations"'),
		[
			FILE,
			'event aircraft-lands, kind',
			'"relocations" is not one of the words for "kind"',
			'did you mean "relocation"?',
		],
	],
	[
		'an unknown status',
		replace(FILE, '"status": "claimed"', '"status": "alleged"'),
		[
			FILE,
			'event sighting, status',
			'"alleged" is not one of the words',
			'write one of: confirmed, claimed, disputed',
		],
	],
	[
		'an unknown key',
		replace(FILE, '"radius": 5', '"radius": 5, "colour": "red"'),
		[FILE, 'event sighting, colour', 'the key "colour" is not known here', ''],
	],
	[
		'a key that every object inherits',
		replace(FILE, '"radius": 5', '"radius": 5, "constructor": 1'),
		[FILE, 'event sighting, constructor', 'the key "constructor" is not known here', ''],
	],
	[
		'a prototype',
		replace(FILE, '"radius": 5', '"radius": 5, "__proto__": { "radius": 6 }'),
		[FILE, 'event sighting, __proto__', 'the key "__proto__" is not known here', ''],
	],
	[
		'a feature that is none',
		replace(FILE, '"features": [', '"features": [7,'),
		[FILE, 'line 3, features[0]', '7 stands where an object is wanted', ''],
	],
	[
		'a feature without id',
		replace(FILE, '\t\t\t"id": "sighting",\n', ''),
		['story.yaml', 'stage morning, events[1]', 'the event "sighting" is not in events.geojson', ''],
		[FILE, 'line 46, features[2], id', 'the key "id" is missing', 'add it'],
	],
	[
		'two events of one id',
		replace(FILE, '"id": "sighting"', '"id": "departure"'),
		['story.yaml', 'stage morning, events[1]', 'the event "sighting" is not in events.geojson', ''],
		[FILE, 'line 48, event departure, id', 'the id "departure" is already that of an event', 'another id'],
	],
	[
		'another type of collection',
		replace(FILE, '"FeatureCollection"', '"GeometryCollection"'),
		[FILE, 'line 2, type', '"GeometryCollection" is not one of the words', 'FeatureCollection'],
	],
	[
		'a part of the day without words',
		replace(FILE, '"timeWords": "in the morning"', '"timeWords": null'),
		[FILE, 'event departure, timeWords', 'known to a part of the day, but has no words', '"in the morning"'],
	],
	[
		'words for a time known to the minute',
		change(FILE, (text) => text.replaceAll('"timeWords": null', '"timeWords": "early"')),
		[FILE, 'event announcement, timeWords', 'a time that is known to the minute', 'write null'],
		[FILE, 'event sighting, timeWords', 'a time that is known to the hour', 'write null'],
		[FILE, 'event aircraft-lands, timeWords', 'a time that is known to the minute', 'write null'],
	],
	[
		'an event outside the time of its stage',
		replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T16:30:00+03:00'),
		[
			FILE,
			'event sighting, time',
			'(± 30 min) lies outside its stage "morning" (2023-06-24T09:00:00+03:00 to',
			'move the event to another stage',
		],
	],
	[
		'a time without offset',
		replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T12:30:00'),
		[FILE, 'event sighting, time', 'has no offset from UTC', 'write 2023-06-24T12:30:00+03:00'],
	],
	[
		'a text that is too long',
		replace(FILE, 'The jet landed.', `${'The jet landed. '.repeat(50)}The end.`),
		[FILE, 'event aircraft-lands, text', '700 are allowed', 'shorten it'],
	],
];

describe('faults of the places of events', () => testCases(PLACES));
describe('faults of claims', () => testCases(CLAIMS));
describe('faults of the shape of events', () => testCases(SHAPES));
