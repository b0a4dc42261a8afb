/** The frame of the page: its tools, its menu, its sheet. */
export const layoutWords = {
	search: 'Search',
	share: 'Share',
	help: 'Keys',
	menu: 'Menu',
	pages: 'Pages',
	colours: 'Colours',
	scheme: { system: 'System', light: 'Light', dark: 'Dark' },
	allStages: 'Show all stages',
	noStage: 'Overview',
	sheet: 'Text',
	raise: 'Show more of the text',
	lower: 'Show more of the map',
	diagram: 'Diagram',
	close: 'Close',
	peopleAndTerms: 'People and terms',
	printed: 'The whole story to print',
};
