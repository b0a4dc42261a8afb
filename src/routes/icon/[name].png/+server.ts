import { error } from '@sveltejs/kit';
import { ICONS, iconPng } from '#lib/server/icons.ts';
import { words } from '#lib/text/en/index.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(ICONS).map((name) => ({ name }));

export const GET: RequestHandler = ({ params: { name } }) => {
	const icon = ICONS[name];
	if (!icon) error(404, words.notFound);
	return new Response(new Uint8Array(iconPng(icon)), { headers: { 'content-type': 'image/png' } });
};
