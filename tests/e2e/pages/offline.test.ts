/**
 * The site without a network, and from one version to the next. Each test has a server of its own with a copy of the build, which
 * it can change and stop. A "second version" is that copy with a mark in every page and its list made anew: that proves
 * how versions follow each other, not how a build differs.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWorker } from '../../../scripts/adapter.js';
import { serveStatic, type StaticServer } from '../../../scripts/static-server.ts';
import { openPage } from '../support/browser.ts';
import { isKept, keptOn, list, listed } from '../support/kept.ts';
import { story } from '../support/story.ts';

const MARK = '<meta name="made" content="later">';
const PATIENCE = { timeout: 60_000 };
const [first, second] = story.stages.map(({ id }) => `stage/${id}/`) as [string, string];

let dir = '';
let server: StaticServer;

beforeEach(async () => {
	dir = mkdtempSync(join(tmpdir(), 'offline-'));
	// Compressed copies would be served in place of a changed page.
	cpSync('build', dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
	server = await serveStatic({ dir });
});
afterEach(async () => {
	await server.close();
	rmSync(dir, { recursive: true, force: true });
});

/** Puts something else behind the same address. */
async function deploy(change: () => void): Promise<void> {
	await server.close();
	change();
	server = await serveStatic({ dir, port: Number(new URL(server.url).port) });
}

function pages(): string[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html'))
		.map((path) => join(dir, path));
}

function makeSecondVersion(): void {
	for (const path of pages())
		writeFileSync(path, readFileSync(path, 'utf8').replace('</head>', `${MARK}</head>`));
	writeWorker(dir, true);
}

const open = (path: string, before?: (page: Page) => Promise<void>): Promise<Page> =>
	openPage(path, {
		site: server.url,
		offline: true,
		// A page that finds the server gone says so in the console, whoever answers in its place.
		expected: [/status(?: of)? 404/, /ERR_CONNECTION_(?:REFUSED|RESET)/, /not kept for offline/],
		...(before ? { before } : {}),
	});

/** Asks for a new version, and waits until it is ready or has failed. */
const update = (page: Page): Promise<'waiting' | 'failed' | 'active'> =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update().catch(() => undefined);
		const coming = registration.installing ?? registration.waiting;
		if (!coming) return 'failed';
		while (coming.state === 'installing') {
			await new Promise((done) => coming.addEventListener('statechange', done, { once: true }));
		}
		return coming.state === 'installed' ? 'waiting' : coming.state === 'redundant' ? 'failed' : 'active';
	});

const isSecond = async (page: Page): Promise<boolean> =>
	(await page.locator('meta[name="made"]').count()) > 0;

/**
 * Between two versions there is an empty page for a moment. It goes on by itself, and may so cut the reload short that
 * brought it: what counts is the page that is there in the end.
 */
async function isSecondReloaded(page: Page): Promise<boolean> {
	await page.reload({ waitUntil: 'commit', timeout: 10_000 }).catch((cause: unknown) => {
		if (!String(cause).includes('ERR_ABORTED')) throw cause;
	});
	await page.locator('h1').waitFor({ timeout: 30_000 });
	return isSecond(page);
}

// One file that a host reads itself and does not give away would keep the worker from ever being installed.
test('the site is kept on a host that gives away neither its settings nor files with a dot before their names', () => {
	const files = Object.keys({ ...list(dir).now, ...list(dir).later });
	expect(files.length).toBeGreaterThan(50);
	expect(files.filter((file) => /^[._](?!app\/)/.test(file))).toEqual([]);
});

test('a reader who saves data gets the pages, and no downloads', async () => {
	const page = await open(first, async (opened) => {
		await opened.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
	});
	await isKept(page, listed(dir).now);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.waitForFunction(() => new Promise((done) => requestIdleCallback(() => done(true))));
	const { files } = await keptOn(page);
	expect(files.filter((file) => /\/(data|og|picture|print)\//.test(file))).toEqual([]);
});

test('a new version takes over whole, once no page of the old one is open', async () => {
	const page = await open(first);
	await isKept(page, listed(dir).all);
	const other = await page.context().newPage();
	await other.goto(server.url);
	await deploy(makeSecondVersion);

	expect(await update(page)).toBe('waiting');
	expect(await isSecondReloaded(page)).toBe(false);
	await page.locator('a[rel="next"]').click();
	await page.locator(`article[data-stage="${story.stages[1]!.id}"]`).waitFor();

	await other.close();
	// The worker may hear of it a little later. Asked for pages without a pause, it would not rest, and so not make way.
	await expect.poll(() => isSecondReloaded(page), { ...PATIENCE, interval: 1_000 }).toBe(true);
	await expect.poll(async () => (await keptOn(page)).caches).toBe(1);
	await server.close();
	await page.goto(new URL('sources/', server.url).href);
	expect(await isSecond(page)).toBe(true);
});

test('a new version waits for every open page, and each page keeps its own files', async () => {
	const page = await open(first, async (opened) => {
		// The browser's own cache may have been emptied.
		const session = await opened.context().newCDPSession(opened);
		await session.send('Network.enable');
		await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	});
	await isKept(page, listed(dir).all);
	await deploy(() => {
		makeSecondVersion();
		// With its content, the name of a script changes.
		rmSync(join(dir, '_app/immutable/chunks'), { recursive: true });
	});
	expect(await update(page)).toBe('waiting');

	const other = await page.context().newPage();
	for (const path of ['', second]) {
		await other.goto(new URL(path, server.url).href);
		await other.locator('h1').waitFor();
		expect(await isSecond(other)).toBe(false);
	}
	await other.close();

	await page.locator('a[rel="next"]').click();
	await page.locator(`article[data-stage="${story.stages[1]!.id}"]`).waitFor();
	const last = story.stages.at(-1)!;
	await page.locator(`a[href$="/stage/${last.id}/"]`).first().dispatchEvent('click');
	await page.locator(`article[data-stage="${last.id}"]`).waitFor();
});

test('a new version that does not come whole leaves the old one as it was', async () => {
	const page = await open(first);
	await isKept(page, listed(dir).all);
	await deploy(() => {
		makeSecondVersion();
		rmSync(join(dir, second, 'index.html'));
	});

	expect(await update(page)).toBe('failed');
	expect((await keptOn(page)).caches).toBe(1);
	expect(await isSecondReloaded(page)).toBe(false);
	await server.close();
	await page.goto(new URL(second, server.url).href);
	expect(await page.locator('h1').innerText()).toBe(story.stages[1]!.title);
	expect(await isSecond(page)).toBe(false);
});

test('where there is no room, the site goes on with its network', async () => {
	let tried: Promise<unknown> = Promise.resolve();
	const page = await open('', async (opened) => {
		tried = opened.context().waitForEvent('serviceworker');
		const session = await opened.context().newCDPSession(opened);
		const { origin } = new URL(server.url);
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50_000 });
	});
	await tried;
	// A worker whose installation fails is gone again.
	await page.waitForFunction(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration === undefined && (await caches.keys()).length === 0;
	});
	await page.goto(new URL(second, server.url).href);
	expect(await page.locator('h1').innerText()).toBe(story.stages[1]!.title);
});

test('a build without it takes it away again, and all that it kept', async () => {
	const page = await open(first);
	await isKept(page, listed(dir).all);
	await deploy(() => {
		writeWorker(dir, false);
	});
	await update(page);
	await expect
		.poll(
			() =>
				page.evaluate(async () => {
					const registrations = await navigator.serviceWorker.getRegistrations();
					return registrations.length + (await caches.keys()).length;
				}),
			PATIENCE,
		)
		.toBe(0);
});

test('a frame in someone else’s page keeps nothing', async () => {
	const page = await open(`embed/${first}`);
	await page.waitForLoadState('networkidle');
	await page.waitForFunction(() => new Promise((done) => requestIdleCallback(() => done(true))));
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
