import { describe } from 'vitest';
import { all, replace, testCases, type Case } from './fixtures/story/damage.ts';

const FILE = 'story.yaml';

const SHAPES: readonly Case[] = [
	[
		'a key is missing',
		replace(FILE, '    follows: north\n', ''),
		[FILE, 'line 27, stage morning, follows', 'the key "follows" is missing', 'add it'],
	],
	[
		'a key is misspelt',
		replace(FILE, '    when: Saturday', '    wehn: Saturday'),
		[FILE, 'stage morning, when', 'the key "when" is missing', 'add it'],
		[FILE, 'line 33, stage morning, wehn', 'the key "wehn" is not known here', 'did you mean "when"?'],
	],
	[
		'text that YAML takes for a number',
		replace(FILE, "version: '1.0'\nreference", 'version: 1.5\nreference'),
		[FILE, 'line 4, version', '1.5 stands where text is wanted', "quotation marks: '1.5'"],
	],
	[
		'a version that is none',
		replace(FILE, "version: '1.0'\nreference", "version: 'first'\nreference"),
		[FILE, 'line 4, version', 'is not a version', "'1.0' or '1.0.2'"],
	],
	[
		'a list where text is wanted',
		replace(FILE, 'title: A landing', 'title: [A landing]'),
		[FILE, 'stage landing, title', 'a list stands where text is wanted', 'write text'],
	],
	[
		'a title that is too long',
		replace(FILE, 'title: A landing', `title: ${'A very long landing '.repeat(4)}x`),
		[FILE, 'stage landing, title', 'is 81 characters long; 60 are allowed', 'shorten it'],
	],
	[
		'a title with a full stop',
		replace(FILE, 'title: A landing', 'title: A landing.'),
		[FILE, 'stage landing, title', 'ends with a full stop', 'remove the full stop'],
	],
	[
		'a summary that is too long',
		replace(FILE, 'A column moved north.', `${'A column moved north and north. '.repeat(6)}North.`),
		[FILE, 'stage morning, summary', 'is 198 characters long; 160 are allowed', 'shorten it'],
	],
	[
		'a summary that breaks off',
		replace(FILE, 'A column moved north.', 'A column moved'),
		[FILE, 'stage morning, summary', 'breaks off', 'end the sentence'],
	],
	[
		'an empty text',
		replace(FILE, 'title: A landing', "title: ''"),
		[FILE, 'stage landing, title', 'is empty', 'write it'],
	],
	[
		'spaces around a text',
		replace(FILE, 'title: A landing', "title: ' A landing'"),
		[FILE, 'stage landing, title', 'begins or ends with a space', 'remove the space'],
	],
	[
		'two spaces in a text',
		replace(FILE, 'title: A landing', 'title: A  landing'),
		[FILE, 'stage landing, title', 'two spaces in a row', 'one space'],
	],
	[
		'a text folded with its line break kept',
		replace(FILE, 'description: >-', 'description: >'),
		[FILE, 'line 2, description', 'holds a line break', '">-", not ">"'],
	],
	[
		'HTML in a text',
		replace(FILE, 'A column moved north.', 'A <em>column</em> moved north.'),
		[FILE, 'stage morning, summary', 'holds HTML: <em>', 'plain text'],
	],
	[
		'an HTML code in a text',
		replace(FILE, 'A column moved north.', 'A column&nbsp;moved north.'),
		[FILE, 'stage morning, summary', 'holds HTML: &nbsp;', 'the character itself'],
	],
	[
		'Markdown in a text',
		replace(FILE, 'A column moved north.', 'A column moved.[^agency-report] It went north.'),
		[FILE, 'stage morning, summary', 'holds Markdown: [^agency-report]', 'plain text'],
	],
	[
		'no stage at all',
		(folder) => replace(FILE, 'stages:\n', 'stages: []\nrest:\n')(folder),
		[FILE, 'line 15, stages', 'is an empty list', 'add a stage'],
		[FILE, 'line 16, rest', 'the key "rest" is not known here', ''],
		['events.geojson', 'event announcement', 'no stage tells this event', ''],
		['events.geojson', 'event departure', 'no stage tells this event', ''],
		['events.geojson', 'event sighting', 'no stage tells this event', ''],
		['events.geojson', 'event aircraft-lands', 'no stage tells this event', ''],
		['stages/evening.md', 'the file', 'belongs to no stage', 'remove it'],
		['stages/landing.md', 'the file', 'belongs to no stage', 'remove it'],
		['stages/morning.md', 'the file', 'belongs to no stage', 'remove it'],
	],
];

const TIMES: readonly Case[] = [
	[
		'a time without offset',
		replace(FILE, 'moment: 2023-06-24T11:30:00+03:00\n    when', 'moment: 2023-06-24T11:30:00\n    when'),
		[FILE, 'stage morning, moment', 'has no offset from UTC', 'write 2023-06-24T11:30:00+03:00'],
	],
	[
		'daylight-saving time',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27T07:40:00+04:00'),
		[
			FILE,
			'stage landing, moment',
			'the offset +04:00; clocks in Moscow',
			'write 2023-06-27T07:40:00+03:00 if the clock time is right, or 2023-06-27T06:40:00+03:00 if the offset is right',
		],
	],
	[
		'Moscow time in short',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27T07:40:00+03'),
		[FILE, 'stage landing, moment', 'the offset +03;', 'write 2023-06-27T07:40:00+03:00'],
	],
	[
		'a time with a space',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27 07:40:00+03:00'),
		[FILE, 'stage landing, moment', 'is not ISO 8601', 'write 2023-06-27T07:40:00+03:00'],
	],
	[
		'a time in words',
		replace(FILE, '2023-06-27T07:40:00+03:00', '27 June, 07:40'),
		[FILE, 'stage landing, moment', 'is not a time', 'write it like'],
	],
	[
		'30 February',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2023-02-30T07:40:00+03:00'),
		[FILE, 'stage landing, moment', 'a day that the calendar does not have', 'correct the date'],
	],
	[
		'24:00',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-27T24:00:00+03:00'),
		[FILE, 'stage landing, moment', 'an hour that the clock does not have', '00:00 to 23:59'],
	],
	[
		'another year',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2024-06-27T07:40:00+03:00'),
		[FILE, 'stage landing, moment', 'is outside the story', 'correct the year'],
	],
	[
		'an end before the start',
		replace(FILE, 'end: 2023-06-27T23:59:00+03:00', 'end: 2023-06-26T23:59:00+03:00'),
		[FILE, 'line 44, stage landing, end', 'ends before it starts', 'after 2023-06-27T00:00:00+03:00'],
		[FILE, 'stage landing, when', 'Tuesday 27 June is not a day of this stage', ''],
	],
	[
		'a moment outside its stage',
		replace(FILE, '2023-06-27T07:40:00+03:00', '2023-06-28T07:40:00+03:00'),
		[
			FILE,
			'stage landing, moment',
			'lies outside its stage',
			'from 2023-06-27T00:00:00+03:00 to 2023-06-27T23:59:00+03:00',
		],
	],
	[
		'a moment after the next stage has begun',
		replace(FILE, 'start: 2023-06-24T09:00:00+03:00', 'start: 2023-06-23T21:30:00+03:00'),
		[
			FILE,
			'stage evening, moment',
			'does not lie before the next stage (morning) starts',
			'before 2023-06-23T21:30:00+03:00',
		],
	],
	[
		'stages out of order',
		replace(FILE, 'start: 2023-06-24T09:00:00+03:00', 'start: 2023-06-23T20:00:00+03:00'),
		[
			FILE,
			'line 30, stage morning, start',
			'not after the stage before it (evening, 2023-06-23T21:00:00+03:00)',
			'put the stages in order',
		],
	],
	[
		'an overview at a moment of no stage',
		replace(
			FILE,
			'  moment: 2023-06-24T11:30:00+03:00\n  camera',
			'  moment: 2023-08-24T11:30:00+03:00\n  camera',
		),
		[FILE, 'overview, moment', 'lies outside all stages', 'within the story'],
	],
	[
		'the wrong day of the week',
		replace(FILE, 'when: Tuesday 27 June', 'when: Monday 27 June'),
		[FILE, 'stage landing, when', 'Monday 27 June was a Tuesday', 'write "Tuesday 27 June"'],
	],
	[
		'a day outside the stage',
		replace(FILE, 'when: Tuesday 27 June', 'when: Wednesday 28 June'),
		[
			FILE,
			'stage landing, when',
			'Wednesday 28 June is not a day of this stage',
			'write a day from Tuesday 27 June',
		],
	],
];

const CAMERAS: readonly Case[] = [
	[
		'a camera of three numbers',
		replace(FILE, '[38.9, 46.8, 41.3, 51.2]', '[38.9, 46.8, 41.3]'),
		[FILE, 'stage morning, camera', 'is not a camera of four numbers', '[west, south, east, north]'],
	],
	[
		'a camera with east and west exchanged',
		replace(FILE, '[38.9, 46.8, 41.3, 51.2]', '[41.3, 46.8, 38.9, 51.2]'),
		[FILE, 'stage morning, camera', 'is reversed or empty', '[38.9, 46.8, 41.3, 51.2]'],
	],
	[
		'a camera with latitudes first',
		replace(FILE, '[38.9, 46.8, 41.3, 51.2]', '[46.8, 38.9, 51.2, 41.3]'),
		[FILE, 'stage morning, camera', 'latitude and longitude look swapped', '[38.9, 46.8, 41.3, 51.2]'],
	],
	[
		'a camera beyond the map',
		replace(FILE, '[38.9, 46.8, 41.3, 51.2]', '[38.9, 36.8, 41.3, 51.2]'),
		[FILE, 'stage morning, camera', 'reaches beyond the map', 'stay within [2, 42, 62, 66]'],
	],
	[
		'a camera nearer than the map zooms',
		replace(FILE, '[38.9, 46.8, 41.3, 51.2]', '[38.9, 46.8, 38.95, 46.85]'),
		[FILE, 'stage morning, camera', 'is too small', '0.1 degrees'],
	],
	[
		'a camera without end',
		replace(FILE, '[38.9, 46.8, 41.3, 51.2]', '[38.9, 46.8, .inf, .nan]'),
		[FILE, 'stage morning, camera', 'is not a camera of four numbers', '[west, south, east, north]'],
	],
	[
		'a reference point with latitude first',
		replace(FILE, '[39.7083, 47.2254]', '[47.2254, 39.7083]'),
		[FILE, 'line 6, reference, rostov', 'latitude and longitude look swapped', 'write [39.7083, 47.2254]'],
	],
];

const REFERENCES: readonly Case[] = [
	[
		'two stages of one id',
		replace(FILE, 'id: evening', 'id: morning'),
		[FILE, 'line 27, stage morning, id', 'is already that of a stage (story.yaml, line 16', 'another id'],
		['events.geojson', 'event sighting, time', 'lies outside its stage', ''],
		['stages/evening.md', 'the file', 'belongs to no stage', 'did you mean "morning.md"?'],
	],
	[
		'a stage and a column of one id',
		replace('tracks.yaml', 'id: plane', 'id: landing'),
		[
			FILE,
			'stage landing, follows',
			'the column "plane" is not in tracks.yaml',
			'write one of: landing, north',
		],
		[
			'tracks.yaml',
			'column landing, id',
			'is already that of a stage (story.yaml, line 40, stage landing)',
			'another id',
		],
	],
	[
		'a reserved id',
		all(
			replace(FILE, 'id: landing', 'id: overview'),
			replace('stages/morning.md', 'landing.md#', 'overview.md#'),
		),
		[FILE, 'stage overview, id', 'is reserved', 'another id'],
		['stages/landing.md', 'the file', 'belongs to no stage', 'remove it'],
		['stages/overview.md', 'the file', 'is missing', 'restore it'],
	],
	[
		'a Cyrillic letter in an id',
		replace(FILE, 'id: landing', 'id: lаnding'),
		[
			FILE,
			'line 40, stage lаnding, id',
			'holds "а" (U+0430), which only looks like a Latin letter',
			'type "landing"',
		],
		['stages/landing.md', 'the file', 'belongs to no stage', ''],
		['stages/morning.md', 'line 1', 'the stage "landing" is not in story.yaml', 'write one of'],
	],
	[
		'capitals and spaces in an id',
		replace('tracks.yaml', 'id: pavlovsk', 'id: Pavlovsk Toll'),
		['tracks.yaml', 'column north, fix Pavlovsk Toll, id', '"Pavlovsk Toll" is not an id', '"pavlovsk-toll"'],
	],
	[
		'an unknown event',
		replace(FILE, 'events: [departure, sighting]', 'events: [departure, siting]'),
		[
			FILE,
			'stage morning, events[1]',
			'the event "siting" is not in events.geojson',
			'did you mean "sighting"?',
		],
		['events.geojson', 'event sighting', 'no stage tells this event', 'list it under "events"'],
	],
	[
		'an event told by two stages',
		replace(FILE, 'events: [aircraft-lands]', 'events: [aircraft-lands, sighting]'),
		[FILE, 'stage landing, events[1]', 'is told by the stage "morning" already', 'keep it in one stage'],
	],
	[
		'an event listed twice',
		replace(FILE, 'events: [departure, sighting]', 'events: [departure, sighting, departure]'),
		[FILE, 'stage morning, events[2]', 'is listed twice', 'keep it'],
	],
	[
		'a stage without events',
		replace(FILE, 'events: [aircraft-lands]', 'events: []'),
		[FILE, 'stage landing, events', 'the stage tells no event', 'add the id of an event'],
		['events.geojson', 'event aircraft-lands', 'no stage tells this event', 'list it'],
	],
	[
		'an unknown stretch',
		replace(FILE, 'past: [m4-south]', 'past: [m4-suoth]'),
		[
			FILE,
			'stage landing, shows, past[0]',
			'the stretch "m4-suoth" is not in routes.geojson',
			'did you mean "m4-south"?',
		],
	],
	[
		'a route where a stretch is wanted',
		replace(FILE, 'past: [m4-south]', 'past: [m4]'),
		[FILE, 'stage landing, shows, past[0]', '"m4" is a route, not a stretch', ''],
	],
	[
		'an unknown role',
		replace(FILE, 'past: [m4-south]', 'passed: [m4-south]'),
		[FILE, 'stage landing, shows, passed', 'the key "passed" is not known here', 'write one of: advance'],
	],
	[
		'a stretch in two roles',
		replace(FILE, 'past: [m4-south]', 'past: [m4-south, flight]'),
		[
			FILE,
			'stage landing, shows, past[1]',
			'shows the stretch "flight" twice, as relocation and as past',
			'under one role',
		],
	],
	[
		'a stretch that is never shown',
		all(
			replace(FILE, 'relocation: [flight] }\nstages', 'relocation: [] }\nstages'),
			replace(FILE, '{ relocation: [flight], past', '{ past'),
		),
		[
			'routes.geojson',
			'route rostov-machulishchi, stretch flight',
			'no stage shows this stretch',
			'list it under "shows"',
		],
	],
	[
		'an unknown column',
		replace(FILE, 'follows: north', 'follows: nroth'),
		[FILE, 'stage morning, follows', 'the column "nroth" is not in tracks.yaml', 'did you mean "north"?'],
	],
];

describe('faults of the shape of story.yaml', () => testCases(SHAPES));
describe('faults of its times', () => testCases(TIMES));
describe('faults of its cameras', () => testCases(CAMERAS));
describe('faults of its references', () => testCases(REFERENCES));
