import type { Scene } from '#lib/scene/types.ts';
import type { Overview, Stage, Story } from '#lib/story/types.ts';
import { formatKm } from '#lib/text/format.ts';
import { words } from '#lib/text/en/index.ts';
import type { Caption } from './svg-caption.ts';

/**
 * The words beside the picture of a scene: of its stage or of the overview, with how far the column that it follows was
 * from the story's target.
 *
 * @param when the scene's date or time, in words
 */
export function captionOf(
	{ readouts }: Scene,
	story: Pick<Story, 'title' | 'target'>,
	{ title, summary }: Pick<Stage | Overview, 'title' | 'summary'>,
	when: string,
): Caption {
	const { toTarget } = readouts;
	const figure =
		toTarget && story.target
			? { value: formatKm(toTarget), what: words.readouts.toTarget(story.target.name) }
			: null;
	return { site: story.title, when, title, summary, figure };
}
