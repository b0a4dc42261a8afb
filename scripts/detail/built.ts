/** Opens sites that were built with a host's own tiles, and looks for what does not work there. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import type { StoryMap } from '#lib/map/index.ts';
import { DETAIL } from '#lib/map/detail/source.ts';
import { ensureChromium, launchArguments } from '../chromium.ts';
import { filesOf } from '../payload.ts';
import { serveStatic } from '../static-server.ts';

const PATIENCE = { timeout: 60_000 };

/** What a site was built with. */
export interface Built {
	readonly dir: string;
	/** A point that the tiles hold land and water around, and its stage. */
	readonly stage: string;
	readonly at: readonly [lng: number, lat: number];
	/** Where another server has the tiles, and their bytes; `null` where they lie in the site. */
	readonly elsewhere: { readonly address: string; readonly bytes: Uint8Array } | null;
}

/** What does not work in a site that was built with tiles: where they come, and where they do not. A line each. */
export async function faultsOfDetail(built: Built): Promise<string[]> {
	const server = await serveStatic({ dir: built.dir });
	const browser = await chromium.launch({ executablePath: await ensureChromium(), args: launchArguments() });
	try {
		return [
			...faultsOfFiles(built),
			...(await faultsWhere(browser, server.url, built, true)),
			...(await faultsWhere(browser, server.url, built, false)),
		];
	} finally {
		await browser.close();
		await server.close();
	}
}

/** Nobody keeps the tiles for later as a whole, and nobody compresses them. */
function faultsOfFiles({ dir, elsewhere }: Built): string[] {
	const files = filesOf(dir).filter((file) => file.endsWith('.pmtiles'));
	const wanted = elsewhere ? 0 : 1;
	return [
		...(files.length === wanted
			? []
			: [`the site has ${String(files.length)} files of tiles, not ${String(wanted)}`]),
		...(readFileSync(`${dir}/service-worker.js`, 'utf8').includes('.pmtiles')
			? ['the service worker keeps the tiles']
			: []),
		...(readFileSync(`${dir}/about/index.html`, 'utf8').includes('Protomaps')
			? []
			: ['the about page does not credit Protomaps']),
	];
}

/** Opens a stage close by, and compares what is drawn and told with what should be. */
async function faultsWhere(
	browser: Browser,
	site: string,
	built: Built,
	isServed: boolean,
): Promise<string[]> {
	const { stage, at, elsewhere } = built;
	const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, serviceWorkers: 'block' });
	const found: string[] = [];
	page.on('console', (message) => {
		// A request that fails says so by itself.
		if (message.type() === 'error' && isServed) found.push(`console: ${message.text()}`);
	});
	await page.route(/\.pmtiles$/, async (route) => {
		if (!isServed) await route.abort();
		else if (elsewhere?.address === route.request().url()) {
			await route.fulfill(partOf(elsewhere.bytes, route.request().headers()['range'] ?? ''));
		} else await route.continue();
	});
	const address = `${site}stage/${stage}/?map=12/${String(at[1])}/${String(at[0])}`;
	await page.goto(address);
	const live = page.locator('[data-map="live"]').waitFor({ state: 'attached', ...PATIENCE });
	await live.catch(() => found.push('the map is not live'));
	const drawn = await detailOn(page, isServed);
	if (isServed && drawn === 0) found.push('no tile is drawn');
	if (!isServed && drawn > 0) found.push('tiles are drawn that could not be had');
	const told = await page.locator('.pane [role="status"]').allInnerTexts();
	if (told.join('').trim() !== '') found.push(`the reader is told: ${told.join(' ')}`);
	await page.close();
	return found.map((fault) => `${address}, ${isServed ? 'with its tiles' : 'without its tiles'}: ${fault}`);
}

/** How many areas and lines of tiles a page's map has drawn, once it has any, or once it rests without. */
async function detailOn(page: Page, isServed: boolean): Promise<number> {
	const count = (source: string) => {
		const element = document.querySelector<HTMLElement & { storyMap?: StoryMap }>('[data-map]');
		const gl = element?.storyMap?.gl;
		return gl?.getSource(source)
			? gl.queryRenderedFeatures().filter((each) => each.source === source).length
			: 0;
	};
	if (isServed) await page.waitForFunction(count, DETAIL, PATIENCE).catch(() => undefined);
	else await page.waitForTimeout(1000);
	return page.evaluate(count, DETAIL);
}

/** What a server of files says to a request for a part of one. */
function partOf(bytes: Uint8Array, range: string) {
	const [from = 0, to = bytes.length - 1] = (/\d+-\d+/.exec(range)?.[0] ?? '').split('-').map(Number);
	const body = Buffer.from(bytes.slice(from, to + 1));
	return {
		status: 206,
		headers: {
			'access-control-allow-origin': '*',
			'content-range': `bytes ${String(from)}-${String(from + body.length - 1)}/${String(bytes.length)}`,
		},
		contentType: 'application/vnd.pmtiles',
		body,
	};
}
