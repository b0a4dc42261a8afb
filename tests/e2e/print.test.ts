import { getDocumentProxy, extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { mapIsLive, openPage } from './support/browser.ts';
import { faultsOnPaper } from './support/paper.ts';

type Page = Awaited<ReturnType<typeof openPage>>;

/** Prints a page. What stands on its sheets; and its maps must be true. */
async function paper(page: Page): Promise<string[]> {
	const pdf = await page.pdf({
		format: 'A4',
		margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' },
	});
	expect(await faultsOnPaper(pdf, await (await fetch(page.url())).text())).toEqual([]);
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
	return text;
}

test('a stage prints as one page: picture, text, sources and where it is from', async () => {
	// Of these stages the maps have many names, by which the print is measured.
	const page = await openPage('/stage/past-voronezh/');
	await mapIsLive(page);
	// What draws the picture anew is fetched when the page is at leisure.
	await page.waitForFunction(() => {
		dispatchEvent(new Event('beforeprint'));
		const isThere = document.querySelector('.poster .fitted') !== null;
		dispatchEvent(new Event('afterprint'));
		return isThere;
	});
	const sheets = await paper(page);

	expect(sheets).toHaveLength(1);
	const [sheet = ''] = sheets;
	expect(sheet).toContain('Past Voronezh');
	expect(sheet).toContain('At about noon on Saturday 24 June');
	expect(sheet).toContain('Sources of this stage');
	expect(sheet).toContain('/stage/past-voronezh/');
	expect(sheet, 'the picture’s names').toContain('Novovoronezh');
	expect(sheet, 'nothing to press').not.toMatch(/Play|Share|Previous/);
});

test('a stage prints without script as well', async () => {
	const page = await openPage('/stage/into-lipetsk/', { script: false });
	const sheets = await paper(page);

	expect(sheets).toHaveLength(1);
	expect(sheets[0]).toContain('Into Lipetsk Oblast');
});

test('the whole story prints with a page for each stage, a table of events and the sources', async () => {
	const page = await openPage('/print/');
	const stages = await page.getByText(/^Stage \d+ · /).count();
	const sheets = await paper(page);

	expect(stages).toBeGreaterThanOrEqual(12);
	const starts = sheets.filter((sheet) => /Stage \d+ · /.test(sheet));
	expect(starts).toHaveLength(stages);
	const all = sheets.join('\n');
	expect(all).toContain('All events');
	expect(all, 'the table’s last row').toMatch(/23 August, 18:20/);
	expect(sheets.at(-1)).toContain('You may link to and embed this map');
});
