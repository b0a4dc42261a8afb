import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { withoutMap } from './support/map.ts';

test.each([
	['glossary/', '[lang="ru"]'],
	['stage/into-lipetsk/', 'article .prose [lang="ru"]'],
	['stage/deal/', 'article h1'],
])('/%s: %s is drawn in the site’s own type', async (path, selector) => {
	const page = await openPage(path, { before: withoutMap });
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
