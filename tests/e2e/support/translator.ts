/** What a browser's translator does to a page, and what a page says, part by part. */
import type { Page } from 'playwright';

/**
 * Replaces every text of a page, and every one that comes later, by an element that holds it, as translators do. The words
 * stay what they were: what is asked is whether they belong together.
 */
export async function translate(page: Page): Promise<void> {
	await page.evaluate(() => {
		// Out of use but by translators.
		const FONT: string = 'font';
		const replace = (text: Text) => {
			if (text.data.trim() === '' || !text.parentElement || text.parentElement.closest('font, script, style'))
				return;
			const [outer, inner] = [document.createElement(FONT), document.createElement(FONT)];
			inner.textContent = text.data;
			outer.append(inner);
			text.replaceWith(outer);
		};
		const replaceAll = (root: Node) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const texts: Text[] = root instanceof Text ? [root] : [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			texts.forEach(replace);
		};
		document.documentElement.classList.add('translated-ltr');
		replaceAll(document.body);
		new MutationObserver((records) => {
			for (const { addedNodes } of records) addedNodes.forEach(replaceAll);
		}).observe(document.body, { childList: true, subtree: true });
	});
}

/** The parts of a stage's page that have words of their stage or their moment in them. */
const PARTS = {
	title: 'title',
	// What is printed below it is from where it was read.
	stage: 'article > :not(.paper-only, .screen-only), article > .screen-only > section:not(.columns)',
	columns: 'article .columns',
	sheet: '.handle-place',
	steps: '.foot',
	figures: '.furniture .figures',
	legend: '.furniture .legend-box',
	map: '#map-words',
	time: '.time .now',
	controls: '.time .controls button',
};

/** What each part of a page says, or of another page of the site as it is served: its address. */
export function saidOn(page: Page, served?: string): Promise<Record<string, string>> {
	return page.evaluate(
		async ({ parts, address }) => {
			const said = address
				? new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
				: document;
			return Object.fromEntries(
				Object.entries(parts).map(([name, selector]) => [
					name,
					Array.from(said.querySelectorAll(selector), ({ textContent }) =>
						textContent.replace(/\s+/g, ' ').trim(),
					).join(' | '),
				]),
			);
		},
		{ parts: PARTS, address: served },
	);
}
