/** The cards on the map: of events, sightings and columns. */
import type { ColumnBasis } from '#lib/story/types.ts';

export const cardWords = {
	alsoHere: 'Also here or close by',
	toldIn: 'Told in stage',
	column: {
		numbers: 'How strong',
		noNumbers: 'None of the sources that were read says how strong it was.',
		last: 'Last report',
		next: 'Next report',
		noLast: 'No report of it yet.',
		noNext: 'No later report of it is known.',
		basis: {
			stated: 'The source says that it was this column.',
			inferred: 'That it was this column is inferred.',
		} satisfies Record<ColumnBasis, string>,
		about: 'What is not known',
	},
};
