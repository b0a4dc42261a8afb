import { OVERVIEW } from '#lib/scene/types.ts';
import type { LayoutLoad } from './$types';

/** The picture is for the page as served: it is drawn while prerendering, and what draws it stays out of the browser's files. */
export const load: LayoutLoad = async ({ params }) => ({
	picture: import.meta.env.SSR
		? (await import('#lib/picture/served.ts')).servedPicture(params.id ?? OVERVIEW)
		: '',
});
