import { expect, test } from 'vitest';
import { glossaryWords } from '#lib/text/en/glossary.ts';
import { languageName } from '#lib/text/format.ts';
import { address, NARROW, openPage } from '../support/browser.ts';
import { changes, people, sources, stageWith, story, texts } from '../support/story.ts';

const mentions = (stage: string, id: string): boolean => texts[stage]!.html.includes(`#${id}"`);
const PERSON = people.find(
	({ id, native }) => native.length > 0 && story.stages.some((stage) => mentions(stage.id, id)),
)!;
const STAGE = stageWith(`${PERSON.name} in its prose`, ({ id }) => mentions(id, PERSON.id)).id;

/** The language of fewest sources, though of two at least; and a word that one of their titles alone has. */
const THEIRS = [...new Set(sources.map(({ lang }) => lang))]
	.map((lang) => sources.filter((source) => source.lang === lang))
	.filter((those) => those.length > 1)
	.reduce((one, other) => (other.length < one.length ? other : one));
const LANG = THEIRS[0]!.lang;
const [title, ...others] = THEIRS.map((source) => source.title.toLowerCase());
const WORD = title!
	.split(/[^\p{L}]+/u)
	.find((word) => word.length > 4 && !others.some((other) => other.includes(word)))!;

test('a name in the text leads to who it is, without script, and inside a frame out of it', async () => {
	const path = `glossary/#${PERSON.id}`;
	const page = await openPage(`stage/${STAGE}/`, { script: false });
	const link = page.locator(`a[data-entry="${PERSON.id}"]`).first();
	await link.click();
	expect(page.url()).toBe(address(path));
	const entry = page.locator(`#${PERSON.id}`);
	const [native] = PERSON.native;
	expect(await entry.locator('dt').innerText()).toContain(native!.name);
	expect(await entry.locator(`[lang="${native!.lang}"]`).count()).toBe(1);
	await entry.locator('.sources a').first().click();
	expect(page.url()).toMatch(/\/sources\/#/);

	await page.goto(address(`embed/stage/${STAGE}/`));
	expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(address(path));
	expect(await link.getAttribute('target')).toBe('_blank');

	await page.goto(address('print/'));
	expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(address(path));
});

test('with script a name opens who it is in place, and the focus comes back to it', async () => {
	const page = await openPage(`stage/${STAGE}/`);
	const link = page.locator(`a[data-entry="${PERSON.id}"]`).first();
	await link.focus();
	await page.keyboard.press('Enter');
	const card = page.getByRole('dialog', { name: PERSON.name });
	await card.getByText(PERSON.text).waitFor();
	const more = card.getByRole('link', { name: glossaryWords.inList });
	expect(await more.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(address(`glossary/#${PERSON.id}`));
	expect(page.url()).toBe(address(`stage/${STAGE}/`));
	await page.keyboard.press('Escape');
	await card.waitFor({ state: 'detached' });
	expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the list of sources is filtered in place, says how many, and can be linked to as filtered', async () => {
	const page = await openPage('sources/', { size: NARROW });
	const items = page.locator('main > ol > li[id]');
	const all = await items.count();
	const state = page.getByRole('main').getByRole('status');
	expect(await state.innerText()).toBe(`${all} sources`);

	await page.getByLabel('Language').selectOption(languageName(LANG));
	expect(await items.count()).toBe(THEIRS.length);
	expect(await state.innerText()).toBe(`${THEIRS.length} of ${all} sources`);
	expect(page.url()).toBe(address(`sources/?lang=${LANG}`));
	await page.getByLabel('Words in publisher').fill(WORD);
	expect(await items.count()).toBe(1);

	await page.reload();
	await expect.poll(() => items.count()).toBe(1);
	expect(await page.getByLabel('Words in publisher').inputValue()).toBe(WORD);
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(await items.count()).toBe(all);
	expect(page.url()).toBe(address('sources/'));
});

test('a link to a source shows it even where the filter would not', async () => {
	const { id } = sources.find(({ lang }) => lang !== LANG)!;
	const page = await openPage(`sources/?lang=${LANG}#${id}`);
	const linked = page.locator(`[id="${id}"]`);
	await expect.poll(async () => (await linked.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
	await expect.poll(() => page.url()).toBe(address(`sources/#${id}`));
	expect((await linked.boundingBox())!.y).toBeLessThan(900);
});

test('the about page says how to report an error, what changed, and how to cite', async () => {
	const page = await openPage('about/', { script: false });
	for (const id of ['method', 'unknown', 'corrections', 'changes', 'cite', 'downloads', 'reuse']) {
		expect(await page.locator(`h2#${id}`).count(), id).toBe(1);
	}
	expect(await page.locator('.changes dt').first().innerText()).toContain(changes[0]!.version);
	expect(await page.locator('pre').innerText()).toMatch(/^@misc\{/);
});
