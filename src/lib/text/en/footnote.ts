/** A footnote that is open in its place. */
export const footnoteWords = {
	title: (number: string) => `Source ${number}`,
	in: (language: string) => `in ${language}`,
	restsOnIt: 'On it rest also:',
	stage: 'Stage:',
	event: 'Event:',
	inList: 'In the list of all sources',
};
