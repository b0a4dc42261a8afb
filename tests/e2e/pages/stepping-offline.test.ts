import { expect, test } from 'vitest';
import { scriptsWith } from '../../../scripts/payload.ts';
import { openPage, partsAreHere } from '../support/browser.ts';
import { describeWords } from '#lib/text/en/describe.ts';
import { story } from '../support/story.ts';

const titleOf = (index: number): string => story.stages[index]!.title;

test('a step to a neighbour needs no network, from the overview and from a stage', async () => {
	const page = await openPage('', {
		expected: [/ERR_INTERNET_DISCONNECTED/],
	});
	const isAt = async (index: number): Promise<void> => {
		await page.locator(`article[data-stage="${story.stages[index]!.id}"] h1`).waitFor();
		expect(await page.locator('h1').innerText()).toBe(titleOf(index));
		expect((await page.locator('article').innerText()).length).toBeGreaterThan(500);
	};

	/** What a step to a stage needs is there once its text is, and what says the map in words. */
	const isFetched = async (index: number): Promise<void> => {
		const needed = [
			...scriptsWith('build', `JSON.parse(\`{"id":"${story.stages[index]!.id}",`),
			...scriptsWith('build', describeWords.flights),
		];
		expect(needed).toHaveLength(2);
		await page.waitForFunction((files) => {
			const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
			return files.every((file) => fetched.some((name) => name.endsWith(file)));
		}, needed);
	};

	await isFetched(0);
	await page.context().setOffline(true);
	await page.keyboard.press('ArrowRight');
	await isAt(0);

	await page.context().setOffline(false);
	await page.reload();
	await partsAreHere(page);
	await page.keyboard.press('ArrowRight');
	await isAt(1);
	await isFetched(2);
	await page.context().setOffline(true);
	await page.keyboard.press('ArrowRight');
	await isAt(2);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await isAt(0);
});
