import { error } from '@sveltejs/kit';
import { pictureEntries, PICTURES, preview } from '#lib/server/pictures.ts';
import { words } from '#lib/text/en/index.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = pictureEntries;

export const GET: RequestHandler = ({ params: { id } }) => {
	if (!PICTURES.includes(id)) error(404, words.notFound);
	return new Response(new Uint8Array(preview(id)), { headers: { 'content-type': 'image/png' } });
};
