/** The pages beside the story's. */
export const pageWords = {
	sourcesLine: 'Every publication that the map rests on, with what rests on it',
	sourcesIntro: (count: number) =>
		`The map rests on ${String(count)} publications. Each line says who published it, when, whether it was read in a copy rather than at its own address, and what in the story rests on it. Outlets that belong to a side are marked as such.`,
	brief: 'In short',
	aboutLine: 'How the map was made, how to read it, what it rests on, and who may reuse it',
	sighting: (title: string) => `Seen: ${title}`,
	roadLine: (name: string) => `On the map: ${name}`,
	columnTrack: (name: string) => `Column: ${name}`,
	restsOnIt: 'What rests on it',
	notFoundLine: 'The address may be old or mistyped. These are the stages of the story:',
	wholePage: 'Open this stage in the full map',
};
