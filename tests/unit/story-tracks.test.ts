import { describe } from 'vitest';
import { replace, testCases, type Case } from './fixtures/story/damage.ts';

const FILE = 'tracks.yaml';

const COLUMNS: readonly Case[] = [
	[
		'an unknown route',
		replace(FILE, '{ route: m4, from', '{ route: m5, from'),
		[FILE, 'column north, path[0], route', 'the route "m5" is not in routes.geojson', 'did you mean "m4"?'],
	],
	[
		'a path that is empty',
		replace(FILE, '\n      - { route: rostov-machulishchi }', ' []'),
		[FILE, 'column plane, path', 'the path is empty', 'routes.geojson'],
	],
	[
		'a part of no length',
		replace(FILE, 'from: start, to: 672', 'from: 672, to: 672'),
		[FILE, 'column north, path[0]', 'the part of "m4" is empty', 'two different ends'],
	],
	[
		'a part beyond the route',
		replace(FILE, 'from: start, to: 672', 'from: start, to: 380'),
		[FILE, 'column north, path[0], to', 'kilometre 380 is not on the route "m4"', 'write 1002 to 672'],
	],
	[
		'a column on the road along a flight path',
		replace(FILE, '{ route: m4, from: start, to: 672 }', '{ route: rostov-machulishchi }'),
		[
			FILE,
			'column north, path[0], route',
			'a column of mode "road" cannot move along "rostov-machulishchi"',
			'correct the mode',
		],
	],
	[
		'a column on the road without top speed',
		replace(FILE, 'topSpeed: 90', 'topSpeed: null'),
		[FILE, 'column north, topSpeed', 'a column on the road has no top speed', 'km/h'],
	],
	[
		'an aircraft with a top speed',
		replace(FILE, 'topSpeed: null', 'topSpeed: 90'),
		[FILE, 'column plane, topSpeed', 'an aircraft has a top speed', 'write null'],
	],
	[
		'a top speed of lorries that fly',
		replace(FILE, 'topSpeed: 90', 'topSpeed: 900'),
		[FILE, 'column north, topSpeed', '900 km/h is out of range', '10 to 150 km/h'],
	],
	[
		'an unknown role',
		replace(FILE, 'role: advance', 'role: talks'),
		[
			FILE,
			'column north, role',
			'"talks" is not one of the words',
			'write one of: advance, return, relocation, flight',
		],
	],
	[
		'a column without fixes',
		replace(
			FILE,
			/* the second column's */ 'fixes:\n      - id: machulishchi',
			'fixes: []\n    rest:\n      - id: machulishchi',
		),
		[FILE, 'column plane, fixes', 'the column has no fix', 'add a report'],
		[FILE, 'column plane, rest', 'the key "rest" is not known here', ''],
	],
	[
		'a conflict without source',
		replace(
			FILE,
			'note: Who was aboard is not known.',
			'note: null\n    conflicts: [{ text: Two reports differ., sources: [] }]',
		),
		[FILE, 'column plane, conflicts[0], sources', 'names no source', 'sources.yaml'],
	],
	[
		'a conflict with an unknown source',
		replace(
			FILE,
			'note: Who was aboard is not known.',
			'note: null\n    conflicts: [{ text: Two reports differ., sources: [chanel-post] }]',
		),
		[
			FILE,
			'column plane, conflicts[0], sources[0]',
			'the source "chanel-post" is not in sources.yaml',
			'did you mean "channel-post"?',
		],
	],
	[
		'another key at the top',
		replace(FILE, 'columns:', 'colums:'),
		[FILE, 'line 1, columns', 'the key "columns" is missing', 'add it'],
		[FILE, 'line 1, colums', 'the key "colums" is not known here', 'did you mean "columns"?'],
	],
];

const FIXES: readonly Case[] = [
	[
		'two fixes of one id',
		replace(FILE, 'id: pavlovsk', 'id: rostov'),
		[FILE, 'column north, fix rostov, id', 'the column has two fixes "rostov"', 'another id'],
	],
	[
		'a fix without source',
		replace(FILE, 'sources: [channel-post]', 'sources: []'),
		[FILE, 'column north, fix pavlovsk, sources', 'names no source', 'sources.yaml'],
	],
	[
		'a fix with an unknown source',
		replace(FILE, 'sources: [channel-post]', 'sources: [chanel-post]'),
		[
			FILE,
			'line 33, column north, fix pavlovsk, sources[0]',
			'the source "chanel-post" is not in sources.yaml',
			'did you mean "channel-post"?',
		],
	],
	[
		'a fix claimed by nobody',
		replace(FILE, 'claimant: A Channel', 'claimant: null'),
		[FILE, 'column north, fix pavlovsk, claimant', 'is claimed, but nobody claims it', 'name who says so'],
	],
	[
		'fixes out of order',
		replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T04:30:00+03:00'),
		[
			FILE,
			'column north, fix pavlovsk, time',
			'is earlier than the fix before it (rostov,',
			'in the order of time',
		],
	],
	[
		'a fix at a time without offset',
		replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T12:30'),
		[FILE, 'column north, fix pavlovsk, time', 'has no offset from UTC', 'write 2023-06-24T12:30:00+03:00'],
	],
	[
		'an unknown precision',
		replace(FILE, 'precision: hour', 'precision: hours'),
		[FILE, 'column north, fix rostov, precision', '"hours" is not one of the words', 'did you mean "hour"?'],
	],
	[
		'a fix without precision',
		replace(FILE, '        precision: hour\n', ''),
		[FILE, 'column north, fix rostov, time', 'does not say how exactly its time is known', 'keep one'],
	],
	[
		'a fix with two precisions',
		replace(FILE, 'minutes: 45', 'minutes: 45\n        precision: hour'),
		[FILE, 'column north, fix pavlovsk, minutes', 'has both a precision and minutes', 'keep one'],
	],
	[
		'minutes below zero',
		replace(FILE, 'minutes: 45', 'minutes: -45'),
		[FILE, 'column north, fix pavlovsk, minutes', '-45 minutes is out of range', '1 to 2880 minutes'],
	],
	[
		'kilometres below zero',
		replace(FILE, 'km: 5', 'km: -5'),
		[FILE, 'column north, fix pavlovsk, km', '-5 km is out of range', '0 to 200 km'],
	],
	[
		'a post beyond the path',
		replace(FILE, '{ post: 672 }', '{ post: 590 }'),
		[
			FILE,
			'column north, fix pavlovsk, at',
			"kilometre 590 is not on the column's path (m4 start to 672)",
			'lengthen the path',
		],
	],
	[
		'a post on the part of the route that is not driven',
		replace(FILE, 'from: start, to: 672', 'from: start, to: 740'),
		[
			FILE,
			'column north, fix pavlovsk, at',
			"kilometre 672 is not on the column's path (m4 start to 740)",
			'lengthen the path',
		],
	],
	[
		'a post on a path without posts',
		replace(FILE, '{ position: [27.58, 53.7736] }', '{ post: 10 }'),
		[
			FILE,
			'column plane, fix machulishchi, at',
			"no route of the column's path has kilometre posts",
			'{ position }',
		],
	],
	[
		'a point of another route',
		replace(FILE, '{ route: m4, point: 0 }', '{ route: rostov-machulishchi, point: 0 }'),
		[
			FILE,
			'column north, fix rostov, at',
			'the route "rostov-machulishchi" is not on the column\'s path',
			'name one of: m4',
		],
	],
	[
		'a point that the route does not have',
		replace(FILE, '{ route: m4, point: 0 }', '{ route: m4, point: 4 }'),
		[
			FILE,
			'column north, fix rostov, at',
			'point 4 of "m4" is not on the column\'s path',
			'correct the place',
		],
	],
	[
		'a point that is no whole number',
		replace(FILE, '{ route: m4, point: 0 }', '{ route: m4, point: 0.5 }'),
		[FILE, 'column north, fix rostov, at, point', 'is not an index', 'a whole number'],
	],
	[
		'a place in two ways',
		replace(FILE, '{ post: 672 }', '{ post: 672, position: [40.16711, 50.45148] }'),
		[FILE, 'column north, fix pavlovsk, at', 'does not say where in one way', '{ route, point }'],
	],
	[
		'a position with latitude first',
		replace(FILE, '[27.58, 53.7736]', '[53.7736, 27.58]'),
		[
			FILE,
			'column plane, fix machulishchi, at, position',
			'latitude and longitude look swapped',
			'write [27.58, 53.7736]',
		],
	],
	[
		'a fix that does not say how its column is known',
		replace(FILE, 'claimant: A Channel\n        columnBasis: stated', 'claimant: A Channel'),
		[FILE, 'column north, fix pavlovsk', 'the key "columnBasis" is missing', 'add it'],
	],
	[
		'an unknown basis',
		replace(
			FILE,
			'claimant: A Channel\n        columnBasis: stated',
			'claimant: A Channel\n        columnBasis: infered',
		),
		[
			FILE,
			'column north, fix pavlovsk, columnBasis',
			'"infered" is not one of the words for "columnBasis"',
			'did you mean "inferred"?',
		],
	],
	[
		'an unknown standing',
		replace(
			FILE,
			'standing: track\n        sources: [channel-post]',
			'standing: beside\n        sources: [channel-post]',
		),
		[
			FILE,
			'column north, fix pavlovsk, standing',
			'"beside" is not one of the words',
			'write one of: track, conflicting, alternative',
		],
	],
	[
		'the key that told of conflicts before',
		replace(
			FILE,
			'standing: track\n        sources: [channel-post]',
			'conflicting: false\n        sources: [channel-post]',
		),
		[FILE, 'column north, fix pavlovsk, standing', 'the key "standing" is missing', 'add it'],
		[FILE, 'column north, fix pavlovsk, conflicting', 'the key "conflicting" is not known here', 'README.md'],
	],
];

describe('faults of columns', () => testCases(COLUMNS));
describe('faults of fixes', () => testCases(FIXES));
