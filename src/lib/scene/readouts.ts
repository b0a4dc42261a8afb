import { MINUTE } from '#lib/story/time.ts';
import type { Moment, Story } from '#lib/story/types.ts';
import { fixesOf, weakestBasis } from '#lib/track/basis.ts';
import { position } from '#lib/track/position.ts';
import { strengthAt } from '#lib/track/strength.ts';
import { frameOf, readings } from '#lib/track/readouts.ts';
import type { Readouts } from './types.ts';

/** What the figures beside the map say: those of the column that the stage follows, where its place is known. */
export function sceneReadouts(story: Story, follows: string | null, moment: Moment): Readouts {
	const column = story.columns.find(({ id }) => id === follows);
	const where = column && position(column, moment);
	const elapsed = (moment - story.clock.start) / MINUTE;
	const nothing = { column: null, fromStart: null, toEnd: null, toTarget: null, elapsed, speed: null };
	if (!column || !where || where.state === 'unknown') return nothing;
	const { id, name, mode } = column;
	const basis = weakestBasis(fixesOf(where));
	return {
		column: { id, name, state: where.state, basis, strength: strengthAt(column, moment) },
		...readings(column, where, frameOf(story), moment),
		// How far an aircraft is from there says nothing.
		...(mode === 'air' ? { fromStart: null, toEnd: null, toTarget: null } : {}),
	};
}
