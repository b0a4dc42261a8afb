import { all, change, replace, replaceAfter, type Damages } from '../support/damage.ts';

const FILE = 'routes.geojson';
const CEDAR = '[20.525, 49.935]';

export const ROUTES: Damages = {
	'Lines of routes': {
		'latitude and longitude swapped': replace(FILE, CEDAR, '[49.935, 20.525]'),
		'every faulty position of a line is told': all(
			replace(FILE, CEDAR, '[49.935, 20.525]'),
			replace(FILE, '[20.1, 47.7]', '[20.1, 147.7]'),
		),
		'a line with one point': replace(FILE, '[19.8, 47.3],\n', ''),
		'a line without points': change(FILE, (text) =>
			text.replace(/\[19\.8, 47\.3\],\s+\[7\.58, 53\.7736\]/, ''),
		),
		'no geometry': change(FILE, (text) =>
			text.replace(/"geometry": \{[^{]*7\.58[^}]*\}/, '"geometry": null'),
		),
		'a position twice in a row': replace(FILE, CEDAR, '[20.1, 47.7]'),
		'a line that comes back': replace(FILE, CEDAR, '[19.7083, 47.2254]'),
		'a road that doubles back': replace(FILE, '[21.05, 49.4]', '[21.19, 48.7]'),
		'a road that crosses itself': replace(FILE, '[21.2, 48.8]', '[20, 47.6]'),
		'positions out of order': replace(
			FILE,
			'[20.9, 48.2],\n\t\t\t\t\t[21.2, 48.8]',
			'[21.2, 48.8],\n\t\t\t\t\t[20.9, 48.2]',
		),
		'a post that does not fit': replace(FILE, '"post": 140', '"post": 240'),
		'fewer points than positions': replace(FILE, CEDAR, `${CEDAR}, [20.4, 50.1]`),
		'posts that do not fall': replace(FILE, '"post": 140', '"post": 1140'),
		'a post below zero': replace(FILE, '"post": 140', '"post": -140'),
		'a precision in words': replace(FILE, '"precision": 60', '"precision": "about 60"'),
		'an unknown mode': replace(FILE, '"mode": "air"', '"mode": "plane"'),
		'a flight without bow': replace(FILE, '"bow": 0.1,', ''),
		'a road with a bow': replaceAfter(
			FILE,
			'"id": "north-road"',
			'"mode": "road",',
			'"mode": "road", "bow": 0.2,',
		),
	},
	Stretches: {
		'a label that gives nobody’s words': replace(
			FILE,
			'"status": "driven",',
			'"status": "driven",\n\t\t\t\t\t\t"label": "will leave",',
		),
		'a label that is too long for a map': replace(
			FILE,
			'"claimant": "A Channel",',
			`"claimant": "A Channel",\n\t\t\t\t\t\t"label": "${'will leave '.repeat(9)}for it",`,
		),
		'a stretch without claimant': replace(FILE, '"claimant": "A Channel"', '"claimant": null'),
		'a stretch without source': replace(FILE, '"sources": ["agency-report"]', '"sources": []'),
		'a stretch with an unknown source': replace(FILE, '"sources": ["agency-report"]', '"sources": ["S08"]'),
		'an unknown status': replace(FILE, '"status": "driven"', '"status": "drivn"'),
		'an end that is no end': replace(FILE, '"from": "start"', '"from": "begin"'),
		'an end beyond the route': replace(FILE, '"to": 72', '"to": 60'),
		'an index beyond the route': replace(FILE, '"to": 1,', '"to": 2,'),
		'a stretch that runs backward': change(FILE, (text) =>
			text.replace(/"from": 140,(\s+)"to": 72/, '"from": 72,$1"to": 140'),
		),
		'stretches that overlap': replace(FILE, '"from": 140', '"from": 160'),
		'a gap between stretches': replace(FILE, '"from": 140', '"from": 120'),
		'a gap at the end': replace(FILE, '"to": 72', '"to": 80'),
		'no stretch at all': change(FILE, (text) =>
			text.replace(/"stretches": \[(?=\s+\{\s+"id": "flight")/, '"stretches": [], "rest": ['),
		),
		'a flight that is known to the metre': replace(FILE, '"status": "schematic"', '"status": "driven"'),
		'a schematic road': replace(FILE, '"status": "driven"', '"status": "schematic"'),
		'two stretches of one id': replace(FILE, '"id": "flight"', '"id": "road-south"'),
	},
};
