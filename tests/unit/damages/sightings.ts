import { all, remove, replace, type Damages } from '../support/damage.ts';

const FILE = 'sightings.geojson';
export const SIGHTINGS: Damages = {
	Sightings: {
		'an unknown level': replace(FILE, '"level": "B"', '"level": "D"'),
		'a radius too wide for a mark': replace(FILE, '"radius": 6', '"radius": 60'),
		'a place without a radius': replace(FILE, '"radius": 6', '"radius": null'),
		'a column that is none': replace(FILE, '"id": "north"', '"id": "nord"'),
		'an event that is none': replace(FILE, '"of": "aircraft-lands"', '"of": "aircraft-land"'),
		'a fix that rests on no sighting': replace(
			'tracks.yaml',
			'sighting: photograph-at',
			'sighting: photo-at',
		),
		'a stage that shows no sighting': replace('story.yaml', '[from-space]', '[from-above]'),
		'a sighting in two stages': replace('story.yaml', '[from-space]', '[from-space, somewhere-north]'),
		'a sighting later than its stage': replace(FILE, '2023-06-27T07:30:00', '2023-06-28T22:30:00'),
		'stages that show sightings, and no file of them': remove(FILE),
	},
	'What was known when': {
		'a report before it happened': replace(FILE, '2023-06-24T11:10:00', '2023-06-24T09:10:00'),
		'a report of a source that is none': replace(FILE, '"source": "paper-timeline"', '"source": "paper"'),
		'a belief without a source': replace(FILE, '["channel-post"]\n', '[]\n'),
		'an annotation that makes a claim a fact': replace(FILE, 'Roadside: a gun', 'A gun'),
		'an annotation that is too long': replace(
			FILE,
			'Filmed from a bridge"',
			'Filmed from a bridge that leads over the motorway"',
		),
		'a caption that breaks off': replace(FILE, 'some thirty lorries."', 'some thirty lorries"'),
		'a report of a fix before it happened': replace(
			'tracks.yaml',
			'2023-06-24T14:00:00',
			'2023-06-24T10:00:00',
		),
		'several at once': all(
			replace(FILE, '"level": "B"', '"level": "D"'),
			replace(FILE, '"radius": 6', '"radius": null'),
		),
	},
};
