/** What the map shows: its legend, its layers, its tools. */
import type { Layer } from '$lib/scene/layers';
import type { EventKind, Role, StretchStatus } from '$lib/story/types';

export const mapWords = {
	legendRoutes: 'Roads and flights',
	legendEvents: 'Events',
	legendColumns: 'Columns',
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
	prism: 'where it could have been',
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
	/** What the reader is told of a live map that is not there, in one line with a way to try again. */
	mapTrouble: {
		slow: 'The live map is slow to come.',
		failed: 'The live map cannot be shown here.',
		again: 'The live map is being brought again.',
		picture: 'The story goes on with a picture of it.',
		noPicture: 'Nor can its picture be drawn: the story goes on in words.',
		retry: 'Try again',
	},
	schematic: 'schematic',
	conflicting: 'one of two reported places',
	claimedByInline: (claimant: string) => `claimed by ${claimant}`,
};
