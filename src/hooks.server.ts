import { resolve as address } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { lateStyles, laterScripts, mapStyles } from '$lib/server/hints';

/** The faces that the first paint is set in; the others come when a letter asks for them. */
const FIRST_FONTS = /source-(sans-3|serif-4)-latin-wght-normal\./;
const HAS_MAP = /^\/\(map\)|^\/embed/;

/** Runs for each page while the site is built: says in its head what to fetch at once, and what after it. */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FIRST_FONTS.test(path)),
		transformPageChunk: ({ html }) => (HAS_MAP.test(event.route.id ?? '') ? withMapLater(html) : html),
	});

/** SvelteKit links style sheets of what is imported late, too: of the map's, no first paint shall wait, of the page's parts it shall. */
function withMapLater(html: string): string {
	const links = [...html.matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)].map(([link]) => link);
	const late = links.filter((link) => mapStyles().some((file) => link.includes(file)));
	return late
		.reduce((page, link) => page.replace(link, ''), html)
		.replace('</head>', `${lateSheets(html)}${laterHints(html)}\t</head>`);
}

function lateSheets(html: string): string {
	return lateStyles()
		.map((file) => `${address('/')}${file}`)
		.filter((url) => !html.includes(url))
		.map((url) => `\t<link href="${url}" rel="stylesheet">\n`)
		.join('');
}

/** Hints for what comes once steps work, behind all that the page itself needs. Without script no browser follows them. */
function laterHints(html: string): string {
	return laterScripts()
		.map((file) => `${address('/')}${file}`)
		.filter((url) => !html.includes(url))
		.map((url) => `\t<link href="${url}" rel="modulepreload" fetchpriority="low">\n`)
		.join('');
}
