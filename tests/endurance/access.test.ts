import { expect, test } from 'vitest';
import { faultsInLooks, type Look } from '../e2e/support/axe.ts';
import { mapIsLive, openPage } from '../e2e/support/browser.ts';
import { story } from '../e2e/support/story.ts';

const LOOKS = (['wide', 'narrow'] as const).flatMap((size) =>
	(['light', 'dark'] as const).map((scheme): Look => [size, scheme]),
);
const stages = story.stages.map(({ id }) => `stage/${id}/`);

test.each(['', ...stages, ...stages.map((path) => `embed/${path}`)])(
	'over the live map, axe finds nothing on /%s in any look',
	async (path) => {
		const page = await openPage(path);
		await mapIsLive(page);
		expect(await faultsInLooks(page, LOOKS)).toEqual([]);
	},
);

test.each(['sources/', 'about/', 'glossary/', 'print/', 'no-such-page/'])(
	'axe finds nothing on /%s in any look',
	async (path) => {
		const page = await openPage(path, { expected: [/404/] });
		expect(await faultsInLooks(page, LOOKS)).toEqual([]);
	},
);
