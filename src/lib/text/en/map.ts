/** What the map shows: its legend, its layers, its tools. */
import type { Level } from '#lib/story/sighting.ts';
import type { EventKind, StretchStatus } from '#lib/story/types.ts';

export const mapWords = {
	legendRoutes: 'Lines',
	legendEvents: 'Events',
	legendColumns: 'Columns',
	legendStatus: 'How it is known',
	kind: {
		statement: 'Statement',
		movement: 'Movement',
		seizure: 'Seizure',
		clash: 'Clash',
		negotiation: 'Negotiation',
		deal: 'Deal',
		relocation: 'Relocation',
		aftermath: 'Aftermath',
		'road-closed': 'Road closed',
		barrier: 'Barrier',
		'road-dug-up': 'Road dug up',
		'bridge-shut': 'Bridge shut',
		post: 'Armed post',
	} satisfies Record<EventKind, string>,
	legendSightings: 'Seen in pictures',
	level: {
		A: 'placed by an outsider',
		B: 'placed by its outlet',
		C: 'placed only by its poster',
	} satisfies Record<Level, string>,
	past: 'earlier in the story',
	stretch: {
		driven: 'confirmed',
		reported: 'reported, not placed',
		claimed: 'claimed by one side',
		closed: 'closed by the authorities',
		schematic: 'course not known',
	} satisfies Record<StretchStatus, string>,
	band: 'somewhere here, as claimed',
	disc: 'within this circle',
	earlierEvent: 'earlier',
	comingEvent: 'later in this stage',
	inferred: 'which column is inferred',
	strength: (greatest: string) => `the wider the line, the stronger the column: ${greatest} at the widest`,
	prism: 'where it could have been',
	locator: 'Where the map is',
	/** What the reader is told about a live map that is missing, in one line with a way to try again. */
	mapTrouble: {
		slow: 'The live map is taking a while to load.',
		failed: 'The live map cannot be shown here.',
		garbled: 'This browser’s protection against fingerprinting garbles the names on the live map.',
		again: 'Loading the live map again.',
		picture: 'The story continues with a still picture of it.',
		noPicture: 'Its picture cannot be drawn either: the story continues in words.',
		retry: 'Try again',
	},
	course: { schematic: 'schematic', unconfirmed: 'road not confirmed' },
	conflicting: 'one of two reported places',
	/** Beside the straight line to the target. */
	distance: (km: string, target: string) => `${km} km to ${target}`,
	claimedByInline: (claimant: string) => `claimed by ${claimant}`,
};
