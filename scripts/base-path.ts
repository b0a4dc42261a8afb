/** Opens a site that was built for a base path, and looks for what does not work there. */
import { chromium, type Browser } from 'playwright';
import { ensureChromium, launchArguments } from './chromium.ts';
import { serveStatic } from './static-server.ts';

const MAP_TIMEOUT = 60_000;

/**
 * Opens the home page, the first stage that it links to and that stage in a frame's form, each until its map is live, and
 * asks for what a stage's head names: its preview, and how to embed it.
 *
 * @param dir the built site
 * @param basePath the path it was built for, like `/some/where`; empty for none
 * @returns what does not work, a line each
 */
export async function faultsUnderBasePath(dir: string, basePath: string): Promise<string[]> {
	const found: string[] = [];
	const server = await serveStatic({ dir });
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: launchArguments(),
	});
	try {
		if (!server.url.endsWith(`${basePath}/`))
			return [`the site was built for ${server.url}, not ${basePath}`];
		const home = await visit(browser, server.url, basePath, found);
		if (home.stage === undefined) return [...found, 'the home page links to no stage'];
		const stage = await visit(browser, home.stage, basePath, found);
		await visit(browser, home.stage.replace('/stage/', '/embed/stage/'), basePath, found);
		if (stage.named.length < 2) found.push(`${home.stage} names no preview or no way to embed it`);
		for (const address of stage.named) found.push(...(await faultsOf(address, server.url)));
	} finally {
		await browser.close();
		await server.close();
	}
	return found;
}

/** What is wrong with a file that a page's head names by its public address, and that this server has. */
async function faultsOf(address: string, site: string): Promise<string[]> {
	const { pathname } = new URL(address);
	const { status } = await fetch(new URL(pathname, site));
	return status === 200 ? [] : [`${address}: status ${String(status)}`];
}

/**
 * Opens one page, notes its faults in `found`, and returns the first stage that it links to and the files that its head
 * names for other sites.
 */
async function visit(
	browser: Browser,
	url: string,
	basePath: string,
	found: string[],
): Promise<{ stage: string | undefined; named: readonly string[] }> {
	console.log(`   ${url}`);
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.on('console', (message) => {
		if (message.type() === 'error') found.push(`${url}: console: ${message.text()}`);
	});
	page.on('pageerror', (error) => found.push(`${url}: uncaught: ${error.message}`));
	page.on('requestfailed', (request) => {
		found.push(`${url}: failed: ${request.url()} (${request.failure()?.errorText ?? 'unknown'})`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400)
			found.push(`${url}: status ${String(response.status())}: ${response.url()}`);
	});
	await page.goto(url);
	const live = page.locator('[data-map="live"]');
	await live.waitFor({ state: 'attached', timeout: MAP_TIMEOUT }).catch(() => {
		found.push(`${url}: the map was not live within ${String(MAP_TIMEOUT / 1000)} s`);
	});
	const stages = await page
		.locator(`a[href^="${basePath}/stage/"]`)
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	const named = await page
		.locator('meta[property="og:image"], link[type="application/json+oembed"]')
		.evaluateAll((tags) => tags.map((tag) => tag.getAttribute('content') ?? tag.getAttribute('href') ?? ''));
	await page.close();
	return { stage: stages[0], named };
}
