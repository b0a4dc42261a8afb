/** The page of people and terms. */
export const glossaryWords = {
	line: 'Who is who, and the meaning of the words that the story cannot do without',
	intro: 'In the text of the stages these names and words are links that lead here.',
	people: 'Who’s who',
	terms: 'Glossary',
	sources: 'Sources',
	inList: 'In the list of people and terms',
	entry: (name: string) => `People and terms: ${name}`,
};
