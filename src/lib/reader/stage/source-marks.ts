import type { Source } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';

/** What a reader should know of a source beside who published it: how it was read, its side, that no link is known. */
export function sourceMarks({ mark, side, link }: Source): readonly string[] {
	return [words.mark[mark], side, link === null ? words.noLink : null].filter((each) => each !== null);
}
