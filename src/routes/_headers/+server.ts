import { resolve } from '$app/paths';
import { headersFile } from '#lib/hosting/hosts.ts';
import { OPEN, TYPES } from '#lib/hosting/headers.ts';

export const prerender = true;

/** The first part of the path of each route, with `*` for what is below it: `/stage/*`. Groups are in no path. */
function tops(routes: readonly string[]): string[] {
	const paths = routes.map((file) => file.replace(/\([^)]+\)\//g, '').split('/')[1] ?? '');
	return [...new Set(paths)].filter((top) => top !== '' && !top.startsWith('+')).map((top) => `/${top}/*`);
}

const pages = tops(
	Object.keys(import.meta.glob('../**/+page.svelte')).map((path) => path.replace(/^\.\./, '')),
);
const files = Object.keys(import.meta.glob('../**/+server.ts'))
	.map((path) => path.replace(/^\.\.(.*)\/\+server\.ts$/, '$1'))
	.filter((path) => !path.includes('[') && path.slice(path.lastIndexOf('.') + 1) in TYPES);

/** For the hosts that read a file `_headers` beside the site. */
export function GET(): Response {
	const closed = pages.filter((path) => path !== `${OPEN}*` && path !== '/404/*').sort();
	const base = resolve('/').replace(/\/$/, '');
	return new Response(headersFile(base, ['/', '/index.html', '/404.html', ...closed], files.sort()));
}
