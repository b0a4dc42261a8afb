/**
 * Every text of the interface is in this folder: this file has what every page of the story needs, the others what comes later or
 * stands on one page only. A second language is a second folder of this shape.
 */
import type { ColumnState } from '#lib/scene/types.ts';
import type { Level } from '#lib/story/sighting.ts';
import type { ColumnBasis, EventStatus, SourceMark } from '#lib/story/types.ts';

const COLUMN: Readonly<Record<ColumnState, string>> = {
	placed: 'placed by a report',
	estimated: 'estimated between reports',
	conflicting: 'one of two reported places; the line follows the other',
};

export const words = {
	skipToText: 'Skip to the text',
	skipMap: 'Skip the map',
	start: 'Start with the first stage',
	stages: 'Stages',
	stageOf: (number: number, count: number) => `Stage ${String(number)} of ${String(count)}`,
	previous: 'Previous',
	next: 'Next',
	end: {
		label: 'Where to go from here',
		start: 'Back to the start',
		share: 'Share the story',
		sources: 'All sources',
	},
	overview: 'Overview',
	sources: 'Sources',
	about: 'About',
	happened: 'What happened',
	/** Sightings: published pictures that someone placed. */
	seen: {
		heading: 'Seen',
		link: 'Link to this sighting',
		direction: 'Direction',
		of: 'Shows',
		placedBy: (level: Level, who: string) =>
			({
				A: `Placed by ${who}, who checked the picture against the place.`,
				B: `Placed by ${who}, whose picture it is.`,
				C: `Placed only by ${who}, unchecked.`,
			})[level],
		onlyListed: 'The place is known too roughly to be marked on the map.',
	},
	citedHere: 'Sources of this stage',
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
	claimedBy: (claimant: string) => `Claimed by ${claimant}`,
	partClaimedBy: (claimant: string) => `In part claimed by ${claimant}`,
	within: (km: string) => `Place known to within ${km}`,
	/** How a source was read, where that is not in the publication itself. */
	mark: {
		seen: null,
		copy: 'read in a copy or reprint',
		known: 'from general knowledge, not re-read for this map',
	} satisfies Record<SourceMark, string | null>,
	part: 'read in part',
	noLink: 'no reliable link known',
	legend: 'Key',
	column: COLUMN,
	backToStage: 'Back to the stage’s view',
	mapLabel: (title: string) => `Map: ${title}`,
	knownBy: 'Known from',
	note: 'What is not certain',
	readouts: {
		speed: 'mean speed between the reports',
		strength: 'strength, as last reported',
		kmPerHour: (low: number, high: number) =>
			low === high ? `${String(low)} km/h` : `${String(low)}–${String(high)} km/h`,
		kmPerDay: (low: number, high: number) =>
			low === high ? `${String(low)} km a day` : `${String(low)}–${String(high)} km a day`,
		fromStart: (place: string) => `by road from ${place}`,
		toEnd: (place: string, detail: string | null) =>
			`by road to ${place}${detail === null ? '' : ` (${detail})`}`,
		toTarget: (place: string) => `in a straight line to ${place}`,
		elapsed: (start: string) => `since ${start}`,
		before: (start: string) => `before ${start}`,
		following: (name: string, state: ColumnState, basis: ColumnBasis) =>
			`${name}, ${COLUMN[state]}${basis === 'inferred' ? '; which column it was is inferred' : ''}`,
		unknown: (name: string) => `${name}, place not known at this moment`,
		none: 'No column’s place is known at this moment.',
	},
	printedFrom: 'From',
	notFound: 'There is no such page',
	notShown: 'This page could not be shown',
	/** What could not be fetched, and what follows from it. */
	missing: {
		page: 'The page',
		part: 'Part of the page',
		stage: (title: string) => `The stage “${title}”`,
		what: (what: string) => `${what} could not be loaded.`,
		stays: 'Nothing on this page has changed.',
		script:
			'The page’s script could not be loaded: you can read the text, but the live map and the tools are missing.',
		again: 'Try again',
		close: 'Close',
	},
	event: {
		link: 'Link to this event',
		copied: 'The link has been copied.',
		report: 'Report an error',
		reportSubject: (title: string) => `Error: ${title}`,
	},
	inLanguage: (language: string) => `in ${language}`,
	/** Where the reader left off at an earlier visit. */
	resume: (number: number, title: string) => `Continue with stage ${String(number)}: ${title}`,
};
