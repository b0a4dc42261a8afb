import type { Scene } from '#lib/scene/types.ts';
import type { Story } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';

/**
 * Whose figures stand beside the map, and how that column's place is known. That no column's place is known is said only
 * where the scene has none at all.
 *
 * @returns `null` where the stage follows no column
 */
export function followedInWords({ stage, columns, readouts }: Scene, story: Story): string | null {
	const { following, unknown, none } = words.readouts;
	if (readouts.column) {
		const { name, state, basis } = readouts.column;
		return following(name, state, basis);
	}
	const follows = story.stages.find(({ id }) => id === stage)?.follows;
	const column = story.columns.find(({ id }) => id === follows);
	if (!column) return null;
	return columns.length === 0 ? none : unknown(column.name);
}
