import { expect, test } from 'vitest';
import { faultsOfAddresses, publicSiteOf } from '../../../scripts/public-addresses.ts';
import { address, openPage } from '../support/browser.ts';

const site = publicSiteOf('build');

// `npm run test:build` builds with an address and without one, and asks the same of both.
test('the site names the address that it was built for everywhere, or none anywhere', () => {
	expect(faultsOfAddresses('build', site)).toEqual([]);
});

test('a reader who cites it has an address', async () => {
	const page = await openPage('about/');
	const here = site ?? address();
	await page.locator('.citation', { hasText: here }).waitFor();
	expect(await page.getByRole('region', { name: 'BibTeX' }).innerText()).toContain(`url = {${here}}`);
});
