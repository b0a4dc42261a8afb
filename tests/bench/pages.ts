/** What is done on an open page, and what is seen of it meanwhile. */
import type { CDPSession, Page } from 'playwright';
import {
	isMapDrawn,
	setOff,
	takeProbe,
	watchFrames,
	watchStep,
	type Flight,
	type Probe,
	type Step,
} from './probe.ts';

/** How often the hand moves while it scrubs across the day. */
const MOVES = 60;

/** What the site showed, for its rivals to show the same. */
export interface Shown {
	readonly stage: string;
	readonly view: string;
	readonly box: string;
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
export function fly(page: Page, view: string): Promise<Flight> {
	return flown(page, view.split(',').map(Number) as [number, number, number]);
}

/** The template page is scrolled on to its next chapter, and its camera flies there. */
export function scroll(page: Page): Promise<Flight> {
	return flown(page, null);
}

async function flown(page: Page, view: readonly [number, number, number] | null): Promise<Flight> {
	await page.evaluate(setOff, view);
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
