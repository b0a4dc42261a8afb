/** Files that cannot be loaded: what was served stays, what is missing is named, and it comes once it can be loaded. */
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { scriptsWith } from '../../../scripts/payload.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { words } from '#lib/text/en/index.ts';
import { address, NARROW, openPage } from '../support/browser.ts';
import { story } from '../support/story.ts';

const AT = 4;
const idOf = (index: number): string => story.stages[index]!.id;
const titleOf = (index: number): string => story.stages[index]!.title;
const path = (index: number): string => `stage/${idOf(index)}/`;
const SCRIPT = /\.js$/;

/** What refused requests say in the console, and the promises that nobody waits for. */
const REFUSED = [/ERR_FAILED|ERR_INTERNET_DISCONNECTED/, /dynamically imported module/, /^uncaught: $/];

/** Refuses the files that match from now on, until what it gives is called. */
async function refuse(page: Page, files: RegExp | string): Promise<() => Promise<void>> {
	const matches = (url: URL) =>
		typeof files === 'string' ? url.pathname === files : files.test(url.pathname);
	await page.route(matches, (route) => route.abort());
	return () => page.unroute(matches);
}

/** Goes on once a page is at a stage, whole: its heading, its text and its address. */
async function isAt(page: Page, index: number): Promise<void> {
	await page.locator(`article[data-stage="${idOf(index)}"]`).waitFor();
	await page.waitForURL(address(path(index)));
	expect(await page.locator('h1').allInnerTexts()).toEqual([titleOf(index)]);
	expect((await page.locator('article .prose').innerText()).length).toBeGreaterThan(400);
}

/** Waits until a page tells something in one line, which has a way to try again: its button. */
async function isTold(page: Page, what: string): Promise<Locator> {
	const line = page.getByRole('status').filter({ hasText: what }).last();
	await line.waitFor();
	return line.getByRole('button', { name: words.missing.again });
}
const isMissing = (page: Page, what: string) => isTold(page, words.missing.what(what));
const stepIsTold = (page: Page, index: number) =>
	isTold(page, `${words.missing.what(words.missing.stage(titleOf(index)))} ${words.missing.stays}`);

test('a page whose script cannot be had says so, offers to try again, and shows no tools that nothing answers', async () => {
	let mend = (): Promise<void> => Promise.resolve();
	const page = await openPage(path(AT), {
		parts: false,
		expected: REFUSED,
		before: async (fresh) => {
			mend = await refuse(fresh, /\/entry\/start\./);
		},
	});
	await page.getByText(words.missing.script).waitFor();
	expect(await page.getByRole('button', { name: timeWords.play }).isVisible()).toBe(false);

	await mend();
	await page.getByRole('link', { name: words.missing.again }).click();
	await page.getByRole('button', { name: timeWords.play }).waitFor();
	expect(await page.getByText(words.missing.script).isVisible()).toBe(false);
	await isAt(page, AT);
});

describe('without a network and without a copy of the site', () => {
	const open = (at: number) => openPage(path(at), { expected: REFUSED });
	const goOffline = async (page: Page): Promise<void> => {
		await page.waitForLoadState('networkidle');
		await page.context().setOffline(true);
	};

	test('a step that cannot be had stays where it is, is told, and goes on once it can', async () => {
		const page = await open(AT);
		await goOffline(page);
		await page.keyboard.press('ArrowRight');
		await isAt(page, AT + 1);
		for (const way of ['key', 'link'] as const) {
			if (way === 'key') await page.keyboard.press('ArrowRight');
			else await page.locator('a[rel="next"]').click();
			await stepIsTold(page, AT + 2);
			await isAt(page, AT + 1);
		}
		await (await stepIsTold(page, AT + 2)).click();
		const again = await stepIsTold(page, AT + 2);
		await page.getByRole('status').getByRole('button', { name: words.missing.close }).click();
		expect(await again.count()).toBe(0);
		await page.keyboard.press('ArrowRight');
		await stepIsTold(page, AT + 2);
		await page.goBack();
		await isAt(page, AT);
		expect(await again.count()).toBe(0);
		await page.goForward();
		await isAt(page, AT + 1);

		await page.keyboard.press('ArrowRight');
		await stepIsTold(page, AT + 2);
		await page.context().setOffline(false);
		await again.click();
		await isAt(page, AT + 2);
		await page.keyboard.press('ArrowRight');
		await isAt(page, AT + 3);
	});

	test('Back to what is not to be had stays too, with its address, and Forward goes on', async () => {
		const page = await open(AT);
		for (const index of [AT + 1, AT + 2]) {
			await page.keyboard.press('ArrowRight');
			await isAt(page, index);
		}
		await page.reload();
		await page.waitForLoadState('networkidle');
		// Offline, the browser would still have kept what it has had before.
		const mend = await refuse(page, /./);
		await page.goBack();
		await isAt(page, AT + 1);
		await page.goBack();
		const again = await stepIsTold(page, AT);
		await isAt(page, AT + 1);
		await mend();
		await again.click();
		await isAt(page, AT);
		await page.goBack();
		await isAt(page, AT + 1);
		await page.goForward();
		await isAt(page, AT);
	});

	test('a time in a stage that is not to be had pauses play and is told', async () => {
		const page = await open(AT);
		await goOffline(page);
		await page.getByRole('slider', { name: timeWords.label }).focus();
		await page.keyboard.press('End');
		await stepIsTold(page, story.stages.length - 1);
		await page.locator(`article[data-stage="${idOf(AT)}"]`).waitFor();
		expect(new URL(page.url()).pathname).toBe(new URL(address(path(AT))).pathname);
	});

	test('the pages beside the story stay and tell as well', async () => {
		const page = await open(AT);
		await page.goto(address('about/'));
		await goOffline(page);
		await page.getByRole('navigation').getByRole('link', { name: words.sources }).first().click();
		const again = await isMissing(page, words.missing.page);
		expect(await page.locator('h1').innerText()).toBe(words.about);
		expect(page.url()).toBe(address('about/'));
		await page.context().setOffline(false);
		await again.click();
		await page.getByRole('heading', { level: 1, name: words.sources }).waitFor();
	});
});

test('a step whose script cannot be had, though its page can, loads the page', async () => {
	const page = await openPage(path(AT), { expected: REFUSED });
	await page.waitForLoadState('networkidle');
	await refuse(page, SCRIPT);
	await page.keyboard.press('ArrowRight');
	await isAt(page, AT + 1);
	await page.keyboard.press('ArrowRight');
	await isAt(page, AT + 2);
	await page.getByText(words.missing.script).waitFor();
	await page.goBack();
	await isAt(page, AT + 1);
});

describe('a part whose file cannot be had', () => {
	const [panel] = scriptsWith('build', timeWords.stopAtStages);

	test('from the first is told where it is missing, and comes when it can be had', async () => {
		let mend = (): Promise<void> => Promise.resolve();
		const page = await openPage(path(AT), {
			parts: false,
			expected: REFUSED,
			before: async (fresh) => {
				mend = await refuse(fresh, `/${panel!}`);
			},
		});
		const again = await isMissing(page, words.missing.part);
		await page.keyboard.press('ArrowRight');
		await isAt(page, AT + 1);
		await mend();
		await again.click();
		await page.getByRole('button', { name: timeWords.play }).waitFor();
		expect(await again.count()).toBe(0);
	});

	test('later is told, and comes when it can be had: a table, a dialog, a card, the diagram', async () => {
		const page = await openPage(path(AT), { expected: REFUSED });
		await page.waitForLoadState('networkidle');
		let mend = await refuse(page, SCRIPT);
		await page.getByRole('button', { name: timeWords.table }).click();
		let again = await isMissing(page, words.missing.part);
		await mend();
		await again.click();
		await page.getByRole('table').waitFor();

		mend = await refuse(page, SCRIPT);
		for (const name of [layoutWords.help, layoutWords.share, layoutWords.search]) {
			await page.getByRole('button', { name }).click();
			again = await isMissing(page, name);
		}
		await mend();
		await again.click();
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');

		await page.setViewportSize(NARROW);
		mend = await refuse(page, SCRIPT);
		await page.getByRole('button', { name: layoutWords.diagram }).click();
		again = await isMissing(page, layoutWords.diagram);
		await mend();
		await again.click();
		await page.getByRole('dialog').waitFor();
	});
});
