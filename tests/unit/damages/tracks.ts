import { replace, replaceAfter, type Damages } from '../support/damage.ts';

const FILE = 'tracks.yaml';

export const TRACKS: Damages = {
	Columns: {
		'an unknown route': replaceAfter(FILE, 'id: north', '{ route: north-road', '{ route: north-raod'),
		'a path that is empty': replace(FILE, '\n      - { route: alder-linden }', ' []'),
		'a part of no length': replace(FILE, 'from: start, to: 72', 'from: 72, to: 72'),
		'a part beyond the route': replace(FILE, 'from: start, to: 72', 'from: start, to: 40'),
		'a column on the road along a flight path': replace(
			FILE,
			'{ route: north-road, from: start, to: 72 }',
			'{ route: alder-linden }',
		),
		'a column on the road without top speed': replace(FILE, 'topSpeed: 90', 'topSpeed: null'),
		'an aircraft with a top speed': replace(FILE, 'topSpeed: null', 'topSpeed: 90'),
		'a top speed of lorries that fly': replace(FILE, 'topSpeed: 90', 'topSpeed: 900'),
		'an unknown role': replaceAfter(FILE, 'id: north', 'role: advance', 'role: talks'),
		'a column without fixes': replace(
			FILE,
			'fixes:\n      - id: linden',
			'fixes: []\n    rest:\n      - id: linden',
		),
		'a conflict without source': replace(
			FILE,
			'note: Who was aboard is not known.',
			'note: null\n    conflicts: [{ text: Two reports differ., sources: [] }]',
		),
		'a conflict with an unknown source': replace(
			FILE,
			'note: Who was aboard is not known.',
			'note: null\n    conflicts: [{ text: Two reports differ., sources: [chanel-post] }]',
		),
		'a strength by an unknown source': replace(
			FILE,
			'note: Who was aboard is not known.',
			'note: null\n    numbers: [{ text: Some 350 vehicles., sources: [chanel-post] }]',
		),
		'a path whose parts do not meet': replace(FILE, 'from: start, to: 402', 'from: start, to: 140'),
		'an impossible speed': replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T07:30:00+03:00'),
		'another key at the top': replace(FILE, 'columns:', 'colums:'),
	},
	Fixes: {
		'two fixes of one id': replace(FILE, 'id: elm', 'id: alder'),
		'a fix without source': replace(FILE, 'sources: [channel-post]', 'sources: []'),
		'a fix with an unknown source': replace(FILE, 'sources: [channel-post]', 'sources: [chanel-post]'),
		'a fix claimed by nobody': replace(FILE, 'claimant: A Channel', 'claimant: null'),
		'a fix off its path': replace(FILE, 'at: { post: 72 }', 'at: { position: [19.2, 49.45] }'),
		'a lone conflicting fix': replaceAfter(FILE, 'id: cedar', 'standing: track', 'standing: conflicting'),
		'a lone alternative': replaceAfter(FILE, 'id: cedar', 'standing: track', 'standing: alternative'),
		'fixes out of order': replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T04:30:00+03:00'),
		'a fix at a time without offset': replace(FILE, '2023-06-24T12:30:00+03:00', '2023-06-24T12:30'),
		'an unknown precision': replace(FILE, 'precision: hour', 'precision: hours'),
		'a fix without precision': replace(FILE, '        precision: hour\n', ''),
		'a fix with two precisions': replace(FILE, 'minutes: 45', 'minutes: 45\n        precision: hour'),
		'minutes below zero': replace(FILE, 'minutes: 45', 'minutes: -45'),
		'kilometres below zero': replace(FILE, 'km: 5', 'km: -5'),
		'a post beyond the path': replace(FILE, '{ post: 72 }', '{ post: 50 }'),
		'a post on the part of the route that is not driven': replace(
			FILE,
			'from: start, to: 72',
			'from: start, to: 140',
		),
		'a post on a path without posts': replace(FILE, '{ position: [7.58, 53.7736] }', '{ post: 10 }'),
		'a point of another route': replace(
			FILE,
			'{ route: north-road, point: 0 }',
			'{ route: alder-linden, point: 0 }',
		),
		'a point that the route does not have': replace(
			FILE,
			'{ route: north-road, point: 0 }',
			'{ route: north-road, point: 4 }',
		),
		'a point that is no whole number': replace(
			FILE,
			'{ route: north-road, point: 0 }',
			'{ route: north-road, point: 0.5 }',
		),
		'a place in two ways': replace(FILE, '{ post: 72 }', '{ post: 72, position: [20.16711, 50.45148] }'),
		'a position with latitude first': replace(FILE, '[7.58, 53.7736]', '[53.7736, 7.58]'),
		'a fix that does not say how its column is known': replace(
			FILE,
			'claimant: A Channel\n        columnBasis: stated',
			'claimant: A Channel',
		),
		'an unknown basis': replace(
			FILE,
			'claimant: A Channel\n        columnBasis: stated',
			'claimant: A Channel\n        columnBasis: infered',
		),
		'an unknown standing': replace(
			FILE,
			'standing: track\n        sources: [channel-post]',
			'standing: beside\n        sources: [channel-post]',
		),
		'the key that told of conflicts before': replace(
			FILE,
			'standing: track\n        sources: [channel-post]',
			'conflicting: false\n        sources: [channel-post]',
		),
	},
};
