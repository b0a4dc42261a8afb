import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { layoutWords } from '#lib/text/en/layout.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { footnoteWords } from '#lib/text/en/footnote.ts';
import { faultsInAllLooks } from './support/axe.ts';
import { address, mapIsLive, NARROW, openPage, WIDE } from './support/browser.ts';

const STAGE = 'past-voronezh';
/** Long pages take axe a while where the machine has more to do. */
const PATIENCE = 180_000;

describe('over the picture, axe finds nothing', { timeout: PATIENCE }, () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('about/', {
			// What the browser itself says of the request that the test refuses.
			expected: [/ERR_FAILED/, /404/],
			before: async (opened) => {
				await opened.route(/\/(basemap|labels)[^/]*\.json/, (route) => route.abort());
			},
		});
	});

	test.each(['sources/', 'about/', 'print/', 'no-such-page/'])('on /%s', async (path) => {
		await page.goto(address(path));
		expect(await faultsInAllLooks(page)).toEqual([]);
	});

	test.each(['', 'stage/accusation/', `stage/${STAGE}/`, 'stage/camp-at-tsel/', `embed/stage/${STAGE}/`])(
		'on /%s',
		async (path) => {
			await page.goto(address(path));
			await page.getByText(mapWords.mapTrouble.failed).waitFor();
			expect(await faultsInAllLooks(page)).toEqual([]);
		},
	);

	describe('on a stage', () => {
		beforeAll(async () => {
			await page.goto(address(`stage/${STAGE}/`));
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
				await page.keyboard.type('voronezh');
				await page.getByRole('option').first().waitFor();
			}
			expect(await faultsInAllLooks(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'hidden' });
		});

		test.each([
			['the menu', '.head summary'],
			['the list of stages', '.foot summary'],
			['the layers', `.tools [aria-label="${mapWords.layers.open}"]`],
		])('with %s open', async (_, selector) => {
			await page.locator(selector).click();
			expect(await faultsInAllLooks(page)).toEqual([]);
			await page.keyboard.press('Escape');
		});

		test('with a footnote open', async () => {
			await page.locator('.prose a[data-source]').first().click();
			await page.getByRole('dialog', { name: footnoteWords.title('1') }).waitFor();
			expect(await faultsInAllLooks(page)).toEqual([]);
			await page.keyboard.press('Escape');
		});

		test('with an event open in the list and on the map', async () => {
			await page.locator('[id^="event-"] summary').first().click();
			await page.locator('.poster [data-event]').first().click();
			await page.locator('.card').waitFor();
			expect(await faultsInAllLooks(page)).toEqual([]);
			await page.keyboard.press('Escape');
		});

		test('with the reports as a table', async () => {
			await page.getByRole('button', { name: timeWords.table, exact: true }).click();
			expect(await faultsInAllLooks(page, ['wide'])).toEqual([]);
			await page.getByRole('button', { name: timeWords.table, exact: true }).click();
		});

		test('with the sheet of a phone at each of its stops', async () => {
			await page.setViewportSize(NARROW);
			await page.getByRole('button', { name: layoutWords.lower }).click();
			for (const stop of ['peek', 'half', 'full']) {
				expect(await page.locator('main').getAttribute('data-stop')).toBe(stop);
				expect(await faultsInAllLooks(page, ['narrow']), stop).toEqual([]);
				if (stop !== 'full') await page.getByRole('button', { name: layoutWords.raise }).click();
			}
			await page.getByRole('button', { name: layoutWords.lower }).click();
		});

		test('with the diagram over all of a phone, drawn and as a table', async () => {
			await page.setViewportSize(NARROW);
			await page.getByRole('button', { name: layoutWords.diagram }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('listbox').waitFor();
			expect(await faultsInAllLooks(page, ['narrow'])).toEqual([]);
			await dialog.getByRole('button', { name: timeWords.table }).click();
			expect(await faultsInAllLooks(page, ['narrow'])).toEqual([]);
		});
	});
});

test.each(['', 'stage/rostov-seized/', 'stage/camp-at-tsel/', `embed/stage/${STAGE}/`])(
	'over the live map, axe finds nothing on /%s',
	async (path) => {
		const page = await openPage(path);
		await mapIsLive(page);
		expect(await faultsInAllLooks(page)).toEqual([]);
	},
	PATIENCE,
);
