/** The fields of the downloads that are JSON, as paths: `[]` is each element of a list. */
import {
	EVENT,
	FIX,
	METADATA,
	PLACE,
	REPORTED,
	SIGHTING,
	SOURCE,
	STRETCH,
	under,
	without,
	type Field,
} from './fields.ts';

const SHOWS: readonly Field[] = [
	[
		'shows[].role',
		'text',
		'What these stretches stand for: a role of “reference.roles”, or past where they are context',
	],
	['shows[].stretches', 'list of ids', 'The stretches that are drawn'],
];

const OVERVIEW: readonly Field[] = [
	['title', 'text', 'Title of the overview'],
	['summary', 'text', 'The story in two sentences'],
	['brief', 'text', 'The story in a paragraph'],
	['moment', 'time', 'The moment that it shows'],
	['camera', 'west, south, east, north', 'What the map shows, degrees'],
	...SHOWS,
];

const STAGE: readonly Field[] = [
	['id', 'id', 'Identifier of the stage'],
	['title', 'text', 'Title'],
	['summary', 'text', 'The stage in one sentence'],
	['when', 'text', 'Its time in words'],
	['start', 'time', 'When it starts'],
	['end', 'time', 'When it ends'],
	['moment', 'time', 'The moment that it opens at'],
	['camera', 'west, south, east, north', 'What the map shows, degrees'],
	...SHOWS,
	['follows', 'id or null', 'The column that the distances beside the map belong to'],
	['distanceFrom', 'id or null', 'The event from which the map tells the straight distance to the target'],
	['events', 'list of ids', 'The events that it tells'],
	['sightings', 'list of ids', 'The sightings that it shows'],
	['address', 'address or null', 'The stage on the site'],
	['map', 'text', 'What the map shows at that moment, in words'],
	['text', 'text', 'Prose; [1] is a footnote, a blank line parts paragraphs'],
	['html', 'HTML', 'The same with links'],
	['footnotes[].number', 'number', 'Number of a footnote'],
	['footnotes[].source', 'id', 'The source that it names'],
];

const ROUTE: readonly Field[] = [
	['id', 'id', 'Identifier of the route'],
	['name', 'text', 'Name in English'],
	['native.lang', 'language tag', 'Language of the native name'],
	['native.name', 'text', 'Native name'],
	['mode', 'one of road, air, call', 'A road, a flight path, or a telephone call between two places'],
	['line', 'list of lng, lat', 'The line as it is drawn'],
	[
		'chainage',
		'list of numbers, km',
		'Distance along the route of each point of the line; where it has kilometre posts, by these',
	],
];

const COLUMN: readonly Field[] = [
	['id', 'id', 'Identifier of the column, or of the aircraft'],
	['name', 'text', 'Name'],
	['role', 'text', 'What its movement stands for'],
	['mode', 'one of road, air', 'By road or by air'],
	['path[].route', 'id', 'A route that its path runs on'],
	['path[].from', 'number, km', 'Chainage on that route at which the path joins it'],
	['path[].to', 'number, km', 'Chainage at which it leaves; below “from” it runs the route backward'],
	['path[].at', 'number, km', 'Chainage on the path at which this part begins'],
	['line', 'list of lng, lat', 'The path as it is drawn'],
	['chainage', 'list of numbers, km', 'Distance along the path of each point of the line'],
	['topSpeed', 'number, km/h, or null', 'The top speed that its possible stretch is reckoned with'],
	['note', 'text or null', 'What is not certain of the column'],
	['numbers[].text', 'text', 'How strong the column was, and who says so'],
	['numbers[].sources', 'list of ids', 'The sources that it rests on'],
	['conflicts[].text', 'text', 'Something in which reports on the column contradict each other'],
	['conflicts[].sources', 'list of ids', 'The sources that it rests on'],
	['fixes[].id', 'id', 'Identifier of a fix: a report that puts the column at a place at a time'],
	['fixes[].name', 'text', 'Name of the place'],
	['fixes[].time', 'time', 'When; the centre of what is known'],
	['fixes[].position', 'lng, lat', 'Where; the centre of what is known'],
	...under('fixes[].', FIX),
	...under('fixes[].', REPORTED),
];

/** A person or a term. */
const ENTRY: readonly Field[] = [
	['id', 'id', 'Identifier of the person or term'],
	['name', 'text', 'Name in English'],
	['native[].lang', 'language tag', 'Language of the native name'],
	['native[].name', 'text', 'Native name'],
	['text', 'text', 'Who or what it is'],
	['sources', 'list of ids', 'The sources that it rests on'],
];

export const STORY_JSON: readonly Field[] = [
	...METADATA,
	['reference.mainRoad.route', 'id', 'The road that distances are counted along; null if the story has none'],
	['reference.mainRoad.posts', 'text or null', 'Where its kilometre posts are counted from'],
	['reference.mainRoad.start.name', 'text', 'Where it starts'],
	['reference.mainRoad.start.at', 'lng, lat', 'The point there that distances are counted from'],
	['reference.mainRoad.end.name', 'text', 'Where it ends'],
	['reference.mainRoad.end.point', 'text', 'The very end, in words'],
	['reference.target.name', 'text', 'The place that straight distances are measured to'],
	['reference.target.at', 'lng, lat', 'The point there'],
	['reference.start', 'time', 'The instant that elapsed time is counted from'],
	['reference.strength', 'text or null', 'What strengths are counted in'],
	['reference.roles[].role', 'text', 'A role that stretches and columns can have'],
	['reference.roles[].name', 'text', 'What it stands for'],
	...under('overview.', OVERVIEW),
	...under('stages[].', STAGE),
	...under('events[].', EVENT),
	...under('sightings[].', SIGHTING),
	...under('routes[].', ROUTE),
	...under('routes[].places[].', PLACE),
	['routes[].places[].position', 'lng, lat', 'Where it is'],
	['routes[].stretches[].id', 'id', 'Identifier of a part of the route with one status'],
	['routes[].stretches[].name', 'text', 'Name of that part'],
	...under('routes[].stretches[].', STRETCH),
	...under('columns[].', COLUMN),
	...under('sources[].', SOURCE),
	[
		'sources[].mark',
		'one of seen, copy, known',
		'Whether the page itself was read, a reprint or translation of it, or neither: known from general knowledge',
	],
	['sources[].part', 'true or false', 'Whether only a part of it was read'],
	['sources[].side', 'text or null', 'The side that the publisher stands on'],
	['sources[].note', 'text or null', 'Note on the source'],
	['sources[].stages', 'list of ids', 'The stages whose text cites it'],
	['sources[].events', 'list of ids', 'The events that rest on it'],
	['sources[].sightings', 'list of ids', 'The sightings that rest on it'],
	['sources[].stretches', 'list of ids', 'The stretches that rest on it'],
	['sources[].columns', 'list of ids', 'The columns with a fix that rests on it'],
	['sources[].entries', 'list of ids', 'The people and terms whose entries rest on it'],
	...under('people[].', ENTRY),
	...under('glossary[].', ENTRY),
	['changes[].version', 'text', 'A version of the data, the newest first'],
	['changes[].date', 'date', 'When it was made'],
	['changes[].what', 'text', 'What it corrected or added'],
	['changes[].corrections', 'list of text', 'Each correction: what was wrong, and what is right'],
];

const COLLECTION: readonly Field[] = [
	['type', 'text', 'FeatureCollection'],
	...METADATA,
	...under('sources[].', SOURCE),
	['features[].type', 'text', 'Feature'],
];

export const EVENTS_GEOJSON: readonly Field[] = [
	...COLLECTION,
	['features[].id', 'id', 'Identifier of the event'],
	['features[].geometry.type', 'text', 'Point; the geometry is null if the place is not published'],
	['features[].geometry.coordinates', 'lng, lat', 'Where'],
	...under('features[].properties.', without(EVENT, 'id', 'position')),
];

export const SIGHTINGS_GEOJSON: readonly Field[] = [
	...COLLECTION,
	['features[].id', 'id', 'Identifier of the sighting'],
	['features[].geometry.type', 'text', 'Point; the geometry is null if the place is too roughly known'],
	['features[].geometry.coordinates', 'lng, lat', 'Where'],
	...under('features[].properties.', without(SIGHTING, 'id', 'position')),
];

export const ROUTES_GEOJSON: readonly Field[] = [
	...COLLECTION,
	['features[].id', 'text', 'Kind of feature and identifier'],
	['features[].geometry.type', 'text', 'LineString for routes and stretches, Point for places'],
	['features[].geometry.coordinates', 'lng, lat, or a list of them', 'The line as it is drawn, or the point'],
	[
		'features[].properties.feature',
		'one of route, stretch, place',
		'A whole route, a part of it with one status, or a place that it is drawn through',
	],
	['features[].properties.route', 'id', 'The route'],
	[
		'features[].properties.mode',
		'one of road, air, call',
		'A road, a flight path, or a telephone call between two places',
	],
	['features[].properties.length', 'number, km', 'Of routes: how long it is'],
	['features[].properties.stretch', 'id', 'Of stretches: the identifier'],
	...under('features[].properties.', PLACE.slice(0, 3)),
	...under('features[].properties.', STRETCH),
	...under('features[].properties.', without(PLACE.slice(3), 'note')),
];

export const TRACKS_MF: readonly Field[] = [
	['type', 'text', 'FeatureCollection'],
	['label', 'text', 'Title of the story'],
	...METADATA,
	...under('sightings[].', SIGHTING),
	['crs.type', 'text', 'Name'],
	['crs.properties.name', 'text', 'Coordinates are WGS 84, longitude before latitude'],
	['trs.type', 'text', 'Name'],
	['trs.properties.name', 'text', 'Times are ISO 8601'],
	['bbox', 'west, south, east, north', 'Where all positions lie, degrees'],
	['time', 'two times', 'When the first position is and when the last'],
	['features[].type', 'text', 'Feature: a column over a time in which its place is known without a gap'],
	[
		'features[].id',
		'text',
		'The column; with a number after a gap; with a fix where a report has the column elsewhere than its track',
	],
	['features[].properties.column', 'id', 'The column'],
	...under('features[].properties.', [
		['name', 'text', 'Name of the column'],
		['role', 'text', 'What its movement stands for'],
		['mode', 'one of road, air', 'By road or by air'],
		['topSpeed', 'number, km/h, or null', 'The top speed that the possible stretch is reckoned with'],
		['note', 'text or null', 'What is not certain of the column'],
	]),
	['features[].geometry.type', 'text', 'LineString, or Point where the column stood'],
	['features[].geometry.coordinates', 'lng, lat, or a list of them', 'The ground covered, without times'],
	['features[].bbox', 'west, south, east, north', 'Where the positions lie, degrees'],
	['features[].time', 'two times', 'First and last time of the feature'],
	...under('features[].temporalGeometry.', [
		['type', 'text', 'MovingPoint'],
		['datetimes', 'list of times', 'Times of the positions'],
		['coordinates', 'list of lng, lat', 'Positions; between two of them it moves evenly on a straight line'],
		['interpolation', 'text', 'Linear'],
	]),
	['features[].temporalProperties[].datetimes', 'list of times', 'Times of the values beside it'],
	...temporal(
		'state',
		'placed by a report, estimated between reports, or conflicting: a report has it here while another is followed',
		'text',
		false,
	),
	...temporal('status', 'status of the weakest report that the place rests on', 'text', false),
	...temporal('claimant', 'who claims it', 'text or null', false),
	...temporal(
		'columnBasis',
		'stated or inferred: whether a source says that it was this column',
		'text',
		false,
	),
	...temporal('fixes', 'the fix that places it, or the two that it is estimated between', 'ids', false),
	...temporal('stretch', 'status of the stretch of route under it, as for routes', 'text', false),
	...temporal('precisionMinutes', 'half-width in time of the fix that places it', 'minutes', true),
	...temporal('precisionKm', 'half-width along the path of the fix that places it', 'km', true),
	...temporal('at', 'chainage on the column’s path', 'km', true),
	...temporal('possibleFrom', 'start of the stretch that it could have been on, as chainage', 'km', true),
	...temporal('possibleTo', 'end of that stretch', 'km', true),
];

/** A dynamic attribute of Moving Features JSON: values, one for each of the times beside it. */
function temporal(name: string, meaning: string, type: string, isMeasure: boolean): Field[] {
	const form: Field[] = isMeasure
		? [['form', 'code', 'Unit by UN/CEFACT recommendation 20: KMT is kilometres, MIN minutes']]
		: [];
	return under(`features[].temporalProperties[].${name}.`, [
		['type', 'text', isMeasure ? 'Measure' : 'Text'],
		...form,
		['values', `list of ${isMeasure ? `numbers, ${type}, or null` : type}`, capitalised(meaning)],
		['interpolation', 'text', 'Step: a value holds until the next. Linear: it changes evenly'],
	]);
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
