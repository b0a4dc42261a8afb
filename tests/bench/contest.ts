/** The three pages that are opened by turns: the built site, MapLibre alone, and a page made from a template. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { libraryFiles } from '../../scripts/payload.ts';
import { BUSIEST } from '../e2e/support/story.ts';
import { buildBarePage } from './bare/build.ts';
import { open, serveCounted, WINDOW, type Counted, type Load, type OpenPage, type Profile } from './open.ts';
import { shownOn, type Shown } from './pages.ts';
import { buildTemplatePage } from './template/build.ts';

const SITE = 'build';
/** The stage that all three are opened at; the flight goes on to the next. */
const STAGE = BUSIEST.id;

/** Something of each page. */
export interface OfEach<T> {
	readonly site: T;
	readonly bare: T;
	readonly template: T;
}

/** The three pages, served, and the browser that opens them. */
export interface Contest {
	readonly browser: Browser;
	readonly served: OfEach<Counted>;
	/** The site's scripts that hold the map's library. */
	readonly mapFiles: readonly string[];
	/** Says on the terminal how far it is. */
	readonly tell: (what: string) => void;
	readonly close: () => Promise<void>;
}

/** What is done on each page once its map is drawn. */
export interface Acts {
	readonly site: (open: OpenPage, shown: Shown) => Promise<void>;
	readonly bare: (open: OpenPage) => Promise<void>;
	readonly template: (open: OpenPage) => Promise<void>;
}

/** Builds the rivals into temporary folders and serves all three. */
export async function prepare(browser: Browser, tell: Contest['tell']): Promise<Contest> {
	const rivals = mkdtempSync(join(tmpdir(), 'rivals-'));
	const [bare, template] = [join(rivals, 'bare'), join(rivals, 'template')];
	for (const dir of [bare, template]) mkdirSync(dir);
	await buildBarePage(bare);
	await buildTemplatePage(template, WINDOW);
	const served = {
		site: await serveCounted(SITE),
		bare: await serveCounted(bare),
		template: await serveCounted(template),
	};
	return {
		browser,
		served,
		mapFiles: libraryFiles(SITE),
		tell,
		close: async () => {
			await Promise.all(Object.values(served).map(({ server }: Counted) => server.close()));
			rmSync(rivals, { recursive: true, force: true });
		},
	};
}

/** Opens the three one after the other, at the same stage. */
export async function openEach(
	{ browser, served }: Contest,
	profile: Profile,
	acts?: Acts,
): Promise<OfEach<Load>> {
	const visit = async (
		page: keyof OfEach<Load>,
		path: string,
		act?: (open: OpenPage) => Promise<void>,
	): Promise<Load> => {
		const opened = await open(browser, served[page], path, profile);
		await act?.(opened);
		await opened.close();
		return opened.load;
	};
	let query = '';
	const site = await visit('site', `stage/${STAGE}/`, async (opened) => {
		const shown = await shownOn(opened.page);
		query = new URLSearchParams({ ...shown }).toString();
		await acts?.site(opened, shown);
	});
	const bare = await visit('bare', `?${query}`, acts?.bare);
	const template = await visit('template', `#${STAGE}`, acts?.template);
	return { site, bare, template };
}
