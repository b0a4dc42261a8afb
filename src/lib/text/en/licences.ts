/** Licences and credits. */
export const licencesWords = {
	title: 'Licences and credits',
	data: 'The story’s data, in the files above and on every page, may be reused under the licence that is named with each file, and each part of it under its own, with credit to:',
	file: 'Licence:',
	site: 'The site holds besides:',
	version: (version: string) => `The version of the data is ${version}.`,
};
