import { error } from '@sveltejs/kit';
import story from 'virtual:story';
import texts from 'virtual:stage-texts';
import { words } from '$lib/words';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => story.stages.map(({ id }) => ({ id }));

export const load: PageLoad = async ({ params }) => {
	const stage = story.stages.find(({ id }) => id === params.id);
	const loadText = texts[params.id];
	if (!stage || !loadText) error(404, words.notFound);
	return { stage, text: (await loadText()).default };
};
