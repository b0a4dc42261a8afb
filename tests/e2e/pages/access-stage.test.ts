import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { layoutWords } from '#lib/text/en/layout.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { mapTools } from '#lib/text/en/map-tools.ts';
import { footnoteWords } from '#lib/text/en/footnote.ts';
import { faultsInLooks } from '../support/axe.ts';
import { NARROW, openPage, WIDE } from '../support/browser.ts';
import { story } from '../support/story.ts';

const STAGE = story.stages[Math.floor(story.stages.length / 2)]!.id;
/** Long pages take axe a while where the machine has more to do. */
const PATIENCE = 180_000;

describe('on a stage, axe finds nothing', { timeout: PATIENCE }, () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage(`stage/${STAGE}/`);
		await page.getByText(mapWords.mapTrouble.failed).waitFor();
		await page.locator('.poster [data-event]').first().waitFor();
	});
	beforeEach(async () => {
		await page.setViewportSize(WIDE);
	});

	test.each([
		['search', layoutWords.search],
		['the list of keys', layoutWords.help],
		['sharing', layoutWords.share],
	])('with %s open', async (_, name) => {
		await page.getByRole('button', { name, exact: true }).click();
		await page.getByRole('dialog').waitFor();
		if (name === layoutWords.search) {
			await page.keyboard.type(story.events[0]!.title);
			await page.getByRole('option').first().waitFor();
		}
		// What lies under it is looked at by itself: access.test.ts.
		expect(await faultsInLooks(page, undefined, 'dialog[open]')).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
	});

	test.each([
		['the menu', '.head', 'summary'],
		['the list of stages', '.foot', 'summary'],
		['the layers', '.tools', `[aria-label="${mapTools.layers.open}"]`],
	])('with %s open', async (_, part, opener) => {
		await page.locator(part).locator(opener).click();
		expect(await faultsInLooks(page, undefined, part)).toEqual([]);
		await page.keyboard.press('Escape');
	});

	test('with a footnote open', async () => {
		await page.locator('.prose a[data-source]').first().click();
		await page.getByRole('dialog', { name: footnoteWords.title('1') }).waitFor();
		expect(await faultsInLooks(page)).toEqual([]);
		await page.keyboard.press('Escape');
	});

	test('with an event open in the list and on the map', async () => {
		await page.locator('[id^="event-"] summary').first().click();
		await page.locator('.poster .event-sign[data-event]').first().click();
		await page.locator('.card').waitFor();
		expect(await faultsInLooks(page)).toEqual([]);
		await page.keyboard.press('Escape');
	});

	test('with the reports as a table', async () => {
		await page.getByRole('button', { name: timeWords.table, exact: true }).click();
		expect(await faultsInLooks(page, [['wide', 'light']])).toEqual([]);
		await page.getByRole('button', { name: timeWords.table, exact: true }).click();
	});

	test('with the sheet of a phone at each of its stops', async () => {
		await page.setViewportSize(NARROW);
		await page.getByRole('button', { name: layoutWords.lower }).click();
		for (const stop of ['peek', 'half', 'full']) {
			expect(await page.locator('main').getAttribute('data-stop')).toBe(stop);
			expect(await faultsInLooks(page, [['narrow', 'dark']]), stop).toEqual([]);
			if (stop !== 'full') await page.getByRole('button', { name: layoutWords.raise }).click();
		}
		await page.getByRole('button', { name: layoutWords.lower }).click();
	});

	test('with the diagram over all of a phone, drawn and as a table', async () => {
		await page.setViewportSize(NARROW);
		await page.getByRole('button', { name: layoutWords.diagram }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('listbox').waitFor();
		expect(await faultsInLooks(page, [['narrow', 'dark']])).toEqual([]);
		await dialog.getByRole('button', { name: timeWords.table }).click();
		expect(await faultsInLooks(page, [['narrow', 'dark']])).toEqual([]);
	});
});
