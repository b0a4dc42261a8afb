import { expect, test } from 'vitest';
import { faultsInLooks } from './support/axe.ts';
import { mapIsLive, openPage } from './support/browser.ts';
import { story } from './support/story.ts';

/** Long pages take axe a while where the machine has more to do. */
const PATIENCE = 180_000;
const [middle] = story.stages.slice(story.stages.length / 2);

test.each(['', `stage/${middle!.id}/`])(
	'over the live map, axe finds nothing on /%s',
	async (path) => {
		const page = await openPage(path);
		await mapIsLive(page);
		// The rest of the page is looked at over the picture, in pages/access.test.ts and its neighbour.
		expect(await faultsInLooks(page, undefined, 'section:has(> [data-map])')).toEqual([]);
	},
	PATIENCE,
);
