/** Opens the two pages and takes their measure, each time in a browser context of its own. */
import type { Browser, CDPSession, Page } from 'playwright';
import { serveStatic, type StaticServer } from '../../scripts/static-server.ts';
import {
	flyBare,
	isMapDrawn,
	observe,
	takeProbe,
	watchFrames,
	watchStep,
	type Flight,
	type Probe,
	type Step,
} from './probe.ts';

const WINDOW = { width: 1440, height: 900 };
/** ms */
const PATIENCE = 180_000;
/** How often the hand moves while it scrubs across the day. */
const MOVES = 60;

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

/** What the site showed, for the bare page to show the same. */
export interface Shown {
	readonly stage: string;
	readonly view: string;
	readonly box: string;
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

/** What the site shows now. */
export async function shownOn(page: Page): Promise<Shown> {
	await page.locator('[data-map="live"][data-view]').waitFor({ state: 'attached' });
	const box = await page.locator('[data-map]').boundingBox();
	return {
		stage: (await page.locator('article[data-stage]').getAttribute('data-stage')) ?? '',
		view: (await page.locator('[data-map]').getAttribute('data-view')) ?? '',
		box: box ? [box.x, box.y, box.width, box.height].join() : '',
	};
}

/** Clicks on to the next stage and waits until the camera rests there. */
export async function step(page: Page): Promise<Step & { readonly flight: Flight | null }> {
	await page.evaluate(watchStep);
	await page.locator('nav a[rel="next"]').click();
	await page.waitForFunction(
		() =>
			(window as unknown as { probe: Probe }).probe.step?.rest !== null &&
			(window as unknown as { probe: Probe }).probe.step !== null,
	);
	const probe = await page.evaluate(() => (window as unknown as { probe: Probe }).probe);
	return { ...probe.step!, flight: probe.flight };
}

/** The bare page's camera flies to a view as the site's did. */
export async function fly(page: Page, view: string): Promise<Flight> {
	await page.evaluate(flyBare, view.split(',').map(Number) as [number, number, number]);
	await page.waitForFunction(() => (window as unknown as { probe: Probe }).probe.flight !== null);
	return (await page.evaluate(() => (window as unknown as { probe: Probe }).probe.flight))!;
}

/** Drags the time from one end of the busy hours to the other. Returns what it saw of frames and scripts. */
export async function scrub(page: Page): Promise<Pick<Probe, 'frames' | 'scripts'>> {
	const box = (await page.locator('.time .strip').boundingBox())!;
	const y = box.y + box.height / 3;
	await page.mouse.move(box.x + 2, y);
	await page.mouse.down();
	await page.evaluate(watchFrames);
	for (let move = 1; move <= MOVES; move++) {
		await page.mouse.move(box.x + 2 + (0.7 * box.width * move) / MOVES, y);
	}
	const seen = await page.evaluate(takeProbe);
	await page.mouse.up();
	return seen;
}

/** The longest runs of scripts since the last look, without those of the map's own files, ms. */
export function ownScripts(
	{ scripts }: Pick<Probe, 'scripts'>,
	mapFiles: readonly string[],
): readonly number[] {
	return scripts
		.filter(({ source }) => source !== '' && !mapFiles.some((file) => source.endsWith(file)))
		.map(({ duration }) => duration);
}

/**
 * How long scripts of our own run while something is done, ms: by samples of the profiler, each twentieth of a
 * millisecond, that have a function of ours on the stack. What ours call in the library counts, what it does by itself does not.
 */
export async function ownTime(
	cdp: CDPSession,
	mapFiles: readonly string[],
	act: () => Promise<void>,
): Promise<number> {
	await cdp.send('Profiler.enable');
	await cdp.send('Profiler.setSamplingInterval', { interval: 50 });
	await cdp.send('Profiler.start');
	await act();
	const { profile } = await cdp.send('Profiler.stop');
	const isOurs = ({ callFrame: { url } }: (typeof profile.nodes)[number]): boolean =>
		/^https?:/.test(url) && !mapFiles.some((file) => url.endsWith(file));
	const ours = new Set<number>();
	// Nodes come after those that called them.
	for (const node of profile.nodes) {
		if (isOurs(node)) ours.add(node.id);
		if (ours.has(node.id)) for (const child of node.children ?? []) ours.add(child);
	}
	const { samples = [], timeDeltas = [] } = profile;
	return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}

/** Walks from the overview through every stage, and looks at the map of each. */
export async function walk(page: Page, stages: readonly string[]): Promise<void> {
	await page.locator('a[href="/"]').first().click();
	await page.locator('article[data-stage]').waitFor({ state: 'detached' });
	for (const stage of stages) {
		await page.evaluate(() => {
			document.querySelector<HTMLElement>('nav a[rel="next"]')?.click();
		});
		await page.locator(`article[data-stage="${stage}"]`).waitFor();
		await page.waitForFunction(isMapDrawn);
	}
}

/** Bytes of the script heap in use, after the garbage is gone. */
export async function heap(cdp: CDPSession): Promise<number> {
	for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
	return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
