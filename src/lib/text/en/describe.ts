import type { ColumnBasis } from '#lib/story/types.ts';

/** The map in words, for the ear: no signs, and no brackets that carry the sense. */
export const describeWords = {
	opening: (moment: string, title: string) => `${moment}: ${title}${/[?!.]$/.test(title) ? '' : '.'}`,
	overview: (glance: string | undefined) =>
		`the whole route at a glance${glance === undefined ? '' : `, ${glance}`}`,
	/** A column's name within a sentence; that it is this column may be an inference. */
	column: (name: string, basis: ColumnBasis) => {
		const bare = name.replace(/^The /, '');
		return `${basis === 'inferred' ? 'what is taken to be ' : ''}the ${bare.charAt(0).toLowerCase()}${bare.slice(1)}${bare.includes(',') ? ',' : ''}`;
	},
	at: (place: string) => `at ${place}`,
	near: (place: string) => `near ${place}`,
	in: (place: string) => `in ${place}`,
	between: (one: string, other: string) => `between ${one} and ${other}`,
	atOnce: (places: readonly string[]) => `${places.join(' and ')} at the same time`,
	somewhereElse: 'elsewhere',
	elsewhere: (places: readonly string[]) =>
		`though ${places.length === 1 ? 'another report has' : 'other reports have'} it ${places.join(' and ')}`,
	asClaimed: (place: string, claimant: string) => `${place}, as claimed by ${claimant}`,
	disputed: 'which is disputed',
	inPart: (claimant: string) => `in part as claimed by ${claimant}`,
	fromStart: (km: string, place: string) => `${km} km by road from ${place}`,
	toEnd: (km: string, place: string, isSecond: boolean) =>
		`${km} km ${isSecond ? '' : 'by road '}from ${place}`,
	toTarget: (km: string, place: string) => `${km} km in a straight line from ${place}`,
	about: (figures: readonly string[]) => `about ${figures.join(' and ')}`,
	giveOrTake: (figures: readonly string[], km: string) =>
		`roughly ${figures.join(' and ')}, give or take ${km} km`,
	placed: (columns: string) => `Reports place ${columns}.`,
	conflicting: (columns: string) => `Reports disagree: they place ${columns}.`,
	claimed: (columns: string, claimant: string | null) =>
		`Only a claim${claimant === null ? '' : ` by ${claimant}`} places ${columns}.`,
	estimated: (columns: string) => `The map estimates ${columns}.`,
	further: (claimants: readonly string[]) =>
		`The places of further columns rest in part on claims by ${claimants.join(' and ')}.`,
	noColumn: 'No column’s place is known.',
	outside: (count: number) =>
		count === 1
			? 'One column’s place is known, but it is outside this stage’s area.'
			: `The places of ${String(count)} columns are known, all outside this stage’s area.`,
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
	marked: (count: number) => `Marked: ${String(count)} ${count === 1 ? 'event' : 'events'} up to this time.`,
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
};
