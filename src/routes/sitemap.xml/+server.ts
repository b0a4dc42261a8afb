import story from 'virtual:story';
import { SITE } from '#lib/address/site.ts';

export const prerender = true;

/** It has to name addresses: a build that knows none takes the file away again (scripts/adapter.js). */
export function GET(): Response {
	const paths = [
		'',
		...story.stages.map(({ id }) => `stage/${id}/`),
		'sources/',
		'glossary/',
		'about/',
		'print/',
	];
	const urls = paths.map((path) => `\t<url><loc>${SITE ?? ''}${path}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
