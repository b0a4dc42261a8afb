import { error } from '@sveltejs/kit';
import story from 'virtual:story';
import texts from 'virtual:stage-texts';
import type { Stage, StageText } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';

/** One page for each stage. */
export const stageEntries = (): { id: string }[] => story.stages.map(({ id }) => ({ id }));

/**
 * A stage and its text.
 *
 * @throws the 404 page if the story has no such stage
 */
export async function loadStage(id: string): Promise<{ stage: Stage; text: StageText }> {
	const stage = story.stages.find((each) => each.id === id);
	const loadText = texts[id];
	if (!stage || !loadText) error(404, words.notFound);
	return { stage, text: (await loadText()).default };
}
