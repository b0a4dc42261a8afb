import story from 'virtual:story';
import { resolve as address } from '$app/paths';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { laterScripts, mapStyles, stylesOf } from '#lib/server/hints.ts';

/** The faces that the first paint is set in; the others come when a letter asks for them. */
const FIRST_FONTS = /source-(sans-3|serif-4)-latin-normal\./;
/** What a browser keeps is named by these: the story's id, and those that it had before. */
const IDS = [story.id, ...story.formerIds].join(' ');

const HAS_MAP = /^\/\(map\)|^\/embed/;

/** Runs for each page while the site is built: says in its head what to fetch at once, and what after it. */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FIRST_FONTS.test(path)),
		transformPageChunk: ({ html }) => {
			const page = withStyles(html.replace('%path%', pathOf(event)).replace('%story%', IDS));
			return HAS_MAP.test(event.route.id ?? '') ? withMapLater(page) : page;
		},
	});

/** Where a page belongs, for itself to say; empty for the one that stands for any address. */
function pathOf({ route, url }: RequestEvent): string {
	return route.id === '/404' ? '' : url.pathname;
}

/** A page with links to every style sheet that styles something in it. */
function withStyles(html: string): string {
	return html.replace('</head>', `${linksTo(stylesOf(html), 'rel="stylesheet"', html)}\t</head>`);
}

/**
 * SvelteKit links style sheets of what is imported late, too: of the map's, no first paint shall wait. The hints for what
 * comes once steps work stand behind all that the page itself needs; without script no browser follows them.
 */
function withMapLater(html: string): string {
	const isMaps = (link: string) => mapStyles().some((file) => link.includes(file));
	const page = html.replace(/<link [^>]*rel="stylesheet"[^>]*>/g, (link) => (isMaps(link) ? '' : link));
	const hints = linksTo(laterScripts(), 'rel="modulepreload" fetchpriority="low"', html);
	return page.replace('</head>', `${hints}\t</head>`);
}

/** Links to those of some files that a page does not name yet. */
function linksTo(files: readonly string[], how: string, html: string): string {
	return files
		.map((file) => `${address('/')}${file}`)
		.filter((url) => !html.includes(url))
		.map((url) => `\t<link href="${url}" ${how}>\n`)
		.join('');
}
