import { SITE } from '#lib/address/site.ts';

export const prerender = true;

export function GET(): Response {
	const map = SITE === null ? '' : `\nSitemap: ${SITE}sitemap.xml\n`;
	return new Response(`User-agent: *\nAllow: /\n${map}`, {
		headers: { 'content-type': 'text/plain' },
	});
}
