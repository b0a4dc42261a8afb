import { expect, test } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { serveStatic } from '../../scripts/static-server.ts';
import { mapIsLive, openPage } from './support/browser.ts';
import { isKept, listed } from './support/kept.ts';
import { story } from './support/story.ts';

const DIR = 'build';
const [first, second] = story.stages.map((stage) => ({ ...stage, path: `stage/${stage.id}/` }));
const MINUTE = 60_000;

test('after one visit, the whole site is there without a network, its map too', async () => {
	const server = await serveStatic({ dir: DIR });
	const page = await openPage(first!.path, {
		site: server.url,
		offline: true,
		// A page that finds the server gone says so in the console, whoever answers in its place.
		expected: [/status(?: of)? 404/, /ERR_CONNECTION_REFUSED/, /not kept for offline/],
	});
	await isKept(page, listed(DIR).all);
	await page.locator('[data-map="live"]').waitFor({ state: 'attached' });
	const at = (path: string): string => new URL(path, server.url).href;
	await server.close();

	const moment = formatMoment(second!.moment + MINUTE);
	await page.goto(at(`${second!.path}?t=${moment}`));
	await mapIsLive(page);
	expect(await page.locator('main').getAttribute('data-moment')).toBe(moment);
	expect(await page.locator('h1').innerText()).toBe(second!.title);

	await page.goto(at(second!.path.slice(0, -1)));
	expect(page.url()).toBe(at(second!.path));
	await page.goto(at('sources/'));
	expect(await page.locator('h1').count()).toBe(1);
	// The last two cannot be decoded.
	for (const path of ['no/such/page/', 'foo%', 'stage/%E0%A4/']) {
		await page.goto(at(path));
		expect(await page.locator(`a[href$="/${first!.path}"]`).count(), path).toBeGreaterThan(0);
	}

	const sizes = await page.evaluate(
		(urls) => Promise.all(urls.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength)),
		['data/events.csv', 'data/tracks.gpx', 'og/overview.png', 'picture/overview.svg'].map(at),
	);
	expect(Math.min(...sizes)).toBeGreaterThan(10_000);
});
