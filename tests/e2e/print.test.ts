import { expect, test } from 'vitest';
import { mapIsLive, openPage } from './support/browser.ts';
import { paper } from './support/paper.ts';
import { BUSIEST, texts } from './support/story.ts';

/** Its map has many names, by which the print is measured. */
const PATH = `stage/${BUSIEST.id}/`;

const firstWords = (html: string): string =>
	html
		.replace(/<[^>]+>/g, '')
		.trim()
		.slice(0, 30);

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
