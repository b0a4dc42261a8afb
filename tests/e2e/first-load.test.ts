import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAST } from '#lib/story/types.ts';
import { colourOf, paletteOf, roleToken, TOKENS } from '#lib/look/tokens.ts';
import { publicSiteOf } from '../../scripts/public-addresses.ts';
import { address, mapIsLive, openPage } from './support/browser.ts';
import { coloursOf, drawnOn, expectCamera, expectScene, type MapElement } from './support/map.ts';
import { BUSIEST, sceneOf, story, TOWNS } from './support/story.ts';

/** What the story was called before. */
const FORMER = story.formerIds[0]!;

const STAGE = BUSIEST;

/** Notes each state of the map's element from the first byte on. */
async function noteStates(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const states: string[] = [];
		Object.assign(window, { mapStates: states });
		new MutationObserver(() => {
			const state = document.querySelector<HTMLElement>('[data-map]')?.dataset['map'];
			if (state !== undefined && states.at(-1) !== state) states.push(state);
		}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-map'] });
	});
}

const statesOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { mapStates: string[] }).mapStates);

describe.each([
	['the overview', '', story.title, story.description, 'overview'],
	['a stage', `stage/${STAGE.id}/`, STAGE.title, STAGE.summary, STAGE.id],
])('%s', (_, path, title, description, id) => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage(path, { before: noteStates });
		await mapIsLive(page);
	});

	test('says what it is in its head', async () => {
		expect(await page.title()).toContain(title);
		const meta = page.locator('meta[name="description"]');
		expect(await meta.getAttribute('content')).toBe(description);
		const site = publicSiteOf('build');
		const canonical = page.locator('link[rel="canonical"]');
		expect(await canonical.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
			site === null ? [] : [`${site}${path}`],
		);
	});

	test('has one heading of the first level, and a main part with the moment', async () => {
		expect(await page.locator('h1').allInnerTexts()).toEqual([title]);
		const moment = await page.locator('main').getAttribute('data-moment');
		expect(Date.parse(moment!)).toBe(sceneOf(id).moment);
	});

	test('brings the live map from picture over loading', async () => {
		const served = await (await fetch(address(path))).text();
		expect(served).toMatch(/<[^>]+data-map="picture"/);
		const states = await statesOf(page);
		expect(states.filter((state) => state !== 'picture')).toEqual(['loading', 'live']);
	});

	test('rests with its camera on what it is about', async () => {
		await expectCamera(page, sceneOf(id));
		await expectScene(page, sceneOf(id));
	});

	test('draws: every source is loaded, and land, names, roads and water are on the canvas', async () => {
		const unloaded = await page.locator('[data-map]').evaluate((element) => {
			const { gl } = (element as MapElement).storyMap;
			return Object.keys(gl.getStyle().sources).filter((source) => !gl.isSourceLoaded(source));
		});
		expect(unloaded).toEqual([]);

		const drawn = await drawnOn(page);
		expect(drawn.length).toBeGreaterThan(30);
		for (const feature of ['land land', `main-road ${story.mainRoad!.route}`])
			expect(drawn).toContain(feature);
		const named = TOWNS.filter(
			({ properties: { name, rank } }) => rank === 1 && drawn.some((feature) => feature.endsWith(` ${name}`)),
		);
		expect(named.length).toBeGreaterThanOrEqual(id === 'overview' ? 2 : 1);

		const colours = await coloursOf(page, '[data-map] canvas');
		expect(colours.length).toBeGreaterThan(200);
		expect(colours.slice(0, 3).map(([colour]) => colour)).toContain(TOKENS.light.land);
		const roles = sceneOf(id).stretches.map(({ role }) => role);
		const role = roles.find((each) => each !== PAST) ?? roles[0];
		// Where the story has not begun, only the ground is there.
		if (role === undefined) return;
		expect(colours.map(([colour]) => colour)).toContain(colourOf(paletteOf(story, 'light'), roleToken(role)));
	});
});

test('a stage names its neighbours', async () => {
	const page = await openPage(`stage/${STAGE.id}/`, { script: false });
	const index = story.stages.indexOf(STAGE);

	for (const [rel, neighbour] of [
		['prev', story.stages[index - 1]!],
		['next', story.stages[index + 1]!],
	] as const) {
		const link = page.locator(`a[rel="${rel}"]`);
		expect(await link.count()).toBe(1);
		expect(await link.innerText()).toContain(neighbour.title);
		expect(new URL((await link.getAttribute('href'))!, page.url()).href).toBe(
			address(`stage/${neighbour.id}/`),
		);
	}
	expect(await page.locator(`article[data-stage="${STAGE.id}"]`).count()).toBe(1);
});

test('the first stage has none before it, the last none after it, and the overview leads to the first', async () => {
	const rels = async (path: string) => {
		const html = await (await fetch(address(path))).text();
		return [...html.matchAll(/<a [^>]*rel="(prev|next)"/g)].map(([, rel]) => rel);
	};
	expect(await rels(`stage/${story.stages[0]!.id}/`)).toEqual(['next']);
	expect(await rels(`stage/${story.stages.at(-1)!.id}/`)).toEqual(['prev']);
	expect(await rels('')).toEqual(['next']);
});

test('the overview lists every stage, in order', async () => {
	const page = await openPage('', { script: false });
	const hrefs = await page
		.locator('article ol a')
		.evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
	expect(hrefs).toEqual(story.stages.map(({ id }) => address(`stage/${id}/`)));
});

test('in the dark the page and the map are dark, and change back with the reader’s system', async () => {
	const page = await openPage(`stage/${STAGE.id}/`, { scheme: 'dark' });
	await mapIsLive(page);
	await expectScene(page, sceneOf(STAGE.id), 'dark');
	const darkest = await coloursOf(page, '[data-map] canvas');
	expect(darkest.slice(0, 3).map(([colour]) => colour)).toContain(TOKENS.dark.land);
	const ink = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
	const darkInk = await ink();

	await page.emulateMedia({ colorScheme: 'light' });
	await expectScene(page, sceneOf(STAGE.id), 'light');
	expect(await ink()).not.toBe(darkInk);
});

test('a reader who chose the dark under the site’s earlier name has it from the first paint, without any other script', async () => {
	const page = await openPage('about/', {
		parts: false,
		expected: [/ERR_FAILED/, /^uncaught: $/],
		before: async (opened) => {
			await opened.route(/\.js$/, (route) => route.abort());
			await opened.addInitScript(
				([former, stage]) => {
					if (localStorage.length > 0) return;
					localStorage.setItem(`${former}.scheme`, 'dark');
					localStorage.setItem(`${former}.stage`, stage);
				},
				[FORMER, STAGE.id] as const,
			);
		},
	});
	const scheme = () => page.locator('html').getAttribute('data-scheme');

	expect(await scheme()).toBe('dark');
	expect(await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))).toEqual({
		[`${story.id}.scheme`]: 'dark',
		[`${story.id}.stage`]: STAGE.id,
	});
	await page.reload();
	expect(await scheme()).toBe('dark');
});

test('parts whose script comes late have their looks from the first', async () => {
	const page = await openPage(`stage/${STAGE.id}/`, { script: false });
	const summary = page.locator('header details summary').first();
	await summary.click();
	expect(await summary.evaluate((element) => getComputedStyle(element).display)).toBe('grid');
	const leaf = page.locator('header details[open] .leaf');
	expect(await leaf.evaluate((element) => getComputedStyle(element).position)).toBe('absolute');
});
