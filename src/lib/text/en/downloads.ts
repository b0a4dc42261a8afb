/** The list of downloads. */
export const downloadsWords = {
	title: 'Downloads',
	intro:
		'What is drawn here, to work with. Each file names its version, licence and credits. Times are ISO 8601 with their offset from UTC, distances kilometres, positions WGS 84 with the longitude first.',
	between:
		'An estimate between two reports is the map’s own; it is marked as estimated wherever a file gives it, and stands beside the stretch that the column could have been on.',
	fields: (file: string) => `Fields of ${file}`,
	field: 'Field',
	type: 'Type',
	meaning: 'Meaning',
	list: '[] stands for each element of a list.',
	xml: 'A slash leads into an element, @ to its attribute; in KML the names under ExtendedData are those of its data.',
};
