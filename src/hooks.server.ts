import story from 'virtual:story';
import type { Handle, RequestEvent } from '@sveltejs/kit';

/** The faces that the first paint is set in; the others come when a letter asks for them. */
const FIRST_FONTS = /source-(sans-3|serif-4)-latin-normal\./;
/** What a browser keeps is named by these: the story's id, and those that it had before. */
const IDS = [story.id, ...story.formerIds].join(' ');

/** Runs for each page while the site is built: says in its head what to fetch at once. */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FIRST_FONTS.test(path)),
		transformPageChunk: ({ html }) => html.replace('%path%', pathOf(event)).replace('%story%', IDS),
	});

/** Where a page belongs, for itself to say; empty for the one that stands for any address. */
function pathOf({ route, url }: RequestEvent): string {
	return route.id === '/404' ? '' : url.pathname;
}
