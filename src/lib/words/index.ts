/**
 * Every text of the interface is in this folder: here what every page of the story needs, beside it what comes later or
 * stands on one page only. A second language is a second folder of this shape.
 */
import type { Layer } from '$lib/scene/layers';
import type { ColumnState } from '$lib/scene/types';
import type { EventKind, EventStatus, Role, StretchStatus } from '$lib/story/types';

export const words = {
	siteTitle: 'The road to Moscow',
	siteLine: 'The Wagner mutiny of June 2023, stage by stage',
	skipToText: 'Skip to the text',
	skipMap: 'Skip past the map',
	wholePage: 'Open this stage in the full map',
	start: 'Start with the first stage',
	stages: 'Stages',
	stageOf: (number: number, count: number) => `Stage ${String(number)} of ${String(count)}`,
	previous: 'Previous',
	next: 'Next',
	overview: 'Overview',
	overviewWhen: '23 June to 23 August 2023',
	sources: 'Sources',
	about: 'About',
	happened: 'What happened',
	citedHere: 'Sources of this stage',
	moscowTime: 'All times are Moscow time (UTC+3), as they were in Minsk and Kyiv.',
	noPlace: 'Place not published',
	status: {
		confirmed: 'Confirmed',
		claimed: 'Claimed',
		disputed: 'Disputed',
	} satisfies Record<EventStatus, string>,
	statusMeaning: {
		confirmed: 'by several independent sources',
		claimed: 'by one side or one source',
		disputed: 'sources disagree',
	} satisfies Record<EventStatus, string>,
	kind: {
		statement: 'Statement',
		movement: 'Movement',
		seizure: 'Seizure',
		clash: 'Clash',
		negotiation: 'Negotiation',
		deal: 'Deal',
		relocation: 'Relocation',
		aftermath: 'Aftermath',
	} satisfies Record<EventKind, string>,
	schematic: 'schematic',
	conflicting: 'here, or elsewhere',
	claimedBy: (claimant: string) => `Claimed by ${claimant}`,
	claimedByInline: (claimant: string) => `claimed by ${claimant}`,
	partClaimedBy: (claimant: string) => `In part claimed by ${claimant}`,
	within: (km: string) => `Place known to within ${km}`,
	mark: { seen: 'page read', copy: 'read in a copy or reprint' },
	noLink: 'no link known to be good',
	legend: 'On the map now',
	legendRoutes: 'Roads and flights',
	legendEvents: 'Events',
	legendColumns: 'Columns',
	role: {
		advance: 'advance',
		return: 'return',
		relocation: 'relocation to Belarus',
		security: 'security measures',
		talks: 'telephone talks',
		past: 'earlier in the story',
	} satisfies Record<Role, string>,
	stretch: {
		driven: 'driven, confirmed',
		reported: 'reported, not independently placed',
		claimed: 'claimed by one side',
		closed: 'closed by the authorities',
		schematic: 'schematic: course not known',
	} satisfies Record<StretchStatus, string>,
	band: 'somewhere along here, as claimed',
	disc: 'place known only to within this circle',
	earlierEvent: 'event of an earlier stage',
	comingEvent: 'later in this stage',
	column: {
		placed: 'placed by a report',
		estimated: 'estimated between reports',
		conflicting: 'reports put it at several places at once',
	} satisfies Record<ColumnState, string>,
	prism: 'where it could have been',
	backToStage: 'Back to the stage’s view',
	close: 'Close',
	map: 'Map',
	mapLabel: (title: string) => `Map: ${title}`,
	mapLoading: 'The map is loading.',
	previewAlt: (title: string) => `Map and title: ${title}`,
	north: 'N',
	credit: 'Natural Earth · GeoNames CC BY 4.0 · M4 toll plazas © OpenStreetMap contributors (ODbL)',
	alsoHere: 'Also at this place',
	toldIn: 'Told in stage',
	knownBy: 'Known from',
	note: 'What is not certain',
	readouts: {
		speed: 'mean speed between the reports',
		kmPerHour: (low: number, high: number) =>
			low === high ? `${String(low)} km/h` : `${String(low)}–${String(high)} km/h`,
		fromRostov: 'by road from Rostov',
		toMoscow: 'by road to Moscow (ring road)',
		toKremlin: 'straight to the Kremlin',
		elapsed: 'since the announcement',
		before: 'before the announcement',
		following: (name: string, state: string) => `${name}, ${state}`,
		none: 'No column’s place is known at this moment.',
	},
	sourcesLine: 'Every publication that the map rests on, with what rests on it',
	sourcesIntro: (count: number) =>
		`The map rests on ${String(count)} publications. Each line says who published it, when, whether the page itself or a copy of it was read, and what in the story rests on it. Outlets that belong to a side are marked as such.`,
	aboutLine: 'How the map was made, how to read it, what it rests on, and who may reuse it',
	roadLine: (name: string) => `On the map: ${name}`,
	columnTrack: (name: string) => `Column: ${name}`,
	restsOnIt: 'What rests on it',
	share: {
		open: 'Share',
	},
	print: {
		title: 'The whole story on paper',
		from: 'From',
	},
	time: {
		label: 'Time',
		play: 'Play',
		pause: 'Pause',
		speed: 'Speed',
		stopAtStages: 'Stop at stages',
		fold: 'Hide diagram',
		unfold: 'Show diagram',
		backToStage: 'Stage’s own time',
	},
	diagram: {
		table: 'Table',
	},
	/** The map in words, for the ear: no signs, and no brackets that carry the sense. */
	describe: {
		opening: (moment: string, title: string) => `${moment}: ${title}${/[?!.]$/.test(title) ? '' : '.'}`,
		overview: 'the whole route at a glance, from Rostov toward Moscow and on to Belarus',
		/** A column's name within a sentence. */
		column: (name: string) => {
			const bare = name.replace(/^The /, '');
			return `the ${bare.charAt(0).toLowerCase()}${bare.slice(1)}${bare.includes(',') ? ',' : ''}`;
		},
		at: (place: string) => `at ${place}`,
		near: (place: string) => `near ${place}`,
		in: (place: string) => `in ${place}`,
		between: (one: string, other: string) => `between ${one} and ${other}`,
		atOnce: (places: readonly string[]) => `${places.join(' and ')} at one time`,
		disputed: 'which is disputed',
		inPart: (claimant: string) => `in part as claimed by ${claimant}`,
		fromRostov: (km: string) => `${km} km by road from Rostov`,
		toMoscow: (km: string, isSecond: boolean) =>
			`${km} km ${isSecond ? '' : 'by road '}from the edge of Moscow`,
		toKremlin: (km: string) => `${km} km in a straight line from the Kremlin`,
		about: (figures: readonly string[]) => `about ${figures.join(' and ')}`,
		giveOrTake: (figures: readonly string[], km: string) =>
			`roughly ${figures.join(' and ')}, give or take ${km} km`,
		placed: (columns: string) => `Reports place ${columns}.`,
		conflicting: (columns: string) => `Reports disagree: they place ${columns}.`,
		claimed: (columns: string, claimant: string | null) =>
			`Only a claim${claimant === null ? '' : ` by ${claimant}`} places ${columns}.`,
		estimated: (columns: string) => `The map estimates ${columns}.`,
		further: (claimants: readonly string[]) =>
			`Where further columns are rests in part on claims by ${claimants.join(' and ')}.`,
		noColumn: 'No column is in view.',
		roads: (states: readonly string[]) => `Of the roads shown, some are ${states.join(', some ')}.`,
		road: {
			claimed: (claimant: string) => `claimed by ${claimant}`,
			closed: 'closed by the authorities',
			reported: 'only reported',
		},
		flights: 'The courses of the flights are not known.',
		soFar: (events: string) => `So far: ${events}.`,
		soFarAfter: (earlier: number, events: string) =>
			`So far, after ${earlier === 1 ? 'one earlier event' : `${String(earlier)} earlier events`}: ${events}.`,
		notYet: 'No event of this stage has happened yet.',
		marked: (count: number) =>
			`Marked: ${String(count)} ${count === 1 ? 'event' : 'events'} up to this time.`,
		eventClaimed: (title: string, claimant: string) =>
			title.includes(claimant) ? `${title}, which is a claim` : `${title}, as claimed by ${claimant}`,
		eventDisputed: (title: string) => `${title}, which is in part disputed`,
		noPlace: (count: number, of: number) => {
			if (count < of)
				return count === 1
					? 'The place of one of these is not published.'
					: `The places of ${String(count)} of these are not published.`;
			return count === 1 ? 'Its place is not published.' : 'Their places are not published.';
		},
	},
	notFound: 'There is no such page',
	notFoundLine: 'The address may be old or mistyped. These are the stages of the story:',
	/** What the reader is told of a live map that is not there, in one line with a way to try again. */
	mapTrouble: {
		slow: 'The live map is slow to come.',
		failed: 'The live map cannot be shown here.',
		again: 'The live map is being brought again.',
		picture: 'The story goes on with a picture of it.',
		noPicture: 'Nor can its picture be drawn: the story goes on in words.',
		retry: 'Try again',
	},
	search: {
		open: 'Search',
	},
	layers: {
		open: 'Layers',
		title: 'Show on the map',
		name: {
			advance: 'Advance',
			return: 'Return',
			relocation: 'Relocation to Belarus',
			security: 'Security measures',
			talks: 'Telephone talks',
			past: 'Routes of earlier stages',
			events: 'Events',
			names: 'Names of places and waters',
		} satisfies Record<Layer, string>,
		hidden: (count: number) => (count === 1 ? '1 layer hidden' : `${String(count)} layers hidden`),
		showAll: 'Show all',
	},
	fullScreen: { enter: 'Full screen', leave: 'Leave full screen' },
	locator: 'Where in Europe the map is',
	help: {
		open: 'Keys',
	},
	event: {
		link: 'Link to this event',
		copied: 'The link has been copied.',
		report: 'Report an error',
		reportSubject: (title: string) => `Error: ${title}`,
	},
	layout: {
		menu: 'Menu',
		pages: 'Pages',
		colours: 'Colours',
		scheme: { system: 'As the system', light: 'Light', dark: 'Dark' },
		allStages: 'Show all stages',
		noStage: 'Overview',
		sheet: 'Text',
		raise: 'Show more of the text',
		lower: 'Show more of the map',
		diagram: 'Diagram',
		brief: 'In short',
		/** Where the reader left off at an earlier visit. */
		resume: (number: number, title: string) => `Go on with stage ${String(number)}: ${title}`,
	},
	inLanguage: (language: string) => `in ${language}`,
	peopleAndTerms: 'People and terms',
};
