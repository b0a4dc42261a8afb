/** Licences and credits. */
export const licencesWords = {
	title: 'Licences and credits',
	data: 'The story’s data, in the files above and on every page, may be reused under these licences, with credit to:',
	site: 'The site holds besides:',
	version: (version: string) => `The version of the data is ${version}.`,
};
