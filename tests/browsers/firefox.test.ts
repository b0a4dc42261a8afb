import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { formats } from '#lib/text/format.ts';
import { faultsOnPaper } from '../e2e/support/paper.ts';
import { BUSIEST, story, texts } from '../e2e/support/story.ts';
import { Firefox } from './support/firefox.ts';
import { readerFlows } from './support/flows.ts';
import { openForFile } from './support/opened.ts';
import { hasEverything, inPlain, mapIsLive } from './support/page.ts';

/** Its map has many names that are not bold. */
const STAGE = BUSIEST.id;
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
	await browser.goto(address(`stage/${STAGE}/`));
	await mapIsLive(browser);
	await hasEverything(browser);

	const sheets = await paper();
	expect(sheets).toHaveLength(1);
	const [sheet = ''] = sheets;
	// Words with an f may be written with ligatures.
	const prose = inPlain(texts[STAGE]!.html)
		.split(' ')
		.filter((word) => /^[a-eg-z]{5,}$/i.test(word));
	expect(sheet.split(/\s+/)).toEqual(expect.arrayContaining(prose));
	const { footnotes, sources } = texts[STAGE]!;
	for (const { source } of footnotes)
		expect(sheet).toContain(sources.find(({ id }) => id === source)!.publisher);
	expect(sheet).toContain(`/stage/${STAGE}/`);
	expect(sheet, 'nothing to press').not.toMatch(/Play|Share|Previous/);
});

test('the whole story prints, with a picture for all of it and for each stage', async () => {
	const { browser, address } = opened();
	await browser.goto(address('print/'));
	const sheets = await paper();
	expect(sheets.filter((sheet) => sheet.includes('Natural Earth ·'))).toHaveLength(1 + story.stages.length);
	expect(sheets.join(), 'the table’s last row').toContain(
		formats(story.clock).eventWhen(story.events.at(-1)!),
	);
});
