import { getDocumentProxy, extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { shareWords } from '#lib/text/en/share.ts';
import { formats } from '#lib/text/format.ts';
import { mapIsLive, openPage } from './support/browser.ts';
import { faultsOnPaper } from './support/paper.ts';
import { BUSIEST, story, texts } from './support/story.ts';

/** Its map has many names, by which the print is measured. */
const PATH = `stage/${BUSIEST.id}/`;

const firstWords = (html: string): string =>
	html
		.replace(/<[^>]+>/g, '')
		.trim()
		.slice(0, 30);

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
	const page = await openPage(PATH);
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
	expect(sheet).toContain(BUSIEST.title);
	expect(sheet).toContain(firstWords(texts[BUSIEST.id]!.html));
	expect(sheet).toContain('Sources of this stage');
	expect(sheet).toContain(`/${PATH}`);
	expect(sheet, 'nothing to press').not.toMatch(/Play|Share|Previous/);
});

test('a stage prints without script as well', async () => {
	const page = await openPage(PATH, { script: false });
	const sheets = await paper(page);

	expect(sheets).toHaveLength(1);
	expect(sheets[0]).toContain(BUSIEST.title);
});

test('the whole story prints with a page for each stage, a table of events and the sources', async () => {
	const page = await openPage('/print/');
	const stages = await page.getByText(/^Stage \d+ · /).count();
	const sheets = await paper(page);

	expect(stages).toBe(story.stages.length);
	const starts = sheets.filter((sheet) => /Stage \d+ · /.test(sheet));
	expect(starts).toHaveLength(stages);
	const all = sheets.join(' ').replace(/\s+/g, ' ');
	expect(all).toContain('All events');
	expect(all, 'the table’s last row').toContain(formats(story.clock).eventWhen(story.events.at(-1)!));
	expect(all).toContain(story.events.at(-1)!.title);
	expect(sheets.at(-1)).toContain(shareWords.terms('').slice(0, 30));
});
