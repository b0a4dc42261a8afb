import { MIDDLE, story } from './story.ts';

/** A stage within the story. */
export const STAGE = story.stages[MIDDLE]!.id;

/** One page of each kind. */
export const KINDS = [
	'',
	`stage/${STAGE}/`,
	`embed/stage/${STAGE}/`,
	'sources/',
	'about/',
	'print/',
	'no/such/page/',
];
