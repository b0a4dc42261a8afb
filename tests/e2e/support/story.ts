/** The story that the site was built from, and what it tells. */
import { fileURLToPath } from 'node:url';
import { scene } from '#lib/scene/scene.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Moment } from '#lib/story/types.ts';
import { buildStory } from '#lib/compile/index.ts';

const { built } = buildStory(fileURLToPath(new URL('../../../geodata', import.meta.url)));
if (!built) throw new Error('geodata/ is at fault: npm run geodata says where');

/** The story, and the text of each of its stages. */
export const { story, texts } = built;

/** A stage's scene at the moment it opens at, or at another. */
export function sceneOf(stage: string, moment?: Moment): Scene {
	const own = story.stages.find(({ id }) => id === stage)?.moment ?? story.overview.moment;
	return scene(story, stage, moment ?? own);
}
