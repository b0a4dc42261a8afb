import { expect, test } from 'vitest';
import { address, openPage } from './support/browser.ts';

test('the home page loads with one heading and no fault', async () => {
	const page = await openPage('/');

	expect(await page.locator('h1').count()).toBe(1);
	expect(await page.locator('h1').innerText()).not.toBe('');
	expect(page.url()).toBe(address('/'));
});

test('an unknown address is the 404 page, which leads back to the story', async () => {
	const page = await openPage('/stage/no-such-stage/', { expected: [/404/] });

	expect(await page.locator('h1').count()).toBe(1);
	expect(await page.locator(`a[href="${new URL(address('/')).pathname}"]`).count()).toBeGreaterThan(0);
});

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
