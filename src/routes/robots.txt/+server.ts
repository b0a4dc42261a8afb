import { SITE } from '$lib/site';

export const prerender = true;

export function GET(): Response {
	return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain' },
	});
}
