import { resolve } from '$app/paths';
import story from 'virtual:story';
import { TOKENS } from '#lib/look/tokens.ts';
import { ICONS } from '#lib/server/icons.ts';

export const prerender = true;

/** What a browser needs to install the site as an application. */
export function GET(): Response {
	const home = resolve('/');
	const png = ['192', '512', 'maskable'].map((name) => {
		const { size = 0, isFull = false } = ICONS[name] ?? {};
		return {
			src: `${home}icon/${name}.png`,
			type: 'image/png',
			sizes: `${String(size)}x${String(size)}`,
			purpose: isFull ? 'maskable' : 'any',
		};
	});
	const manifest = {
		id: home,
		name: story.title,
		short_name: story.title,
		description: story.description,
		lang: 'en',
		start_url: home,
		scope: home,
		display: 'minimal-ui',
		background_color: TOKENS.light.panel,
		theme_color: TOKENS.light.panel,
		icons: [{ src: `${home}favicon.svg`, type: 'image/svg+xml', sizes: 'any', purpose: 'any' }, ...png],
	};
	return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
