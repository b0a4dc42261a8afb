import { expect, test } from 'vitest';
import { footnoteWords } from '#lib/text/en/footnote.ts';
import { helpWords } from '#lib/text/en/help.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { address, NARROW, openPage } from '../support/browser.ts';
import { focused } from '../support/focus.ts';
import { pictureStays } from '../support/picture.ts';
import { BUSIEST, story } from '../support/story.ts';

const PATH = `stage/${BUSIEST.id}/`;
const PATIENCE = { timeout: 45_000 };

test('whatever is opened by a key gives the focus back where it came from', async () => {
	const page = await openPage(PATH, { size: NARROW });
	await pictureStays(page);
	const openers = [
		page.getByRole('button', { name: layoutWords.search, exact: true }),
		page.getByRole('button', { name: layoutWords.share, exact: true }),
		page.getByRole('button', { name: layoutWords.help, exact: true }),
		page.getByRole('button', { name: layoutWords.diagram, exact: true }),
		page.locator('.head summary'),
		page.locator('.foot summary'),
		page.getByRole('button', { name: mapTools.layers.open, exact: true }),
		page.locator('.prose a[data-source]').first(),
	];
	for (const opener of openers) {
		await opener.focus();
		await page.keyboard.press('Enter');
		const isModal = (await opener.getAttribute('aria-haspopup')) === 'dialog';
		if (isModal) {
			await page.locator('dialog[open]').waitFor();
			// Within: it is kept there, and it is seen.
			for (let presses = 0; presses < 4; presses++) {
				await page.keyboard.press('Tab');
				const isKept = await page.evaluate(
					() =>
						document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
				);
				expect(isKept).toBe(true);
			}
		} else if ((await opener.getAttribute('data-source')) !== null) await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		if (isModal) await page.locator('dialog[open]').waitFor({ state: 'detached' });
		await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
		expect((await focused(page)).tag).not.toBe('BODY');
	}
	expect(page.url()).toBe(address(PATH));
});

test('over the picture, layers are hidden as well, and a footnote opens by keyboard and gives the focus back', async () => {
	const page = await openPage(PATH, { size: NARROW });
	await pictureStays(page);
	await page.locator('.poster [data-event]').first().waitFor({ state: 'attached' });
	await page.getByRole('button', { name: mapTools.layers.open, exact: true }).click();
	await page.getByRole('checkbox', { name: mapTools.layers.events, exact: true }).uncheck();
	await expect.poll(() => page.locator('.poster [data-event]').count(), PATIENCE).toBe(0);
	await page.keyboard.press('Escape');

	const mark = page.locator('.prose a[data-source]').first();
	await mark.focus();
	await page.keyboard.press('Enter');
	const source = page.getByRole('dialog', { name: footnoteWords.title('1') });
	await source.getByRole('link', { name: footnoteWords.inList }).waitFor();
	expect(await source.locator('a[rel*="noopener"][href^="https://"]').count()).toBe(1);
	expect(new URL(page.url()).hash).toBe('');
	await page.keyboard.press('Escape');
	await source.waitFor({ state: 'detached' });
	expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the list of keys opens with a question mark, and there single keys are switched off for good', async () => {
	const page = await openPage(`stage/${story.stages[0]!.id}/`, { size: NARROW });
	await pictureStays(page);
	await page.keyboard.press('?');
	const areOn = page.getByRole('checkbox', { name: helpWords.areOn });
	await areOn.uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	await page.keyboard.press('ArrowLeft');
	await page.reload();
	await pictureStays(page);
	await page.keyboard.press('?');
	expect(await page.locator('dialog[open]').count()).toBe(0);

	await page.getByRole('button', { name: layoutWords.help, exact: true }).click();
	await areOn.check();
	await page.keyboard.press('Escape');
	await page.keyboard.press('ArrowLeft');
	await page.waitForURL(address(''));
});
