import { describe } from 'vitest';
import { all, change, replace, testCases, type Case } from './fixtures/story/damage.ts';

const FILE = 'routes.geojson';
const BOGUCHAR = '[40.525, 49.935]';

const LINES: readonly Case[] = [
	[
		'latitude and longitude swapped',
		replace(FILE, BOGUCHAR, '[49.935, 40.525]'),
		[
			FILE,
			'line 12, route m4, geometry, coordinates[2]',
			'latitude and longitude look swapped',
			`write ${BOGUCHAR}`,
		],
	],
	[
		'every faulty position of a line is told',
		all(replace(FILE, BOGUCHAR, '[49.935, 40.525]'), replace(FILE, '[40.1, 47.7]', '[40.1, 147.7]')),
		[FILE, 'line 11, route m4, geometry, coordinates[1]', 'lies outside the map', 'correct the numbers'],
		[
			FILE,
			'line 12, route m4, geometry, coordinates[2]',
			'latitude and longitude look swapped',
			`write ${BOGUCHAR}`,
		],
	],
	[
		'a line with one point',
		replace(FILE, '[39.8, 47.3],\n', ''),
		[
			FILE,
			'route rostov-machulishchi, geometry, coordinates',
			'the line has one point',
			'two points or more',
		],
	],
	[
		'a line without points',
		change(FILE, (text) => text.replace(/\[39\.8, 47\.3\],\s+\[27\.58, 53\.7736\]/, '')),
		[
			FILE,
			'route rostov-machulishchi, geometry, coordinates',
			'the line has no points',
			'two points or more',
		],
	],
	[
		'no geometry',
		change(FILE, (text) => text.replace(/"geometry": \{[^{]*27\.58[^}]*\}/, '"geometry": null')),
		[FILE, 'route rostov-machulishchi, geometry', 'null stands where an object is wanted', 'write an object'],
	],
	[
		'a position twice in a row',
		replace(FILE, BOGUCHAR, '[40.1, 47.7]'),
		[FILE, 'route m4, geometry, coordinates[2]', 'repeats the position before it', 'remove one'],
	],
	[
		'a line that comes back',
		replace(FILE, BOGUCHAR, '[39.7083, 47.2254]'),
		[FILE, 'route m4, geometry, coordinates[2]', 'returns to position 0', 'correct the position'],
	],
	[
		'fewer points than positions',
		replace(FILE, BOGUCHAR, `${BOGUCHAR}, [40.4, 50.1]`),
		[FILE, 'route m4, points', 'tells of 4 points, but the line has 5 positions', 'one object for each'],
	],
	[
		'posts that do not fall',
		replace(FILE, '"post": 740', '"post": 1740'),
		[FILE, 'route m4, points[2], post', 'the post 1740 does not fall below 1002', 'toward Moscow'],
	],
	[
		'a post below zero',
		replace(FILE, '"post": 740', '"post": -740'),
		[FILE, 'route m4, points[2], post', '-740 km is out of range', '0 to 2000 km'],
	],
	[
		'a precision in words',
		replace(FILE, '"precision": 60', '"precision": "about 60"'),
		[
			FILE,
			'route rostov-machulishchi, points[0], precision',
			'"about 60" stands where a number is wanted',
			'write a number',
		],
	],
	[
		'an unknown mode',
		replace(FILE, '"mode": "air"', '"mode": "plane"'),
		[
			FILE,
			'route rostov-machulishchi, mode',
			'"plane" is not one of the words',
			'write one of: road, air, call',
		],
	],
	[
		'a flight without bow',
		replace(FILE, '"bow": 0.1,', ''),
		[FILE, 'route rostov-machulishchi', 'a flight has no bow', 'write a share'],
	],
	[
		'a road with a bow',
		replace(FILE, '"mode": "road",', '"mode": "road", "bow": 0.2,'),
		[FILE, 'route m4, bow', 'a road has no bow', 'remove it'],
	],
];

const STRETCHES: readonly Case[] = [
	[
		'a label that gives nobody’s words',
		replace(FILE, '"status": "driven",', '"status": "driven",\n\t\t\t\t\t\t"label": "will leave",'),
		[FILE, 'route m4, stretch m4-south, label', 'has a label, but no claimant', 'name who says so'],
	],
	[
		'a label that is too long for a map',
		replace(
			FILE,
			'"claimant": "A Channel",',
			`"claimant": "A Channel",\n\t\t\t\t\t\t"label": "${'will leave '.repeat(9)}for it",`,
		),
		[FILE, 'route m4, stretch m4-north, label', 'is 105 characters long; 80 are allowed', 'shorten it'],
	],
	[
		'a stretch without claimant',
		replace(FILE, '"claimant": "A Channel"', '"claimant": null'),
		[
			FILE,
			'line 56, route m4, stretch m4-north, claimant',
			'is claimed, but nobody claims it',
			'name who says so',
		],
	],
	[
		'a stretch without source',
		replace(FILE, '"sources": ["agency-report"]', '"sources": []'),
		[FILE, 'route m4, stretch m4-south, sources', 'names no source', 'sources.yaml'],
	],
	[
		'a stretch with an unknown source',
		replace(FILE, '"sources": ["agency-report"]', '"sources": ["S08"]'),
		[FILE, 'route m4, stretch m4-south, sources[0]', 'the source "S08" is not in sources.yaml', ''],
		[FILE, 'route m4, stretch m4-south, sources[0]', '"S08" is not an id', '"s08"'],
	],
	[
		'an unknown status',
		replace(FILE, '"status": "driven"', '"status": "drivn"'),
		[FILE, 'route m4, stretch m4-south, status', '"drivn" is not one of the words', 'did you mean "driven"?'],
	],
	[
		'an end that is no end',
		replace(FILE, '"from": "start"', '"from": "begin"'),
		[FILE, 'route m4, stretch m4-south, from', 'is no end of a stretch', 'a kilometre post'],
	],
	[
		'an end beyond the route',
		replace(FILE, '"to": 672', '"to": 600'),
		[FILE, 'route m4, stretch m4-north, to', 'kilometre 600 is not on the route "m4"', 'write 1002 to 672'],
	],
	[
		'an index beyond the route',
		replace(FILE, '"to": 1,', '"to": 2,'),
		[FILE, 'stretch flight, to', '2 is not the index of a position', '0 to 1, "start" or "end"'],
	],
	[
		'a stretch that runs backward',
		change(FILE, (text) => text.replace(/"from": 740,(\s+)"to": 672/, '"from": 672,$1"to": 740')),
		[
			FILE,
			'route m4, stretch m4-north, to',
			'runs from 672 to 740, against the line',
			'exchange "from" and "to"',
		],
	],
	[
		'stretches that overlap',
		replace(FILE, '"from": 740', '"from": 760'),
		[
			FILE,
			'route m4, stretch m4-north, from',
			'overlaps the stretch before it, which ends at 740',
			'write 740',
		],
	],
	[
		'a gap between stretches',
		replace(FILE, '"from": 740', '"from": 720'),
		[
			FILE,
			'route m4, stretch m4-north, from',
			'leaves the line without status from 740 to 720',
			'write 740, or add a stretch',
		],
	],
	[
		'a gap at the end',
		replace(FILE, '"to": 672', '"to": 680'),
		[FILE, 'route m4, stretches', 'leave the line without status from 680 to its end', '"end"'],
	],
	[
		'no stretch at all',
		change(FILE, (text) =>
			text.replace(/"stretches": \[(?=\s+\{\s+"id": "flight")/, '"stretches": [], "rest": ['),
		),
		['story.yaml', 'overview, shows, relocation[0]', 'the stretch "flight" is not in routes.geojson', ''],
		[
			'story.yaml',
			'stage landing, shows, relocation[0]',
			'the stretch "flight" is not in routes.geojson',
			'',
		],
		[FILE, 'route rostov-machulishchi, stretches', 'the route has no stretch', 'from "start" to "end"'],
		[FILE, 'route rostov-machulishchi, rest', 'the key "rest" is not known here', ''],
	],
	[
		'a flight that is known to the metre',
		replace(FILE, '"status": "schematic"', '"status": "driven"'),
		[FILE, 'stretch flight, status', 'a flight is driven', '"schematic"'],
	],
	[
		'a schematic road',
		replace(FILE, '"status": "driven"', '"status": "schematic"'),
		[FILE, 'stretch m4-south, status', 'a road is schematic', '"reported"'],
	],
	[
		'two stretches of one id',
		replace(FILE, '"id": "flight"', '"id": "m4-south"'),
		['story.yaml', 'overview, shows, relocation[0]', 'the stretch "flight" is not in routes.geojson', ''],
		[
			'story.yaml',
			'stage landing, shows, relocation[0]',
			'the stretch "flight" is not in routes.geojson',
			'',
		],
		[FILE, 'stretch m4-south, id', 'the id "m4-south" is already that of a stretch', 'another id'],
	],
];

describe('faults of lines', () => testCases(LINES));
describe('faults of stretches', () => testCases(STRETCHES));
