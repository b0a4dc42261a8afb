import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { MIDDLE, stageWith, story, texts } from '../support/story.ts';

const OTHER_SCRIPT = stageWith('words in another script in its prose', ({ id }) =>
	texts[id]!.html.includes('lang="ru"'),
);

test.each([
	['glossary/', '[lang="ru"]'],
	[`stage/${OTHER_SCRIPT.id}/`, 'article .prose [lang="ru"]'],
	[`stage/${story.stages[MIDDLE]!.id}/`, 'article h1'],
])('/%s: %s is drawn in the site’s own type', async (path, selector) => {
	const page = await openPage(path);
	await page.locator(selector).first().waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('DOM.enable');
	await cdp.send('CSS.enable');
	const { root } = await cdp.send('DOM.getDocument');
	const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
	const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
	expect(fonts).not.toEqual([]);
	expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
});
