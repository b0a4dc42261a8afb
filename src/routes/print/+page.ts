import story from 'virtual:story';
import texts from 'virtual:stage-texts';
import type { PageLoad } from './$types';

/** A document needs no script. */
export const csr = false;

export const load: PageLoad = async () => {
	const { printedMap, wholeMap } = await import('#lib/picture/served.ts');
	return {
		whole: wholeMap(),
		stages: await Promise.all(
			story.stages.map(async (stage) => {
				const load = texts[stage.id];
				if (!load) throw new Error(`The stage ${stage.id} has no text.`);
				return { stage, text: (await load()).default, map: printedMap(stage.id) };
			}),
		),
	};
};
