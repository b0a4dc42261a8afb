import { expect, test } from 'vitest';
import { address, NARROW, openPage } from './support/browser.ts';

test('a name in the text leads to who it is, without script, and inside a frame out of it', async () => {
	const page = await openPage('stage/rostov-seized/', { script: false });
	await page.getByRole('link', { name: 'Sergei Shoigu' }).click();
	expect(page.url()).toBe(address('glossary/#shoigu'));
	expect(await page.locator('#shoigu dt').innerText()).toContain('Сергей Шойгу');
	expect(await page.locator('#shoigu [lang="ru"]').count()).toBe(1);
	await page.locator('#shoigu .sources a').first().click();
	expect(page.url()).toMatch(/\/sources\/#/);

	await page.goto(address('embed/stage/rostov-seized/'));
	const link = page.getByRole('link', { name: 'Sergei Shoigu' });
	expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(address('glossary/#shoigu'));
	expect(await link.getAttribute('target')).toBe('_blank');

	await page.goto(address('print/'));
	const printed = page.getByRole('link', { name: 'Sergei Shoigu' });
	expect(await printed.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(address('glossary/#shoigu'));
});

test('the list of sources is filtered in place, says how many, and can be linked to as filtered', async () => {
	const page = await openPage('sources/', { size: NARROW });
	const items = page.locator('main > ol > li[id]');
	const all = await items.count();
	const state = page.getByRole('main').getByRole('status');
	expect(await state.innerText()).toBe(`${all} sources`);

	await page.getByLabel('Language').selectOption('Hungarian');
	expect(await items.count()).toBe(2);
	expect(await state.innerText()).toBe(`2 of ${all} sources`);
	expect(page.url()).toBe(address('sources/?lang=hu'));
	await page.getByLabel('Words in publisher').fill('ikorets');
	expect(await items.count()).toBe(1);

	await page.reload();
	await expect.poll(() => items.count()).toBe(1);
	expect(await page.getByLabel('Words in publisher').inputValue()).toBe('ikorets');
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(await items.count()).toBe(all);
	expect(page.url()).toBe(address('sources/'));
});

test('a link to a source shows it even where the filter would not', async () => {
	const page = await openPage('sources/?lang=hu#reuters-terms');
	const linked = page.locator('#reuters-terms');
	await expect.poll(async () => (await linked.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
	await expect.poll(() => page.url()).toBe(address('sources/#reuters-terms'));
	expect((await linked.boundingBox())!.y).toBeLessThan(900);
});

test('the about page says how to report an error, what changed, and how to cite', async () => {
	const page = await openPage('about/', { script: false });
	for (const id of ['method', 'unknown', 'corrections', 'changes', 'cite', 'downloads', 'reuse']) {
		expect(await page.locator(`h2#${id}`).count(), id).toBe(1);
	}
	expect(await page.locator('.changes dt').first().innerText()).toContain('2.0');
	expect(await page.locator('pre').innerText()).toMatch(/^@misc\{/);
});
