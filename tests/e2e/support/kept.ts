/** What the service worker keeps of the site, and what it is to keep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const PATIENCE = { timeout: 60_000 };

/** The names of the caches, and the addresses in them. */
export const keptOn = (page: Page): Promise<{ caches: number; files: string[] }> =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const files = await Promise.all(
			names.map(async (name) =>
				(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
			),
		);
		return { caches: names.length, files: files.flat() };
	});

/** The files that the worker of a built site is to keep, in its own words. */
export function list(dir: string): Record<'now' | 'later', object> {
	const [line = ''] = readFileSync(join(dir, 'service-worker.js'), 'utf8').split('\n');
	return JSON.parse(line.slice('self.site='.length, -1)) as Record<'now' | 'later', object>;
}

/** How many they are: at once, and in all. */
export function listed(dir: string): { now: number; all: number } {
	const { now, later } = list(dir);
	const count = Object.keys(now).length;
	return { now: count, all: count + Object.keys(later).length };
}

/** Waits until so many files of the page's site are kept. */
export async function isKept(page: Page, count: number): Promise<void> {
	await expect.poll(async () => (await keptOn(page)).files.length, PATIENCE).toBe(count);
	await page.evaluate(() => navigator.serviceWorker.ready);
}
