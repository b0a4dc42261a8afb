import type { Moment, Stage, Story } from '#lib/story/types.ts';

/** The stage that holds a moment: the latest that starts at or before it; the first for any moment before. */
export function stageAt(story: Story, moment: Moment): Stage | null {
	return story.stages.findLast((stage) => stage.start <= moment) ?? story.stages[0] ?? null;
}
