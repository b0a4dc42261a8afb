import type { Source } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';

/** What a reader should know of a source beside who published it: how it was read, its side, that no link is known. */
export function sourceMarks({ mark, part, side, link }: Source): readonly string[] {
	const marks = [words.mark[mark], part ? words.part : null, side, link === null ? words.noLink : null];
	return marks.filter((each) => each !== null);
}
