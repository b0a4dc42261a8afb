/** Opens a page in a browser context of its own and takes its measure until its map is drawn. */
import type { Browser, CDPSession, Page } from 'playwright';
import { serveStatic, type StaticServer } from '../../scripts/static-server.ts';
import { observe, takeProbe, type Probe } from './probe.ts';

/** px */
export const WINDOW = { width: 1440, height: 900 };
/** ms */
const PATIENCE = 180_000;

/** How the machine and its network are held back. */
export interface Profile {
	readonly cpu: number;
	/** Round trip, ms, and bytes a second down and up. */
	readonly network: { readonly latency: number; readonly down: number; readonly up: number } | null;
}

export const UNTHROTTLED: Profile = { cpu: 1, network: null };
export const SLOW_CPU: Profile = { cpu: 4, network: null };
/** As Lighthouse has it: 150 ms and 1.6 Mbit/s, with its factors for throttling in the browser. */
export const SLOW_4G: Profile = {
	cpu: 1,
	network: { latency: 150 * 3.75, down: (1_638_400 / 8) * 0.9, up: (768_000 / 8) * 0.9 },
};

/** A served site that counts what it sends. */
export interface Counted {
	readonly server: StaticServer;
	/** What it has sent since it was last asked: workers fetch too, and only a server sees all of it. */
	readonly take: () => { bytes: number; requests: number };
}

export async function serveCounted(dir: string): Promise<Counted> {
	let [bytes, requests] = [0, 0];
	const server = await serveStatic({
		dir,
		onServed: (served) => {
			bytes += served.bytes;
			requests += 1;
		},
	});
	return {
		server,
		take: () => {
			const taken = { bytes, requests };
			[bytes, requests] = [0, 0];
			return taken;
		},
	};
}

/** What every page is measured by until its map is drawn. */
export interface Load {
	readonly firstPaint: number | null;
	readonly largestPaint: number | null;
	readonly mapDrawn: number;
	readonly blocking: number;
	readonly bytes: number;
	readonly requests: number;
}

export interface OpenPage {
	readonly page: Page;
	readonly cdp: CDPSession;
	readonly load: Load;
	readonly close: () => Promise<void>;
}

/** Opens a page in a fresh context and waits until its map is drawn. */
export async function open(
	browser: Browser,
	site: Counted,
	path: string,
	profile: Profile,
): Promise<OpenPage> {
	const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: 'block' });
	// The compiler names functions by a helper, which the page has not.
	await context.addInitScript('globalThis.__name = (named) => named;');
	await context.addInitScript(observe);
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE);
	const cdp = await context.newCDPSession(page);
	await hold(cdp, profile);
	site.take();
	await page.goto(new URL(path, site.server.url).href, { timeout: PATIENCE });
	await page.waitForFunction(() => document.querySelector('[data-map="live"]') !== null);
	const sent = site.take();
	const probe = await page.evaluate(takeProbe);
	return { page, cdp, load: { ...loadOf(probe), ...sent }, close: () => context.close() };
}

async function hold(cdp: CDPSession, { cpu, network }: Profile): Promise<void> {
	if (cpu !== 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (!network) return;
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: network.latency,
		downloadThroughput: network.down,
		uploadThroughput: network.up,
	});
}

function loadOf({ firstPaint, largestPaint, mapDrawn, longTasks }: Probe): Omit<Load, 'bytes' | 'requests'> {
	const from = firstPaint ?? 0;
	const until = mapDrawn ?? Infinity;
	const blocking = longTasks
		.filter(({ start }) => start >= from && start < until)
		.reduce((sum, { duration }) => sum + duration - 50, 0);
	return { firstPaint, largestPaint, mapDrawn: mapDrawn ?? NaN, blocking };
}
