/** The few words that stand on the map beside what happened: which, where they may stand, and how they are broken. */
import type { Label, Spot } from './label.ts';
import { SIGN, SIGN_STEP, STEM } from './sign-sizes.ts';
import { wrapped } from './text-width.ts';
import { signsOf } from '#lib/scene/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { LngLat } from '#lib/story/types.ts';
import { STORY_NAMES } from './cartography/names.ts';

/** The words by the event or the sighting that they belong to. */
export type Annotations = Readonly<Record<string, string>>;

/** Words beside a sign of the stage. */
export interface Annotation {
	/** The event, or the sighting. */
	readonly of: string;
	readonly position: LngLat;
	readonly text: string;
	/** It is told in this stage and has not happened by the moment. */
	readonly isComing: boolean;
}

/** Widest line, px. */
const WIDEST = 128;

/** What is written on the map of a scene: beside the signs of its stage that have words, those that have happened first. */
export function annotationsOf(scene: Scene, words: Annotations): Annotation[] {
	return signsOf(scene)
		.flatMap(({ id, presence, position }): Annotation[] => {
			const text = words[id];
			if (text === undefined || position === null || presence === 'earlier') return [];
			return [{ of: id, position, text, isComing: presence === 'coming' }];
		})
		.sort((a, b) => Number(a.isComing) - Number(b.isComing));
}

/** The letters of an annotation, and its lines. */
export function annotationLook({
	text,
	isComing,
}: Pick<Annotation, 'text' | 'isComing'>): Pick<
	Label,
	'kind' | 'size' | 'weight' | 'lines' | 'gap' | 'turn'
> {
	const look = STORY_NAMES[isComing ? 'coming' : 'annotation'];
	const { kind, size, weight } = look;
	return { kind, size, weight, lines: wrapped(text, size, WIDEST), gap: 0, turn: 0 };
}

/** Beside groups of one to four signs, and of one row or two: the nearest first. */
const HALVES = [1, 2, 3, 4].map((count) => (count * SIGN_STEP + 2) / 2 + 8);
const MIDDLE = -STEM - SIGN / 2;

/** Where an annotation may stand about its place, whose sign stands above it on a stem; the best first. */
export const ANNOTATION_SPOTS: readonly Spot[] = [
	...HALVES.slice(0, 1).flatMap(beside),
	{ side: 'right', shift: [7, 9] },
	{ side: 'left', shift: [-7, 9] },
	{ side: 'bottom', shift: [0, 4] },
	{ side: 'top', shift: [0, -STEM - SIGN - 2] },
	...HALVES.slice(1).flatMap(beside),
	{ side: 'top', shift: [0, -STEM - 2 * SIGN - 2] },
	{ side: 'right', shift: [16, 24] },
	{ side: 'left', shift: [-16, 24] },
	{ side: 'bottom', shift: [0, 26] },
];

function beside(half: number): Spot[] {
	return [
		{ side: 'right', shift: [half, MIDDLE] },
		{ side: 'left', shift: [-half, MIDDLE] },
	];
}
