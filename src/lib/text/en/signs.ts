/** What each sign of the map means, in full: for the about page and the keys of pictures. */
import type { EventKind, StretchStatus } from '#lib/story/types.ts';

export const signWords = {
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
	stretch: {
		driven: 'confirmed',
		reported: 'reported, not placed',
		claimed: 'claimed by one side',
		closed: 'closed by the authorities',
		schematic: 'course not known',
	} satisfies Record<StretchStatus, string>,
	band: 'somewhere here, as claimed',
	disc: 'within this circle',
	earlier: 'earlier',
	coming: 'later in this stage',
	inferred: 'which column it was is inferred',
	prism: 'where it could have been',
};
