import { expect, test } from 'vitest';
import { openPage, partsAreHere } from '../support/browser.ts';
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

	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	await page.keyboard.press('ArrowRight');
	await isAt(0);

	await page.context().setOffline(false);
	await page.reload();
	await partsAreHere(page);
	await page.keyboard.press('ArrowRight');
	await isAt(1);
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	await page.keyboard.press('ArrowRight');
	await isAt(2);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await isAt(0);
});
