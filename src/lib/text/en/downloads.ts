/** The list of downloads. */
export const downloadsWords = {
	title: 'Downloads',
	intro:
		'The data drawn here, for you to work with. Each file names its version, licence and credits. Times are in ISO 8601 with their offset from UTC, distances in kilometres, positions in WGS 84 with the longitude first.',
	between:
		'An estimate between two reports is the map’s own; it is marked as estimated wherever a file gives it, and is given together with the stretch that the column could have been on.',
	fields: (file: string) => `Fields of ${file}`,
	field: 'Field',
	type: 'Type',
	meaning: 'Meaning',
	list: '[] stands for each element of a list.',
	xml: 'A slash leads into an element, @ to an attribute; in KML, the names under ExtendedData are those of its Data elements.',
};
