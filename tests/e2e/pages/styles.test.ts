/** The looks of a page are in its HTML: without script, on paper and before any script has come they are the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';

const BUILD = 'build';
const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).map((file) =>
	file.replaceAll('\\', '/'),
);
/** Svelte gives each component with styles a class of its own. */
const classesIn = (text: string): Set<string> =>
	new Set(Array.from(text.matchAll(/\bsvelte-[a-z0-9]+/g), ([name]) => name));

test('every page links each style sheet that styles something in it', () => {
	const sheets = files
		.filter((file) => file.endsWith('.css'))
		.map((file) => ({ file, classes: classesIn(readFileSync(join(BUILD, file), 'utf8')) }));
	const pages = files.filter((file) => file.endsWith('.html'));
	expect(sheets.length).toBeGreaterThan(5);
	expect(pages.length).toBeGreaterThan(30);
	const missing = pages.flatMap((page) => {
		const html = readFileSync(join(BUILD, page), 'utf8');
		const used = classesIn(html);
		expect(used.size, page).toBeGreaterThan(2);
		return sheets
			.filter(({ classes }) => [...classes].some((name) => used.has(name)))
			.filter(({ file }) => !new RegExp(`<link [^>]*${file}"[^>]*rel="stylesheet"`).test(html))
			.map(({ file }) => `${page}: ${file}`);
	});
	expect(missing).toEqual([]);
});

type Looks = readonly (readonly [element: string, style: Readonly<Record<string, string>>])[];

/**
 * What the browser makes of the styles of the header, each of its elements and the heading, as far as they are seen, once the
 * page's fonts are there: until then other letters take other room.
 */
const looksOf = (page: Page): Promise<Looks> =>
	page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.querySelectorAll('header, header *, h1')]
			.filter((element) => element.checkVisibility() && !element.closest('[data-needs-script]'))
			.map((element) => {
				const style = getComputedStyle(element);
				const named = [...style].map((name) => [name, style.getPropertyValue(name)] as const);
				return [`${element.localName} “${element.textContent.trim()}”`, Object.fromEntries(named)] as const;
			});
	});

test.each(['about/', 'sources/', 'glossary/', 'no/such/page/'])(
	'/%s looks the same without script as with it',
	async (path) => {
		const expected = [/404/];
		const live = await openPage(path, { expected });
		await live.locator('input[type="radio"]:checked').waitFor({ state: 'attached' });
		const wanted = await looksOf(live);
		const plain = await looksOf(await openPage(path, { script: false, expected }));

		expect(plain.map(([element]) => element)).toEqual(wanted.map(([element]) => element));
		const otherwise = plain.flatMap(([element, style], index) =>
			Object.entries(wanted[index]![1])
				.filter(([name, value]) => style[name] !== value)
				.map(([name, value]) => `${element}: ${name} is ${style[name] ?? ''}, not ${value}`),
		);
		expect(wanted.length).toBeGreaterThan(10);
		expect(otherwise).toEqual([]);
	},
);
