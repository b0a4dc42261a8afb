/** Addresses that nobody meant: the page is there all the same, and nothing is thrown. What `t` and `map` may hold is in `time` and in the unit tests. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { address, openPage } from '../support/browser.ts';
import { story } from '../support/story.ts';
import { translate } from '../support/translator.ts';

const [stage, next] = story.stages.slice(9) as [(typeof story.stages)[0], (typeof story.stages)[0]];

const HASHES = [
	'#%',
	'#%ZZ',
	'#event-%ZZ',
	'#event-"><b>',
	'#event-[x]',
	'##',
	'#event-',
	`#${'x'.repeat(500)}`,
];

test('a hash that names nothing does not keep a stage from opening', async () => {
	const page = await openPage(`stage/${stage.id}/${HASHES[3]!}`);
	await page.locator('a[rel="next"]').click();
	await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
});

test('hashes that name nothing can be typed one after another, and steps go on', async () => {
	const page = await openPage(`stage/${stage.id}/`);
	for (const hash of HASHES) await page.evaluate((typed) => (location.hash = typed), hash);
	await page.locator('a[rel="next"]').click();
	await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
	await page.goBack();
	await page.getByRole('heading', { level: 1, name: stage.title }).waitFor();
});

test('an address without its last slash leads to the one with it', async () => {
	const page = await openPage(`stage/${stage.id}`);
	await page.getByRole('heading', { level: 1, name: stage.title }).waitFor();
	expect(page.url()).toBe(address(`stage/${stage.id}/`));
});

test.each([
	`stage/${stage.id.toUpperCase()}/`,
	`stage//${stage.id}/`,
	'stage/%E0%A4/',
	'stage/../../etc/passwd',
])('%s is no stage, and the page that says so leads to all of them', async (path) => {
	const page = await openPage(path, {
		// SvelteKit gives up on a path that cannot be decoded: the page stays as it was written, and its links lead on.
		expected: [/404|400/, /URIError/],
	});
	expect(await page.getByRole('listitem').getByRole('link', { name: stage.title, exact: true }).count()).toBe(
		1,
	);
});

test('a link to an event that another stage tells now leads there, and Back leads to where it was followed', async () => {
	const [event] = next.events;
	const page = await openPage(`stage/${stage.id}/`);
	await page.evaluate((hash) => (location.hash = hash), `#event-${event!}`);
	await page.waitForURL(address(`stage/${next.id}/#event-${event!}`));
	await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
	await expect.poll(() => page.locator(`#event-${event!} > details`).getAttribute('open')).not.toBeNull();
	await page.goBack();
	await page.getByRole('heading', { level: 1, name: stage.title }).waitFor();

	const fresh = await openPage(`stage/${stage.id}/#event-${event!}`);
	await fresh.waitForURL(address(`stage/${next.id}/#event-${event!}`));
	await fresh.getByRole('heading', { level: 1, name: next.title }).waitFor();
});

describe('addresses that other hosts serve rightly', () => {
	let host: Server;
	let site: string;
	/** As a host does that merges slashes, takes capitals for small letters, gives a folder without its slash, and has a mirror. */
	const given = (path: string): string => {
		if (path.includes('/_app/')) return path;
		const own = path
			.toLowerCase()
			.replace(/^\/mirror\//, '/')
			.replace(/\/{2,}/g, '/');
		return /\/[^./]+$/.test(own) ? `${own}/` : own;
	};
	beforeAll(async () => {
		host = createServer((request, response) => {
			void (async () => {
				const path = given(new URL(`http://host${request.url!}`).pathname);
				const answer = await fetch(address(path));
				response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
				response.end(Buffer.from(await answer.arrayBuffer()));
			})();
		});
		await new Promise<void>((resolve) => host.listen(0, resolve));
		site = `http://localhost:${String((host.address() as AddressInfo).port)}/`;
		return () => host.close();
	});

	test.each([`stage/${stage.id}/index.html`, `/stage//${stage.id}/`, `Stage/${stage.id}`])(
		'%s: the page is there, under its own address, and steps go on',
		async (path) => {
			// Not `new URL(path, site)`: two slashes would begin a host's name.
			const page = await openPage('about/', { site });
			await page.goto(`${site}${path}?t=2023-06-24T12:10Z#sources`);
			await page.locator('[data-moment="2023-06-24T12:10Z"]').waitFor();
			expect(page.url()).toBe(`${site}stage/${stage.id}/?t=2023-06-24T12:10Z#sources`);
			await page.locator('a[rel="next"]').click();
			await page.locator(`article[data-stage="${next.id}"]`).waitFor();
			expect(page.url()).toBe(`${site}stage/${next.id}/`);
		},
	);

	test('under a foreign prefix the page stays as it is served, and its links lead on', async () => {
		const page = await openPage(`mirror/stage/${stage.id}/`, { site, parts: false });
		await page.locator('html[data-script="off"]').waitFor({ state: 'attached' });
		await page.waitForLoadState('networkidle');
		expect(await page.locator('h1').innerText()).toBe(stage.title);
		expect(await page.locator('[data-needs-script]').first().isVisible()).toBe(false);
		await page.locator('a[rel="next"]').click();
		await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
	});
});

test('a page that a translator reaches before its script stays as it was served', async () => {
	const page = await openPage(`stage/${stage.id}/`, {
		parts: false,
		before: async (fresh) => {
			await fresh.route(
				/\/entry\/start\./,
				async (route) => {
					await fresh.locator('.time-place').waitFor({ state: 'attached' });
					await translate(fresh);
					await route.continue();
				},
				{ times: 1 },
			);
		},
	});
	await page.locator('html[data-script="off"]').waitFor({ state: 'attached' });
	expect(await page.locator('h1').allInnerTexts()).toEqual([stage.title]);
	await page.locator('a[rel="next"]').click();
	await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
});
