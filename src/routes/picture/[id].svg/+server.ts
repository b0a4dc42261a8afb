import { error } from '@sveltejs/kit';
import { PICTURES, savedMap } from '$lib/server/pictures';
import { words } from '$lib/words';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => PICTURES.map((id) => ({ id }));

export const GET: RequestHandler = ({ params: { id } }) => {
	if (!PICTURES.includes(id)) error(404, words.notFound);
	return new Response(savedMap(id), { headers: { 'content-type': 'image/svg+xml' } });
};
