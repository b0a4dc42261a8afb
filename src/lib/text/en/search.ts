/** The search. */
export const searchWords = {
	title: 'Search stages, events and places',
	hint: 'A stage, an event or a place',
	stages: 'Stages',
	events: 'Events',
	sightings: 'Seen',
	places: 'Places',
	none: 'Nothing in the story matches.',
	count: (count: number) => (count === 1 ? '1 result' : `${String(count)} results`),
};
