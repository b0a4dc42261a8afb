/** Licences and credits. */
export const licencesWords = {
	title: 'Licences and credits',
	data: 'The story’s data, in the files above and on every page, may be reused under the licence named with each file or, for a part that has a licence of its own, under that licence, with credit to:',
	file: 'Licence:',
	site: 'The site also contains:',
	version: (version: string) => `The version of the data is ${version}.`,
};
