import changes from 'virtual:changes';
import glossary from 'virtual:glossary';
import places from 'virtual:places';
import sources from 'virtual:sources';
import texts from 'virtual:stage-texts';
import story from 'virtual:story-record';
import type { DownloadData } from '#lib/download/data.ts';
import { SITE } from '#lib/address/site.ts';

/** A download of this content type, made of the whole story. */
export async function answer(type: string, write: (data: DownloadData) => string): Promise<Response> {
	const loaded = await Promise.all(
		Object.entries(texts).map(async ([id, load]) => [id, (await load()).default] as const),
	);
	const data = {
		...{ story, texts: Object.fromEntries(loaded), sources, places },
		...{ people: glossary.people, glossary: glossary.terms, changes, site: SITE },
	};
	return new Response(write(data), { headers: { 'content-type': type } });
}
