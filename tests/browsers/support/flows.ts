/** What must hold in every browser: each step is written once, and driven by the browser of the file that calls this. */
import pixelmatch from 'pixelmatch';
import { expect, test } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { TOKENS } from '#lib/look/tokens.ts';
import { stepSize, timeScale } from '#lib/reader/time/time-scale.ts';
import { stageAt } from '#lib/scene/stage-at.ts';
import { footnoteWords } from '#lib/text/en/footnote.ts';
import { sceneOf, story, texts } from '../../e2e/support/story.ts';
import type { Browser } from './browser.ts';
import type { Opened } from './opened.ts';
import {
	boxOf,
	click,
	hasEverything,
	isAt,
	mapAsSeen,
	mapIsLive,
	placeIn,
	shareOf,
	showNames,
	waitFor,
	wheelTo,
} from './page.ts';

const MINUTE = 60_000;
const START = 4;
const ids = story.stages.map(({ id }) => id);
const path = (stage: string) => `stage/${stage}/`;
const scale = timeScale(story);

/**
 * Declares the tests that all browsers share. Each says where it starts; where the one before it ended there, the page
 * is not loaded again.
 */
export function readerFlows(opened: () => Opened<Browser>): void {
	const isAtStage = (stage: string, moment?: number): Promise<void> =>
		isAt(opened().browser, opened().address(path(stage)), stage, moment);

	/** The browser, at a stage whose map is drawn. */
	async function at(stage: string): Promise<Browser> {
		const { browser, address } = opened();
		const url = address(path(stage));
		if ((await browser.evaluate(() => location.href)) !== url) await browser.goto(url);
		await mapIsLive(browser);
		return browser;
	}

	test('the live map is drawn, with its ground and its names', async () => {
		const browser = await at(ids[START]!);
		await isAtStage(ids[START]!);
		const whole = await mapAsSeen(browser);
		expect(shareOf(whole, TOKENS.light.land)).toBeGreaterThan(0.2);

		await showNames(browser, false);
		const bare = await mapAsSeen(browser);
		expect(pixelmatch(whole.data, bare.data, undefined, whole.width, whole.height)).toBeGreaterThan(500);
		await showNames(browser, true);
	});

	test('a key and a link step on, and Back goes the same way', async () => {
		const browser = await at(ids[START]!);
		await browser.press(['ArrowRight']);
		await isAtStage(ids[START + 1]!);
		await click(browser, 'a[rel="next"]');
		await isAtStage(ids[START + 2]!);
		await browser.back();
		await isAtStage(ids[START + 1]!);
		await browser.back();
		await isAtStage(ids[START]!);
	});

	test('a footnote opens its source in place, and closes again', async () => {
		const stage = ids[START]!;
		const { number, source: id } = texts[stage]!.footnotes[0]!;
		const source = texts[stage]!.sources.find((each) => each.id === id)!;
		const browser = await at(stage);
		const dialogs = () =>
			browser.evaluate(() =>
				Array.from(document.querySelectorAll<HTMLElement>('[role="dialog"]'), (dialog) => ({
					name: dialog.ariaLabel,
					title: dialog.querySelector('.title')?.textContent.trim(),
				})),
			);
		await click(browser, '.cite a');
		await waitFor<unknown>(dialogs, [{ name: footnoteWords.title(String(number)), title: source.title }]);
		await browser.press(['Escape']);
		await waitFor<unknown>(dialogs, []);
		expect(await browser.evaluate(() => Boolean(document.activeElement?.closest('.cite')))).toBe(true);
		await isAtStage(stage);
	});

	test('six quick presses end six stages on', async () => {
		const browser = await at(ids[START]!);
		await browser.press(['ArrowRight'], 6);
		await isAtStage(ids[START + 6]!);
	});

	test('the strip of time follows a drag and the keys', async () => {
		const browser = await at(ids[START + 6]!);
		const strip = await boxOf(browser, '.strip');
		const from = placeIn(strip, scale.toShare(sceneOf(ids[START + 6]!).moment));
		const to = placeIn(strip, scale.toShare(sceneOf(ids[START + 3]!).moment + 30 * MINUTE));
		await browser.drag(from, to);
		const dragged = Math.round(scale.toMoment((to.x - strip.x) / strip.width) / MINUTE) * MINUTE;
		await isAtStage(stageAt(story, dragged)!.id, dragged);

		// It has the focus since it was dragged.
		await browser.press(['Shift', 'ArrowRight']);
		const pressed = dragged + stepSize(scale, dragged, true);
		await isAtStage(stageAt(story, pressed)!.id, pressed);
	});

	test('a link to a moment opens at it', async () => {
		const { browser, address } = opened();
		const { id, moment } = story.stages[START]!;
		const later = moment + 20 * MINUTE;
		await browser.goto(`${address(path(id))}?t=${formatMoment(later)}`);
		await mapIsLive(browser);
		await isAtStage(id, later);
	});

	test('an event’s card can be read to its end', async () => {
		const placed = new Set(story.events.flatMap(({ id, position }) => (position ? [id] : [])));
		const told = story.stages.flatMap(({ id: stage }) =>
			texts[stage]!.details.map(({ id, text, note }) => ({
				stage,
				id,
				length: (text + (note ?? '')).length,
			})),
		);
		const { stage, id } = told
			.filter((event) => placed.has(event.id))
			.reduce((one, other) => (other.length > one.length ? other : one));
		const browser = await at(stage);
		await click(browser, `.live [data-event="${id}"]`);
		const cards = () => browser.evaluate(() => document.querySelectorAll('.card .facts').length);
		await waitFor<unknown>(cards, 1);

		const card = placeIn(await boxOf(browser, '.card-place'));
		await wheelTo(browser, card, '.card summary');
		// With its sources it is longer than any map.
		await click(browser, '.card summary');
		await wheelTo(browser, card, '.card .actions a:last-of-type');
	});

	test('without a network the page comes again, and steps', async () => {
		const { browser, serveAnother } = opened();
		const server = await serveAnother();
		const addressOf = (stage: string) => new URL(path(stage), server.url).href;
		await browser.goto(addressOf(ids[START]!));
		await browser.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		// The first page is not the worker's yet: what it has not had by now would be missing.
		await mapIsLive(browser);
		await hasEverything(browser);
		await server.close();

		await browser.reload();
		await mapIsLive(browser);
		await isAt(browser, addressOf(ids[START]!), ids[START]!);
		await browser.press(['ArrowRight']);
		await isAt(browser, addressOf(ids[START + 1]!), ids[START + 1]!);
	});
}
