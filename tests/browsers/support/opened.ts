/** One browser and one server for a file of tests; errors in pages, and files that the server lacks, fail the test. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { serveStatic, type StaticServer, type StaticServerOptions } from '../../../scripts/static-server.ts';
import type { Browser } from './browser.ts';
import { takeFaults } from './watch.ts';

export interface Opened<Driven extends Browser> {
	readonly browser: Driven;
	/** Absolute address of a path of the site: `address('stage/<id>/')`. */
	readonly address: (path: string) => string;
	/** A server of the same site, which a test may stop; one that runs still is stopped at the test's end. */
	readonly serveAnother: () => Promise<StaticServer>;
}

/** Opens a browser for all tests of a file; they get at it by the function that is returned. */
export function openForFile<Driven extends Browser>(start: () => Promise<Driven>): () => Opened<Driven> {
	let opened: Opened<Driven> | undefined;
	const get = (): Opened<Driven> => {
		if (!opened) throw new Error('no test has begun');
		return opened;
	};
	const missing: string[] = [];
	const servers: StaticServer[] = [];
	const options: StaticServerOptions = {
		dir: inject('watchedSite'),
		onServed: ({ path, status }) => {
			if (status >= 400) missing.push(`status ${status}: ${path}`);
		},
	};

	beforeAll(async () => {
		const site = await serveStatic(options);
		servers.push(site);
		opened = {
			browser: await start(),
			address: (path) => new URL(path, site.url).href,
			serveAnother: async () => {
				const server = await serveStatic(options);
				servers.push(server);
				return server;
			},
		};
	});
	// Drawing by software, a browser's process may crash, and every command fails from then on: the project's `retry` runs
	// the test once more, in a browser of its own.
	beforeEach(async () => {
		const { browser } = get();
		if (await answers(browser)) return;
		console.warn('The browser is gone: starting another.');
		await browser.close().catch(() => undefined);
		opened = { ...get(), browser: await start() };
	});
	afterEach(async () => {
		await Promise.all(servers.splice(1).map((server) => server.close()));
		const faults = await get().browser.evaluate(takeFaults);
		expect([...missing.splice(0), ...faults]).toEqual([]);
	});
	afterAll(async () => {
		await opened?.browser.close();
		await Promise.all(servers.map((server) => server.close()));
	});
	return get;
}

function answers(browser: Browser): Promise<boolean> {
	return browser.evaluate(() => true).catch(() => false);
}
