/** What the map shows: its legend, its layers, its tools. */
import type { Level } from '#lib/story/sighting.ts';
import type { ColumnState } from '#lib/scene/types.ts';
import type { StretchStatus } from '#lib/story/types.ts';

export const mapWords = {
	columns: 'Columns',
	level: {
		A: 'placed by an outsider',
		B: 'placed by its outlet',
		C: 'placed only by its poster',
	} satisfies Record<Level, string>,
	past: 'earlier in the story',
	allSigns: 'What each sign means',
	/** In a word or two; `signWords` has them in full. */
	key: {
		line: {
			driven: 'confirmed',
			reported: 'reported',
			claimed: 'claimed',
			closed: 'closed',
			schematic: 'course not known',
		} satisfies Record<StretchStatus, string>,
		past: 'earlier',
		column: {
			placed: 'placed',
			estimated: 'estimated',
			conflicting: 'one of two reported places',
		} satisfies Record<ColumnState, string>,
		inferred: 'inferred',
		band: 'claimed area',
		prism: 'possible range',
		disc: 'about here',
		coming: 'later in this stage',
		level: {
			A: 'independent',
			B: 'outlet',
			C: 'poster',
		} satisfies Record<Level, string>,
	},
	strength: (greatest: string) => `the wider the line, the stronger the column: ${greatest} at the widest`,
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
