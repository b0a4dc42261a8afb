/** What a page shows, read in any browser, and what the story says it should. */
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { legendOf } from '#lib/scene/legend.ts';
import type { Moment } from '#lib/story/types.ts';
import type { MapElement } from '../../e2e/support/map.ts';
import { sceneOf, story, texts } from '../../e2e/support/story.ts';
import { BrowserGone, type Browser, type Point } from './browser.ts';

/** How long a page may take for anything, on a machine that draws by software. */
const PATIENCE = { timeout: 30_000 };

/**
 * Waits until what a page shows is what is wanted.
 *
 * @throws at once where the browser is gone: no waiting brings it back
 */
export async function waitFor<Seen>(
	seen: () => Promise<Seen>,
	wanted: Seen,
	message?: string,
): Promise<void> {
	let gone: BrowserGone | undefined;
	const read = async (): Promise<Seen> => {
		try {
			return await seen();
		} catch (error) {
			if (!(error instanceof BrowserGone)) throw error;
			gone = error;
			return wanted;
		}
	};
	await expect.poll(read, message === undefined ? PATIENCE : { ...PATIENCE, message }).toEqual(wanted);
	if (gone) throw gone;
}

/** A part of the page in the window, CSS pixels. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

/** Where an element is in the window. */
export async function boxOf(browser: Browser, selector: string): Promise<Box> {
	return browser.evaluate((asked) => {
		const element = document.querySelector(asked);
		if (!element) throw new Error(`there is no ${asked}`);
		const { x, y, width, height } = element.getBoundingClientRect();
		return { x, y, width, height };
	}, selector);
}

/** The middle of a part of the page, or a place so many of its widths from its left edge. */
export function placeIn({ x, y, width, height }: Box, share = 0.5): Point {
	return { x: Math.round(x + share * width), y: Math.round(y + height / 2) };
}

/** Presses an element where it is; it must be there, and nothing may lie over it. */
export async function click(browser: Browser, selector: string): Promise<void> {
	const at = placeIn(await boxOf(browser, selector));
	expect(await isReached(browser, selector, at), `${selector} can be pressed`).toBe(true);
	await browser.click(at);
}

/** Whether a press at a place of the window meets an element. */
function isReached(browser: Browser, selector: string, { x, y }: Point): Promise<boolean> {
	return browser.evaluate(
		(asked, left, top) => Boolean(document.elementFromPoint(left, top)?.closest(asked)),
		selector,
		x,
		y,
	);
}

/** Turns the wheel at a place until an element can be pressed, and has come to rest. */
export async function wheelTo(browser: Browser, at: Point, selector: string): Promise<void> {
	let last: Point | null = null;
	const isThere = async (): Promise<boolean> => {
		const now = placeIn(await boxOf(browser, selector));
		const rests = now.x === last?.x && now.y === last.y;
		last = now;
		if (await isReached(browser, selector, now)) return rests;
		if (rests) await browser.wheel(at, 120);
		return false;
	};
	await waitFor(isThere, true, `the wheel leads to ${selector}`);
}

/** Waits until the map is drawn, its camera rests, the picture has made way for it, and all parts are there. */
export async function mapIsLive(browser: Browser): Promise<void> {
	const seen = () =>
		browser.evaluate(() => ({
			map: document.querySelector<HTMLElement>('[data-map]')?.dataset['map'],
			rests: document.querySelector('[data-map][data-view]') !== null,
			picture: document.querySelectorAll('.poster').length,
			awaited: document.querySelectorAll('[data-awaited]').length,
		}));
	await waitFor<unknown>(seen, { map: 'live', rests: true, picture: 0, awaited: 0 });
}

/** Waits until address, title, heading, prose, moment and the live map are all those of a stage at a moment. */
export async function isAt(browser: Browser, address: string, id: string, moment?: Moment): Promise<void> {
	const stage = story.stages.find((each) => each.id === id)!;
	const scene = sceneOf(id, moment);
	const query = scene.moment === stage.moment ? '' : `?t=${formatMoment(scene.moment)}`;
	const wanted = {
		address: address + query,
		isTitled: true,
		articles: [id],
		headings: [stage.title],
		prose: inPlain(texts[id]!.html),
		moment: formatMoment(scene.moment),
		events: scene.events
			.filter(({ presence, position }) => presence !== 'earlier' && position !== null)
			.map((event) => event.id)
			.sort(),
		// On a plan there are none: no street is known for any.
		columns: legendOf(scene, story).note === null ? scene.columns.map((column) => column.id).sort() : [],
		rests: true,
	};
	const seen = () =>
		browser.evaluate((title) => {
			const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
			return {
				address: location.href,
				isTitled: document.title.startsWith(title),
				articles: all('article').map(({ dataset }) => dataset['stage']),
				headings: all('h1').map(({ textContent }) => textContent.trim()),
				prose: all('article .prose')
					.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
					.join(),
				moment: document.querySelector('main')?.dataset['moment'],
				events: all('[data-map] .live [data-event]')
					.map(({ dataset }) => dataset['event'])
					.sort(),
				columns: all('[data-map] .live [data-column]')
					.map(({ dataset }) => dataset['column'])
					.sort(),
				rests: document.querySelector('[data-map="live"][data-view]') !== null,
			};
		}, stage.title);
	await waitFor<unknown>(seen, wanted);
}

/** The text of HTML that was made from Markdown. */
export function inPlain(html: string): string {
	const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&(\w+);/g, (whole, name: string) => characters[name] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}

/** The map's part of the window as it is seen. */
export async function mapAsSeen(browser: Browser): Promise<PNG> {
	const { x, y, width, height } = await boxOf(browser, '[data-map]');
	const page = PNG.sync.read(await browser.screenshot());
	const [left, top] = [Math.ceil(x), Math.ceil(y)];
	const part = new PNG({
		width: Math.floor(x + width) - left,
		height: Math.floor(y + height) - top,
	});
	PNG.bitblt(page, part, left, top, part.width, part.height);
	return part;
}

/** How much of a picture has exactly a colour, 0 to 1. */
export function shareOf({ data }: PNG, colour: string): number {
	const wanted = Number.parseInt(colour.slice(1), 16);
	let count = 0;
	for (let at = 0; at < data.length; at += 4) if (data.readUIntBE(at, 3) === wanted) count += 1;
	return (count * 4) / data.length;
}

/** Takes all names off the map or puts them on it again, and waits until it is drawn so. */
export async function showNames(browser: Browser, areShown: boolean): Promise<void> {
	await browser.evaluate(async (isVisible) => {
		const { gl } = document.querySelector<MapElement>('[data-map]')!.storyMap;
		const idle = new Promise((resolve) => gl.once('idle', resolve));
		for (const { id, type, layout } of gl.getStyle().layers) {
			if (type !== 'symbol' || layout?.['text-field'] === undefined) continue;
			gl.setLayoutProperty(id, 'visibility', isVisible ? 'visible' : 'none');
		}
		await idle;
	}, areShown);
}

/** Waits until a page with a live map has the last of its files: what draws the picture anew is fetched when it is at leisure. */
export async function hasEverything(browser: Browser): Promise<void> {
	const hasPicture = () =>
		browser.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			const isThere = document.querySelector('.poster .fitted') !== null;
			dispatchEvent(new Event('afterprint'));
			return isThere;
		});
	await waitFor(hasPicture, true);
}
