import { change, replace, type Damages } from '../support/damage.ts';

const FILE = 'events.geojson';
const ELM = '[20.16711, 50.45148]';
export const EVENTS: Damages = {
	'Places of events': {
		'latitude and longitude swapped': replace(FILE, ELM, '[50.45148, 20.16711]'),
		'a place off the map': replace(FILE, ELM, '[0, 0]'),
		'a place far from the town that it names': replace(FILE, ELM, '[21.16711, 48.45148]'),
		'empty coordinates': replace(FILE, ELM, '[]'),
		'coordinates with a height': replace(FILE, ELM, '[20.16711, 50.45148, 90]'),
		'one coordinate': replace(FILE, ELM, '[20.16711]'),
		'coordinates as text': replace(FILE, ELM, '["20.16711", "50.45148"]'),
		'a number beyond all numbers': replace(FILE, ELM, '[1e999, 50.45148]'),
		'the wrong type of geometry': replace(
			FILE,
			`"type": "Point", "coordinates": ${ELM}`,
			`"type": "LineString", "coordinates": ${ELM}`,
		),
		'an empty geometry': replace(FILE, `{ "type": "Point", "coordinates": ${ELM} }`, '{}'),
		'a radius below zero': replace(FILE, '"radius": 5', '"radius": -5'),
		'a place without a radius': replace(FILE, '"radius": 5', '"radius": null'),
		'a radius without a place': replace(FILE, `{ "type": "Point", "coordinates": ${ELM} }`, 'null'),
		'an English place in Cyrillic': replace(FILE, '"place": "Elm"', '"place": "Вязовое"'),
		'a native name in Latin letters': replace(FILE, '"name": "Вязовое"', '"name": "Elm"'),
		'a native name in another language than it says': replace(
			FILE,
			'"lang": "be", "name": "Ліпавае"',
			'"lang": "ru", "name": "Ліпавае"',
		),
		'two native names in one language': replace(
			FILE,
			'"lang": "be", "name": "Ліпавае"',
			'"lang": "ru", "name": "Липовое"',
		),
	},
	Claims: {
		'a claim of nobody': replace(FILE, '"claimant": "A Channel"', '"claimant": null'),
		'a claimant of something confirmed': replace(
			FILE,
			'"note": "The statement is confirmed; the number is his own."',
			'"note": null',
		),
		'a dispute without a note': replace(
			FILE,
			'"note": "One paper has them leave in the night."',
			'"note": null',
		),
		'no source': replace(FILE, '["channel-post"]', '[]'),
		'an unknown source': replace(FILE, '["channel-post"]', '["chanel-post"]'),
		'a source twice': replace(FILE, '["channel-post"]', '["channel-post", "channel-post"]'),
	},
	'The shape of events': {
		'an unknown kind': replace(FILE, '"kind": "relocation"', '"kind": "relocations"'),
		'an unknown status': replace(FILE, '"status": "claimed"', '"status": "alleged"'),
		'a status that stretches have': replace(FILE, '"status": "claimed"', '"status": "reported"'),
		'an unknown key': replace(FILE, '"radius": 5', '"radius": 5, "colour": "red"'),
		'a key that every object inherits': replace(FILE, '"radius": 5', '"radius": 5, "constructor": 1'),
		'a prototype': replace(FILE, '"radius": 5', '"radius": 5, "__proto__": { "radius": 6 }'),
		'a feature that is none': replace(FILE, '"features": [', '"features": [7,'),
		'a feature without id': replace(FILE, '\t\t\t"id": "sighting",\n', ''),
		'two events of one id': replace(FILE, '"id": "sighting"', '"id": "departure"'),
		'another type of collection': replace(FILE, '"FeatureCollection"', '"GeometryCollection"'),
		'a part of the day without words': replace(FILE, '"timeWords": "in the morning"', '"timeWords": null'),
		'words for a time known to the minute': change(FILE, (text) =>
			text.replaceAll('"timeWords": null', '"timeWords": "early"'),
		),
		'an event outside the time of its stage': replace(
			FILE,
			'2023-06-24T12:30:00+03:00',
			'2023-06-24T16:30:00+03:00',
		),
		'a time without offset': replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T12:30:00'),
		'winter time': replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T12:30:00+02:00'),
		'a time with the name of a zone': replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24 12:30 MSK'),
		'a text that is too long': replace(FILE, 'The jet landed.', `${'The jet landed. '.repeat(50)}The end.`),
	},
};
