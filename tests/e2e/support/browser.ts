/**
 * One Chromium for each test file, and pages that watch themselves: an error in the console, an uncaught exception,
 * a failed request or a request to another host fails the test during which it came.
 */
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
} from 'playwright';
import { expect, inject, TestRunner } from 'vitest';
import { findChromium, launchArguments } from '../../../scripts/chromium.ts';

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

export interface PageOptions {
	/** Size of the window, CSS pixels. Default {@link WIDE}. */
	readonly size?: { readonly width: number; readonly height: number };
	readonly scheme?: 'light' | 'dark';
	/** false: a reader without script. */
	readonly script?: boolean;
	/** Reduced motion: camera moves are instant. Default true, because by software a flight takes seconds. */
	readonly reducedMotion?: boolean;
	/** Faults that the test expects, such as the 404 of the page it asks for. */
	readonly expected?: readonly RegExp[];
	/** Whether the page may keep the site for offline reading. Default false: a test sees what the server says. */
	readonly offline?: boolean;
	/** Whether to wait for the parts whose script comes last: before, nothing hears a press. Default true. */
	readonly parts?: boolean;
	/** Address of another site than the one that all tests share, with a slash at the end. */
	readonly site?: string;
	/** Anything else of Playwright's: touch, locale, permissions. */
	readonly context?: BrowserContextOptions;
	/** Runs before the page loads: init scripts, routes. */
	readonly before?: (page: Page) => Promise<void>;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** Whether the browser can draw the map. Where a test needs none, the picture spares it the time. */
		isWithMap: boolean;
	}
}

interface Opened {
	readonly context: BrowserContext;
	readonly faults: string[];
	/** Opened outside a test (in `beforeAll`): lives to the end of its file. */
	readonly shared: boolean;
}

let browser: Promise<Browser> | undefined;
let opened: Opened[] = [];

/** Absolute address of a path of the site: `address('stage/<id>/')`. The base path is added. */
export function address(path = ''): string {
	return new URL(path.replace(/^\//, ''), inject('site')).href;
}

/**
 * Opens a page of the built site, loaded. Called in a test, it is closed at the test's end; called in `beforeAll`, it
 * lives for the whole file. Either way its faults fail the test during which they came.
 *
 * @param path address within the site (`/stage/<id>/?t=…`), without the base path
 */
export async function openPage(path = '', options: PageOptions = {}): Promise<Page> {
	browser ??= launch();
	const context = await (
		await browser
	).newContext({
		viewport: options.size ?? WIDE,
		colorScheme: options.scheme ?? 'light',
		javaScriptEnabled: options.script ?? true,
		serviceWorkers: options.offline ? 'allow' : 'block',
		reducedMotion: (options.reducedMotion ?? true) ? 'reduce' : 'no-preference',
		// Drawn by software, a map costs what its pixels cost: a quarter of them will do where nobody looks.
		deviceScaleFactor: 0.5,
		...options.context,
	});
	const site = options.site ?? inject('site');
	const faults = watch(context, new URL(site).host, options.expected ?? []);
	opened.push({ context, faults, shared: TestRunner.getCurrentTest() === undefined });
	const page = await context.newPage();
	// On a busy machine the first map alone can take half of the usual 30 s.
	page.setDefaultTimeout(60_000);
	await options.before?.(page);
	await page.goto(new URL(path.replace(/^\//, ''), site).href);
	if ((options.script ?? true) && (options.parts ?? true)) await partsAreHere(page);
	return page;
}

/** Waits until every part of a page has its script; on pages without such parts it has nothing to wait for. */
export async function partsAreHere(page: Page): Promise<void> {
	await page.locator('[data-awaited]').first().waitFor({ state: 'detached' });
}

/** Waits until the map of a page is drawn, its camera rests, the picture has made way for it, and all parts are there. */
export async function mapIsLive(page: Page, timeout = 45_000): Promise<void> {
	await page.locator('[data-map="live"][data-view]').waitFor({ state: 'attached', timeout });
	await page.locator('.poster').waitFor({ state: 'detached' });
	await partsAreHere(page);
}

async function launch(): Promise<Browser> {
	const executablePath = await findChromium();
	return chromium.launch({
		args: [...launchArguments(), ...(inject('isWithMap') ? [] : ['--disable-3d-apis', '--disable-gpu'])],
		...(executablePath ? { executablePath } : {}),
	});
}

/** Collects what goes wrong in any page of a context, as lines for a person. */
function watch(context: BrowserContext, host: string, expected: readonly RegExp[]): string[] {
	const faults: string[] = [];
	const note = (fault: string): void => {
		if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
	};
	context.on('console', (message) => {
		if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (webError) => {
		note(`uncaught: ${webError.error().stack ?? webError.error().message}`);
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.host !== host) note(`other host: ${url.href}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'unknown';
		// A page that is left aborts what it was still loading. "csp" is a preload of script where script is off; with
		// script on, the console reports what the policy stopped.
		if (reason !== 'net::ERR_ABORTED' && reason !== 'csp') note(`failed: ${request.url()} (${reason})`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) note(`status ${String(response.status())}: ${response.url()}`);
	});
	return faults;
}

/** Closes what the test opened; fails it if its pages saw a fault. */
export async function endTest(): Promise<void> {
	const faults = opened.flatMap((each) => each.faults.splice(0));
	const over = opened.filter((each) => !each.shared);
	opened = opened.filter((each) => each.shared);
	await Promise.all(over.map((each) => each.context.close()));
	expect(faults).toEqual([]);
}

/** Closes the browser: the next file has its own. */
export async function endFile(): Promise<void> {
	const last = browser;
	browser = undefined;
	opened = [];
	await (await last)?.close();
}
