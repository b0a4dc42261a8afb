import type { Source } from '#lib/story/types.ts';

/** The language of a source's title: a title in brackets is our own description of it, in the page's language. */
export function titleLang({ title, lang }: Pick<Source, 'title' | 'lang'>): string | undefined {
	return title.startsWith('(') || lang === 'en' ? undefined : lang;
}
