import type { Page } from 'playwright';
import { address, openPage } from '../browser.ts';
import { story } from '../map.ts';

/** Opens a page for a monkey: it may lose the network, so the site is kept before it starts. */
export async function openForMonkey(): Promise<Page> {
	const page = await openPage(`stage/${story.stages[0]!.id}/`, {
		size: { width: 1024, height: 640 },
		offline: true,
		before: stayHere,
		context: { hasTouch: true, permissions: ['clipboard-read', 'clipboard-write'] },
	});
	await isKept(page);
	return page;
}

/** A press that lands on a link to another site goes nowhere: what follows there is not this site's. */
async function stayHere(page: Page): Promise<void> {
	await page.addInitScript(() => {
		addEventListener(
			'click',
			(event) => {
				const link = event.target instanceof Element ? event.target.closest('a') : null;
				if (link && link.origin !== location.origin) event.preventDefault();
			},
			{ capture: true },
		);
	});
}

/** Waits until the page's site is kept for readers without a network, and the page is one of those that it serves. */
async function isKept(page: Page): Promise<void> {
	const worker = await (await fetch(address('service-worker.js'))).text();
	const { now } = JSON.parse(/^self\.site=(.*);$/m.exec(worker)?.[1] ?? '{}') as { now: object };
	await page.waitForFunction(
		async (count) => {
			const names = await caches.keys();
			const files = await Promise.all(
				names.map(async (name) => (await (await caches.open(name)).keys()).length),
			);
			const { active } = await navigator.serviceWorker.ready;
			return active?.state === 'activated' && files.reduce((sum, each) => sum + each, 0) >= count;
		},
		Object.keys(now).length,
		{ timeout: 120_000 },
	);
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
