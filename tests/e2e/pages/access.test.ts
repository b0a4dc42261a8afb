import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapWords } from '#lib/text/en/map.ts';
import { faultsInLooks } from '../support/axe.ts';
import { address, openPage } from '../support/browser.ts';
import { story } from '../support/story.ts';

/** Stages at the start, in the middle and at the end. */
const [START, STAGE, END] = [1, story.stages.length / 2, story.stages.length - 2].map(
	(at) => story.stages[Math.floor(at)]!.id,
) as [string, string, string];
/** Long pages take axe a while where the machine has more to do. */
const PATIENCE = 180_000;

describe('over the picture, axe finds nothing', { timeout: PATIENCE }, () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('about/', { expected: [/404/] });
	});

	// Their looks differ in size alone, and take axe a while: all four are looked at in tests/endurance/access.test.ts.
	test.each([
		['sources/', 'dark'],
		['about/', 'light'],
		['no-such-page/', 'dark'],
	] as const)('on /%s', async (path, scheme) => {
		await page.goto(address(path));
		expect(await faultsInLooks(page, [['narrow', scheme]])).toEqual([]);
	});

	test.each(['', `stage/${START}/`, `stage/${STAGE}/`, `stage/${END}/`, `embed/stage/${STAGE}/`])(
		'on /%s',
		async (path) => {
			await page.goto(address(path));
			await page.getByText(mapWords.mapTrouble.failed).waitFor();
			expect(await faultsInLooks(page)).toEqual([]);
		},
	);
});
