import { expect, test } from 'vitest';
import { address, openPage } from '../support/browser.ts';

test('the home page loads with one heading and no fault', async () => {
	const page = await openPage('/');

	expect(await page.locator('h1').count()).toBe(1);
	expect(await page.locator('h1').innerText()).not.toBe('');
	expect(page.url()).toBe(address('/'));
});

// The last two cannot be decoded, which SvelteKit throws on.
test.each(['stage/no-such-stage/', 'foo%', 'stage/%E0%A4/'])(
	'/%s is the 404 page, which leads back to the story',
	async (path) => {
		const page = await openPage(path, { expected: [/404/] });
		// Script has started, and knows the colour scheme.
		await page.locator('input[type="radio"]:checked').waitFor({ state: 'attached' });

		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator(`a[href="${new URL(address('/')).pathname}"]`).count()).toBeGreaterThan(0);
	},
);

// Not every host mends an address that lacks its slash, and where one does, each link costs a second request.
test('links within the site are the addresses themselves, not ones that redirect', async () => {
	const page = await openPage('/', { script: false });
	const links = await page
		.locator('a[href]')
		.evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ href }) => href.replace(/#.*/, '')));

	const within = [...new Set(links)].filter((href) => href.startsWith(address('/')));
	const answers = await Promise.all(
		within.map(async (href) => [href, (await fetch(href, { redirect: 'manual' })).status] as const),
	);

	expect(within.length).toBeGreaterThan(1);
	expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});
