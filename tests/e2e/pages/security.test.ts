import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALWAYS, TYPES } from '#lib/hosting/headers.ts';
import { address, openPage } from '../support/browser.ts';
import { KINDS, STAGE } from '../support/kinds.ts';

const BUILD = 'build';
const files = readdirSync(BUILD, { withFileTypes: true, recursive: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(BUILD, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const pages = files.filter((file) => file.endsWith('.html'));
const addressOf = (file: string) => address(file.replace(/(^|\/)index\.html$/, '$1'));

describe('headers', () => {
	test('every page says how it is to be treated; only the frames’ own may be framed', async () => {
		expect(pages.length).toBeGreaterThan(30);
		for (const file of pages) {
			const { headers } = await fetch(addressOf(file));
			for (const [name, value] of Object.entries(ALWAYS)) expect(headers.get(name), file).toBe(value);
			expect(headers.get('cache-control'), file).toBe('no-cache');
			expect(headers.get('content-type'), file).toMatch(/^text\/html/);
			expect(headers.get('content-security-policy'), file).toBe(
				file.startsWith('embed/') ? null : "frame-ancestors 'none'",
			);
		}
	});

	test('what is named by its content is kept, and nothing else', async () => {
		const hashed = files.filter((file) => /^_app\/immutable\/.*(?<!\.br|\.gz)$/.test(file));
		const others = files.filter((file) => /^data\/[^.]+\.\w+$|version\.json$/.test(file));
		expect(others.length).toBeGreaterThan(5);
		for (const [list, value] of [
			[hashed.slice(0, 10), 'public, max-age=31536000, immutable'],
			[others, 'no-cache'],
		] as const) {
			for (const file of list) {
				const { headers } = await fetch(address(file));
				expect(headers.get('cache-control'), file).toBe(value);
				expect(headers.get('x-content-type-options'), file).toBe('nosniff');
			}
		}
	});

	test('every download has its own type', async () => {
		const downloads = files.filter((file) => file.slice(file.lastIndexOf('.') + 1) in TYPES);
		expect(downloads.length).toBeGreaterThan(4);
		for (const file of downloads) {
			const { headers } = await fetch(address(file));
			expect(headers.get('content-type'), file).toBe(TYPES[file.slice(file.lastIndexOf('.') + 1)]);
		}
	});
});

describe('the policy in the page', () => {
	const policyOf = (html: string) =>
		new Map(
			(/http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '')
				.split(';')
				.map((part) => part.trim().split(/\s+/))
				.map(([name = '', ...values]) => [name, values] as const),
		);

	test('is on every page, before anything that it is about, and lets in the site itself and what is hashed', () => {
		for (const file of pages) {
			const html = readFileSync(join(BUILD, file), 'utf8');
			const policy = policyOf(html);
			const script = policy.get('script-src') ?? [];
			expect(
				script.every((value) => /^'self'$|^'sha256-[\w+/]+=*'$/.test(value)) && script.length > 0,
				file,
			).toBe(true);
			expect(Object.fromEntries([...policy].filter(([name]) => name !== 'script-src')), file).toEqual({
				'default-src': ["'self'"],
				'worker-src': ["'self'"],
				'connect-src': ["'self'"],
				'font-src': ["'self'"],
				'img-src': ["'self'", 'data:'],
				'manifest-src': ["'self'"],
				'object-src': ["'none'"],
				'style-src': ["'self'"],
				'style-src-attr': ["'unsafe-inline'"],
				'base-uri': ["'self'"],
				'form-action': ["'none'"],
			});
			const before = html.slice(0, html.indexOf('content-security-policy'));
			expect(before, file).not.toMatch(/<script|<style|rel="stylesheet"|rel="modulepreload"/);
			expect(html, file).not.toMatch(/<style[\s>]|\son\w+="|javascript:/);
		}
	});
});

test('every link out of the site tells the other end nothing and gives it no hold on the page', () => {
	let count = 0;
	for (const file of pages) {
		const html = readFileSync(join(BUILD, file), 'utf8');
		for (const [tag, href] of html.matchAll(/<a\s[^>]*href="(https?:[^"]*)"[^>]*>/g)) {
			count += 1;
			const rel = /rel="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? [];
			expect(rel, `${file}: ${href ?? ''}`).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
		}
		for (const [tag] of html.matchAll(/<a\s[^>]*target="[^"]*"[^>]*>/g))
			expect(tag, file).toContain('noopener');
	}
	expect(count).toBeGreaterThan(100);
});

test('a walk through the site leaves no cookie, and stores nothing but what it says it does', async () => {
	const page = await openPage('');
	for (const path of ['sources/', 'about/', `stage/${STAGE}/`]) await page.goto(address(path));
	await page.locator('a[rel="next"]').click();
	await page.locator(`article:not([data-stage="${STAGE}"])`).waitFor();
	const stored = await page.evaluate(async () => ({
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage),
		databases: (await indexedDB.databases()).length,
	}));

	expect(await page.context().cookies()).toEqual([]);
	for (const name of stored.local) expect(name).toMatch(/^twenty-three-hours\.(scheme|stage|shortcuts)$/);
	// SvelteKit's own, for going back: where each page was scrolled to. It goes with the tab.
	for (const name of stored.session) expect(name).toMatch(/^sveltekit:(scroll|snapshot)$/);
	expect(stored.databases).toBe(0);
});

describe('in a page of another origin', () => {
	let host: Server;
	let hostAddress: string;
	beforeAll(async () => {
		host = createServer((request, response) => {
			const framed = new URL(request.url ?? '/', 'http://localhost').searchParams.get('frame') ?? '';
			response.setHeader('content-type', 'text/html');
			response.end(
				`<!doctype html><title>host</title><iframe width="600" height="600" src="${framed}"></iframe>`,
			);
		});
		await new Promise<void>((resolve) => host.listen(0, resolve));
		hostAddress = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`;
	});
	afterAll(() => {
		host.close();
	});

	test('no page can be framed but the ones for it, and these obey no message', async () => {
		const page = await openPage('about/', {
			expected: [/other host: http:\/\/127/, /favicon/, /frame-ancestors/, /ERR_BLOCKED_BY_RESPONSE/],
		});
		const frame = async (path: string) => {
			await page.goto(`${hostAddress}?frame=${encodeURIComponent(address(path))}`);
			return page.frames()[1]!;
		};
		for (const path of KINDS.filter((kind) => !kind.startsWith('embed/') && kind !== 'no/such/page/')) {
			expect((await frame(path)).url(), path).not.toBe(address(path));
		}

		const embed = await frame(`embed/stage/${STAGE}/`);
		expect(embed.url()).toBe(address(`embed/stage/${STAGE}/`));
		const article = embed.locator(`article[data-stage="${STAGE}"]`);
		await article.waitFor();
		await embed.locator('[data-map="loading"], [data-map="live"]').waitFor({ state: 'attached' });
		const before = await article.innerHTML();
		await page.evaluate(() => {
			const values = [
				'a stage',
				5,
				null,
				'<img src=x onerror=alert(1)>',
				'javascript:alert(1)',
				{ id: 'a stage' },
				['x'],
			];
			const names = [
				'type',
				'stage',
				'goto',
				'href',
				'url',
				'method',
				'data',
				'event',
				'map',
				't',
				'eval',
				'html',
			];
			for (const value of values) {
				frames[0]?.postMessage(value, '*');
				for (const name of names) {
					frames[0]?.postMessage({ [name]: value }, '*');
					frames[0]?.postMessage(JSON.stringify({ [name]: value }), '*');
					frames[0]?.postMessage({ type: `twenty-three-hours:${name}`, height: value, [name]: value }, '*');
				}
			}
		});
		await embed.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
		expect(embed.url()).toBe(address(`embed/stage/${STAGE}/`));
		expect(await article.innerHTML()).toBe(before);
	});
});
