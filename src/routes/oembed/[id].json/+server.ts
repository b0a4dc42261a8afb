import { error } from '@sveltejs/kit';
import story from 'virtual:story';
import { FRAME, iframeHtml } from '#lib/reader/header/embed-code.ts';
import { stageEntries } from '#lib/reader/stage/stage-page.ts';
import { SITE } from '#lib/address/site.ts';
import { words } from '#lib/text/en/index.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = stageEntries;

/**
 * oEmbed (https://oembed.com), as a file for each stage: a static site cannot answer queries. It has to name addresses: a
 * build that knows none takes the files away again (scripts/adapter.js).
 */
export const GET: RequestHandler = ({ params }) => {
	const stage = story.stages.find(({ id }) => id === params.id);
	if (!stage) error(404, words.notFound);
	const answer = {
		version: '1.0',
		type: 'rich',
		title: stage.title,
		provider_name: story.title,
		provider_url: SITE ?? '',
		...FRAME,
		html: iframeHtml(`${SITE ?? ''}embed/stage/${stage.id}/`, stage.title),
	};
	return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
