import { resolve as address } from '$app/paths';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { mapScripts } from '#lib/server/hints.ts';

/** The faces that the first paint is set in; the others come when a letter asks for them. */
const FIRST_FONTS = /source-(sans-3|serif-4)-latin-wght-normal\./;
const HAS_MAP = /^\/\(map\)|^\/embed/;

/** Runs for each page while the site is built: says in its head what to fetch at once, and what after it. */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FIRST_FONTS.test(path)),
		transformPageChunk: ({ html }) => {
			const page = html.replace('%path%', pathOf(event));
			return HAS_MAP.test(event.route.id ?? '') ? withMapHinted(page) : page;
		},
	});

/** Where a page belongs, for itself to say; empty for the one that stands for any address. */
function pathOf({ route, url }: RequestEvent): string {
	return route.id === '/404' ? '' : url.pathname;
}

/**
 * The map's scripts are asked for behind all that the page itself needs, and before its script has run: docs/decisions/0015.
 * Without script no browser follows the hints.
 */
function withMapHinted(html: string): string {
	const hints = mapScripts()
		.map((file) => `${address('/')}${file}`)
		.filter((url) => !html.includes(url))
		.map((url) => `\t<link href="${url}" rel="modulepreload" fetchpriority="low">\n`);
	return html.replace('</head>', `${hints.join('')}\t</head>`);
}
