import { all, replace, type Damages } from '../support/damage.ts';

const FILE = 'story.yaml';

export const STORY: Damages = {
	'The shape of story.yaml': {
		'a key is missing': replace(FILE, '    follows: north\n', ''),
		'a key is misspelt': replace(FILE, '    when: Saturday', '    wehn: Saturday'),
		'text that YAML takes for a number': replace(
			FILE,
			"version: '1.1'\nreference",
			'version: 1.5\nreference',
		),
		'a version that is none': replace(FILE, "version: '1.1'\nreference", "version: 'first'\nreference"),
		'a list where text is wanted': replace(FILE, 'title: A landing', 'title: [A landing]'),
		'a title that is too long': replace(
			FILE,
			'title: A landing',
			`title: ${'A very long landing '.repeat(4)}x`,
		),
		'a title with a full stop': replace(FILE, 'title: A landing', 'title: A landing.'),
		'a summary that is too long': replace(
			FILE,
			'A column moved north.',
			`${'A column moved north and north. '.repeat(6)}North.`,
		),
		'a summary that breaks off': replace(FILE, 'A column moved north.', 'A column moved'),
		'an empty text': replace(FILE, 'title: A landing', "title: ''"),
		'spaces around a text': replace(FILE, 'title: A landing', "title: ' A landing'"),
		'two spaces in a text': replace(FILE, 'title: A landing', 'title: A  landing'),
		'a text folded with its line break kept': replace(FILE, 'description: >-', 'description: >'),
		'HTML in a text': replace(FILE, 'A column moved north.', 'A <em>column</em> moved north.'),
		'an HTML code in a text': replace(FILE, 'A column moved north.', 'A column&nbsp;moved north.'),
		'Markdown in a text': replace(
			FILE,
			'A column moved north.',
			'A column moved.[^agency-report] It went north.',
		),
		'no stage at all': replace(FILE, 'stages:\n', 'stages: []\nrest:\n'),
	},
	Times: {
		'a time without offset': replace(
			FILE,
			'moment: 2023-06-24T11:30:00+03:00\n    when',
			'moment: 2023-06-24T11:30:00\n    when',
		),
		'daylight-saving time': replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27T07:40:00+04:00'),
		'Moscow time in short': replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27T07:40:00+03'),
		'a time with a space': replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27 07:40:00+03:00'),
		'a time in words': replace(FILE, '2023-06-27T07:40:00+03:00', '27 June, 07:40'),
		'30 February': replace(FILE, '2023-06-27T07:40:00+03:00', '2023-02-30T07:40:00+03:00'),
		'24:00': replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27T24:00:00+03:00'),
		'another year': replace(FILE, '2023-06-27T07:40:00+03:00', '2024-06-27T07:40:00+03:00'),
		'an end before the start': replace(
			FILE,
			'end: 2023-06-27T23:59:00+03:00',
			'end: 2023-06-26T23:59:00+03:00',
		),
		'a moment outside its stage': replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-28T07:40:00+03:00'),
		'a moment after the next stage has begun': replace(
			FILE,
			'start: 2023-06-24T09:00:00+03:00',
			'start: 2023-06-23T21:30:00+03:00',
		),
		'stages out of order': replace(
			FILE,
			'start: 2023-06-24T09:00:00+03:00',
			'start: 2023-06-23T20:00:00+03:00',
		),
		'an overview at a moment of no stage': replace(
			FILE,
			'  moment: 2023-06-24T11:30:00+03:00\n  camera',
			'  moment: 2023-08-24T11:30:00+03:00\n  camera',
		),
		'the wrong day of the week': replace(FILE, 'when: Tuesday 27 June', 'when: Monday 27 June'),
		'a day outside the stage': replace(FILE, 'when: Tuesday 27 June', 'when: Wednesday 28 June'),
	},
	Cameras: {
		'a camera of three numbers': replace(FILE, '[18.9, 46.8, 21.3, 51.2]', '[18.9, 46.8, 21.3]'),
		'a camera with east and west exchanged': replace(
			FILE,
			'[18.9, 46.8, 21.3, 51.2]',
			'[21.3, 46.8, 18.9, 51.2]',
		),
		'a camera with latitudes first': replace(FILE, '[18.9, 46.8, 21.3, 51.2]', '[46.8, 18.9, 51.2, 21.3]'),
		'a camera beyond the map': replace(FILE, '[18.9, 46.8, 21.3, 51.2]', '[18.9, 36.8, 21.3, 51.2]'),
		'a camera nearer than the map zooms': replace(
			FILE,
			'[18.9, 46.8, 21.3, 51.2]',
			'[18.9, 46.8, 18.95, 46.85]',
		),
		'a camera without end': replace(FILE, '[18.9, 46.8, 21.3, 51.2]', '[18.9, 46.8, .inf, .nan]'),
		'a reference point with latitude first': replace(FILE, '[19.7083, 47.2254]', '[47.2254, 19.7083]'),
	},
	'Ids and references': {
		'two stages of one id': replace(FILE, 'id: evening', 'id: morning'),
		'a stage and a column of one id': replace('tracks.yaml', 'id: plane', 'id: landing'),
		'a reserved id': all(
			replace(FILE, 'id: landing', 'id: overview'),
			replace('stages/morning.md', 'landing.md#', 'overview.md#'),
		),
		'a Cyrillic letter in an id': replace(FILE, 'id: landing', 'id: lаnding'),
		'capitals and spaces in an id': replace('tracks.yaml', 'id: elm', 'id: Elm Toll'),
		'an unknown event': replace(FILE, 'events: [departure, sighting]', 'events: [departure, siting]'),
		'an event told by two stages': replace(
			FILE,
			'events: [aircraft-lands]',
			'events: [aircraft-lands, sighting]',
		),
		'an event listed twice': replace(
			FILE,
			'events: [departure, sighting]',
			'events: [departure, sighting, departure]',
		),
		'a stage without events': replace(FILE, 'events: [aircraft-lands]', 'events: []'),
		'an unknown stretch': replace(FILE, 'past: [road-south]', 'past: [road-suoth]'),
		'a route where a stretch is wanted': replace(FILE, 'past: [road-south]', 'past: [north-road]'),
		'an unknown role': replace(FILE, 'past: [road-south]', 'passed: [road-south]'),
		'a stretch in two roles': replace(FILE, 'past: [road-south]', 'past: [road-south, flight]'),
		'a stretch that is never shown': all(
			replace(FILE, 'relocation: [flight] }\nstages', 'relocation: [] }\nstages'),
			replace(FILE, '{ relocation: [flight], past', '{ past'),
		),
		'an unknown column': replace(FILE, 'follows: north', 'follows: nroth'),
	},
	Versions: {
		'a version without its change': replace(FILE, "version: '1.1'\nreference", "version: '1.2'\nreference"),
		'changes out of order': replace(FILE, "- version: '1.0'", "- version: '1.2'"),
		'a change of an earlier day': replace(FILE, 'date: 2026-02-28', 'date: 2026-01-02'),
	},
};
