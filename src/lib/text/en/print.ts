/** The whole story as a document. */
export const printWords = {
	line: 'All stages, events and sources of the map as one document',
	link: 'The whole story as a document',
	version: (version: string) => `Data version ${version}`,
	stage: (number: number) => `Stage ${String(number)}`,
	events: 'All events',
	sightings: 'All sightings',
	seenHeads: (clock: string) => ['Level', clock, 'Seen', 'Place', 'Placed by'],
	heads: (clock: string) => ['Kind', clock, 'Event', 'Place', 'Status'],
};
