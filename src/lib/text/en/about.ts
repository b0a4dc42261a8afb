/** The page about the map: what holds for every story. A story's own words stand in its about.md. */
export const aboutWords = {
	tells: (stages: number, events: number, period: string) =>
		`It covers ${String(stages)} stages and ${String(events)} events, from ${period}.`,
	onThisPage: 'On this page',
	reading: {
		title: 'How to read the map',
		lines: 'The form of a line shows how much is known about that stretch of road:',
		columns:
			'An arrow is a column and points the way it goes. Its form shows how its place is known; the shading along the road shows where it could have been:',
		kinds: 'The shape of a sign shows what kind of event it is:',
		signs: 'The fill of a sign shows how much is known about that event:',
		earlier: 'small and grey: of the stage before',
		sightings: (count: number) =>
			`An eye is a sighting: one of ${String(count)} published photographs, videos and satellite images that someone placed. Its fill shows who placed it:`,
		places:
			'A place known only to within some kilometres is drawn as a soft disc of that size. Events whose place was not published, and sightings whose place is not known to within 30 km, have no sign on the map; they are in the text.',
	},
	methodTitle: 'Method',
	/** Each begins with what it is about, in bold. */
	method: (clock: string) =>
		[
			[
				'Distances',
				'are computed from the map’s data, never typed in. Along a road with kilometre posts, they follow the posts. Each figure is rounded to match its precision.',
			],
			[
				'Times',
				`are as exact as their sources: to the minute, to the hour (half an hour either way), to a part of the day (three hours either way) or to the day. Where a clock time would say more than is known, words are used instead. ${clock}`,
			],
			[
				'Columns',
				'are placed by reports, each with its own precision in time and place. Between two reports a column is drawn hollow, at an estimate: evenly along its road. The shaded stretch around it is where it could have been at no more than its top speed; the estimate says nothing more than that. Where reports contradict each other, the line follows one of them, and a broken arrow stands at the place that the other gives; the table below the diagram says why. Where nothing is reported, a column is not drawn. One that only a claim places bears the name of whoever claims it. A light centre in an arrow says that the time and place are reported, but which column it was is our inference.',
			],
			[
				'Status',
				'is set event by event, and stretch by stretch of road. Confirmed means several independent sources, or the responsible authority with independent evidence; claimed, that one side said so and nobody independent has shown it; disputed, that sources contradict each other. A claimed road does not appear until, according to the claim, a column has come to it. The lack of footage from a place is not taken as proof that nobody was there.',
			],
			[
				'Lines',
				'are drawn through known places and smoothed between them. A flight is drawn as an arc where no track of its course was read.',
			],
		] as const,
	corrections: {
		title: 'Corrections',
		what: 'An error report should name the stage or event (each has a link of its own), what is wrong, and a publication that shows it.',
		noAddress: 'This copy of the map gives no address for reports: please tell whoever publishes it.',
		report: 'Report an error',
		listed: 'Corrections are listed here with their dates; each download states the version of its data.',
	},
	changes: 'Changes',
	version: (version: string) => `Version ${version}`,
	cite: {
		title: 'How to cite',
		more: 'For a single stage or event, put its title first and its own address at the end. In BibTeX:',
		bibtex: 'BibTeX',
	},
	paper: { title: 'On paper', prints: 'prints with one page for each stage.' },
	allListed: { before: 'All', after: 'are listed.' },
};
