import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { faultsOnPaper } from '../e2e/support/paper.ts';
import { story } from '../e2e/support/story.ts';
import { Firefox } from './support/firefox.ts';
import { readerFlows } from './support/flows.ts';
import { openForFile } from './support/opened.ts';
import { mapIsLive, PATIENCE } from './support/page.ts';

const opened = openForFile(() => Firefox.start());

readerFlows(opened);

/**
 * Prints the page that is open, whose maps must be true on paper: the text of each sheet, without what is bold, which
 * Firefox writes as shapes.
 */
async function paper(): Promise<string[]> {
	const { browser } = opened();
	const pdf = await browser.print();
	const html = await fetch(await browser.evaluate(() => location.href));
	expect(await faultsOnPaper(pdf, await html.text())).toEqual([]);
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
	return text;
}

test('a stage prints as one page: picture, text, sources and where it is from', async () => {
	const { browser, address } = opened();
	await browser.goto(address('stage/deal/'));
	await mapIsLive(browser);
	// What draws the picture anew is fetched when the page is at leisure.
	const isFetched = () =>
		browser.evaluate(() =>
			performance.getEntriesByType('resource').some(({ name }) => /basemap.*\.json/.test(name)),
		);
	await expect.poll(isFetched, PATIENCE).toBe(true);
	await browser.evaluate(() => new Promise((done) => requestIdleCallback(done)));

	const sheets = await paper();
	expect(sheets).toHaveLength(1);
	const [sheet = ''] = sheets;
	expect(sheet).toContain('At 20:14 on Saturday 24 June');
	expect(sheet, 'its sources').toContain('Institute for the Study of War');
	expect(sheet).toContain('/stage/deal/');
	expect(sheet, 'the picture’s credits').toContain('Natural Earth');
	expect(sheet, 'nothing to press').not.toMatch(/Play|Share|Previous/);
});

test('the whole story prints, with a picture for the overview and for each stage', async () => {
	const { browser, address } = opened();
	await browser.goto(address('print/'));
	const sheets = await paper();
	expect(sheets.filter((sheet) => sheet.includes('Natural Earth'))).toHaveLength(story.stages.length + 1);
	expect(sheets.join(), 'the table’s last row').toMatch(/23 August, 18:20/);
});
