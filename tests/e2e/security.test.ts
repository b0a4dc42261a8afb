import { expect, test } from 'vitest';
import { address, mapIsLive, openPage } from './support/browser.ts';
import { KINDS, STAGE } from './support/kinds.ts';

test('the policy in the page is broken by no kind of page, and refuses script that comes in by the page or by a string', async () => {
	const page = await openPage('', {
		expected: [/404/, /violates the following Content Security Policy/],
		before: async (opened) => {
			await opened.addInitScript(() => {
				const found: string[] = [];
				Object.assign(window, { violations: found });
				document.addEventListener('securitypolicyviolation', (event) => {
					found.push(`${event.violatedDirective} ${event.blockedURI}`);
				});
			});
		},
	});
	const violations = () =>
		page.evaluate(() => (window as unknown as { violations: string[] }).violations.splice(0));
	for (const path of KINDS) {
		await page.goto(address(path));
		if (path === `stage/${STAGE}/`) await mapIsLive(page);
		expect(await violations(), path).toEqual([]);
	}

	await page.evaluate(async () => {
		const script = document.createElement('script');
		script.textContent = 'window.injected = true';
		document.body.append(script);
		const holder = document.createElement('div');
		holder.innerHTML =
			'<img src="data:," onerror="window.injected = true"><a href="javascript:injected = true">x</a>';
		document.body.append(holder);
		holder.querySelector('a')?.click();
		// What the test itself evaluates is exempt from the policy: a timer made of a string is not.
		const later = setTimeout as (code: string) => number;
		later('window.injected = true');
		await new Promise((resolve) => setTimeout(resolve));
	});
	await expect.poll(violations).not.toEqual([]);
	expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});
