/** The filters of the list of sources. */
export const sourceFilterWords = {
	title: 'Find sources',
	text: 'Words in publisher, title or note',
	side: 'Side of the publisher',
	noSide: 'none marked',
	mark: 'What was read',
	marks: {
		seen: 'the page itself',
		copy: 'a copy or reprint',
		known: 'neither: general knowledge',
	},
	lang: 'Language',
	stage: 'Stage that rests on it',
	order: 'Order',
	orders: { story: 'as listed in the data', publisher: 'by publisher', date: 'by date' },
	any: 'any',
	reset: 'Show all',
	count: (shown: number, of: number) =>
		shown === of ? `${String(of)} sources` : `${String(shown)} of ${String(of)} sources`,
	none: 'No source matches.',
};
