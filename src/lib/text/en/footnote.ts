/** A footnote opened in place. */
export const footnoteWords = {
	title: (number: string) => `Source ${number}`,
	in: (language: string) => `in ${language}`,
	restsOnIt: 'Also cited for:',
	stage: 'Stage:',
	event: 'Event:',
	sighting: 'Seen:',
	inList: 'In the list of all sources',
};
