/** What the site may weigh. Bytes are exact: they are counted in the build, compressed as a host sends them. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, filesOf, libraryFiles, payloadOf, scriptsWith } from '../../scripts/payload.ts';
import { serveStatic, type Served, type StaticServer } from '../../scripts/static-server.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { openPage } from './support/browser.ts';
import { story } from './support/map.ts';

const DIR = 'build';
const KB = 1000;
const SCRIPT = 75 * KB;
const files = filesOf(DIR);
const stages = story.stages.map(({ id }) => `stage/${id}`);
const bytes = (some: readonly string[]): number => bytesOf(DIR, some);
const matching = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));

test.each(['', ...stages])('/%s: its HTML with picture, script, styles and first fonts', (page) => {
	const payload = payloadOf(DIR, page);
	expect(bytes(payload.html)).toBeLessThan(40 * KB);
	expect(bytes(payload.script)).toBeLessThan(SCRIPT);
	expect(bytes(payload.styles)).toBeLessThan(13 * KB);
	expect(payload.fonts).toHaveLength(2);
	expect(bytes(payload.fonts)).toBeLessThan(60 * KB);
	const first = [payload.html, payload.script, payload.styles, payload.fonts].flat();
	expect(first.length).toBeLessThanOrEqual(20);
});

test('all fonts, and the basemap with its plans', () => {
	expect(bytes(matching(/\.woff2$/))).toBeLessThan(125 * KB);
	const plans = scriptsWith(DIR, '"areas":[');
	expect(plans.length).toBe(story.plans.length > 0 ? 1 : 0);
	expect(bytes([...matching(/\/assets\/(basemap|labels)\.[^/]*\.json$/), ...plans])).toBeLessThan(120 * KB);
});

test('every file of text is there in both compressed forms', () => {
	const text = matching(/\.(html|js|css|json|svg|xml|txt|geojson|gpx|kml|csv|webmanifest)$/);
	const missing = text.flatMap((file) =>
		['br', 'gz'].map((form) => `${DIR}/${file}.${form}`).filter((path) => !existsSync(path)),
	);
	expect(missing).toEqual([]);
});

test('nothing lacks a hash in its name but pages and files that have a known address', () => {
	const known =
		/(^|\/)index\.html$|^404\.html$|^(data|og|oembed|picture|icon)\/|^_app\/version\.json$|^(\.nojekyll|_headers|favicon\.svg|licences\.txt|manifest\.webmanifest|robots\.txt|sitemap\.xml|service-worker\.js)$/;
	const hashed = /^_app\/immutable\/.*[.-][\w-]{8}\.\w+$|^_app\/immutable\/chunks\/[\w-]{8}\.js$/;
	expect(files.filter((file) => !known.test(file) && !hashed.test(file))).toEqual([]);
});

describe('as it is served', () => {
	const served: Served[] = [];
	let server: StaticServer;
	beforeAll(async () => {
		server = await serveStatic({ dir: DIR, onServed: (each) => served.push(each) });
		return () => server.close();
	});

	test('a stage asks for the map’s library after all it is painted with, and for each file once', async () => {
		const page = await openPage(`${stages[3]!}/`, { site: server.url });
		await page.locator('[data-map="live"]').waitFor({ state: 'attached' });
		const { script, styles, fonts } = payloadOf(DIR, stages[3]!);
		const library = libraryFiles(DIR);
		expect(library).toHaveLength(1);
		const paths = served.map(({ path }) => path.slice(1));
		const first = [script, styles, fonts].flat();
		for (const file of first) expect(paths.indexOf(file), file).toBeLessThan(paths.indexOf(library[0]!));
		expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
		expect(paths).toEqual(expect.arrayContaining([...first, ...library]));
	});

	test('a step works without the time panel and the map', async () => {
		const later = [...libraryFiles(DIR), ...scriptsWith(DIR, timeWords.stopAtStages)];
		const page = await openPage(`${stages[3]!}/`, {
			site: server.url,
			parts: false,
			expected: [/ERR_FAILED/],
			before: async (opened) => {
				await opened.route(
					(url) => later.some((file) => url.pathname.endsWith(file)),
					(route) => route.abort(),
				);
			},
		});
		// The page's script is there once it has found that a part cannot be loaded.
		await page.locator('.time-place [role="status"]').waitFor();
		await page.keyboard.press('ArrowRight');
		await page.getByRole('heading', { level: 1, name: story.stages[4]!.title }).waitFor();
		await page.getByRole('link', { name: story.stages[5]!.title }).click();
		await page.getByRole('heading', { level: 1, name: story.stages[5]!.title }).waitFor();
		expect(new URL(page.url()).pathname).toBe(`/${stages[5]!}/`);
	});
});

test.each(['', ...stages])('/%s: its elements, as served', (page) => {
	const html = readFileSync(`${DIR}/${page}/index.html`, 'utf8');
	const map = html.slice(html.indexOf('data-map='), html.indexOf('class="locator-place'));
	expect(elementsIn(map)).toBeGreaterThan(50);
	expect(elementsIn(map)).toBeLessThanOrEqual(350);
	expect(elementsIn(html)).toBeLessThanOrEqual(1100);
});

const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;
