/** The diagram of time and distance, and its table. */
import type { ColumnBasis, FixStanding } from '#lib/story/types.ts';

export const diagramWords = {
	label: 'Reports by time and distance along the road',
	tableCaption: 'The reports in the diagram, with how far off each may be',
	tableHeads: (clock: string, start: string, end: string) => [
		'Column',
		'Report',
		clock,
		`km from ${start}`,
		`km to ${end}`,
		'Which column',
		'Status',
	],
	/** The sighting that a report rests on. */
	seen: (title: string) => `Seen: ${title}`,
	basis: { stated: 'stated', inferred: 'inferred' } satisfies Record<ColumnBasis, string>,
	inferred: 'which column it was is inferred',
	standing: {
		conflicting: 'conflicts with another report, which the line follows',
		alternative: 'one of several possibilities; the line does not follow it',
	} satisfies Record<Exclude<FixStanding, 'track'>, string>,
	/** What the marks say. */
	key: {
		confirmed: 'confirmed',
		claimed: 'claimed',
		disputed: 'disputed',
		inferred: 'light centre: which column it was is inferred',
		aside: 'broken, or with broken bars: the line does not follow it',
	},
	doubts: 'Where reports conflict, and why some are not followed',
	kmFrom: (km: string, place: string) => `${km} km from ${place}`,
	offRoad: 'off the road',
	/** Beyond the furthest confirmed report. */
	gap: (km: string) => `${km} km claimed, not placed`,
};
