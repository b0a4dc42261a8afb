import { expect, test } from 'vitest';
import { shareWords } from '#lib/text/en/share.ts';
import { formats } from '#lib/text/format.ts';
import { openPage } from '../support/browser.ts';
import { paper } from '../support/paper.ts';
import { BUSIEST, story } from '../support/story.ts';

/** Its map has many names, by which the print is measured. */
const PATH = `stage/${BUSIEST.id}/`;

test('a stage prints without script as well', async () => {
	const page = await openPage(PATH, { script: false });
	const sheets = await paper(page);

	expect(sheets).toHaveLength(1);
	expect(sheets[0]).toContain(BUSIEST.title);
});

test('the whole story prints with a sheet that has all of it, a page for each stage, a table of events and the sources', async () => {
	const page = await openPage('/print/');
	const stages = await page.getByText(/^Stage \d+ · /).count();
	const sheets = await paper(page);

	expect(stages).toBe(story.stages.length);
	const starts = sheets.filter((sheet) => /Stage \d+ · /.test(sheet));
	expect(starts).toHaveLength(stages);
	for (const { title } of story.stages) expect(sheets[0]).toContain(title.slice(0, 8));
	expect(sheets.findIndex((sheet) => sheet.includes('All events'))).toBe(1 + stages);
	const all = sheets.join(' ').replace(/\s+/g, ' ');
	expect(all).toContain('All events');
	expect(all, 'the table’s last row').toContain(formats(story.clock).eventWhen(story.events.at(-1)!));
	expect(all).toContain(story.events.at(-1)!.title);
	expect(sheets.at(-1)).toContain(shareWords.terms('').slice(0, 30));
});
