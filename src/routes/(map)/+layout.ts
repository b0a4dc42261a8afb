import { OVERVIEW } from '#lib/scene/types.ts';
import type { LayoutLoad } from './$types';

/** The map of the page as served is made while prerendering, and what makes it stays out of the browser's files. */
export const load: LayoutLoad = async ({ params }) => ({
	served: import.meta.env.SSR
		? (await import('#lib/picture/served.ts')).servedMap(params.id ?? OVERVIEW)
		: { picture: '', words: '' },
});
