import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { formatElapsed, formatKm } from '#lib/text/format.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { stageAt } from '#lib/scene/stage-at.ts';
import { words } from '#lib/text/en/index.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { address, mapIsLive, openPage } from './support/browser.ts';
import { expectScene, type MapElement } from './support/map.ts';
import { BUSIEST, sceneOf, story } from './support/story.ts';

const SIZE = { width: 1280, height: 720 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PATIENCE = { timeout: 45_000 };
const STAGE = BUSIEST.id;
/** A moment within its stage, though not the one that it opens at. */
const WITHIN = BUSIEST.moment + 5 * MINUTE;
/** Stages that are the one at the middle of their own time, among the hours: others may overlap. */
const AT_THEIR_MIDDLE = story.stages.filter(
	({ id, start, end }) => end - start < 12 * HOUR && stageAt(story, (start + end) / 2)?.id === id,
);
const scale = timeScale(story);
const url = (stage: string, query = '') => address(`stage/${stage}/`) + query;
const momentOf = async (page: Page) => Date.parse((await page.locator('main').getAttribute('data-moment'))!);
const slider = (page: Page) => page.getByRole('slider', { name: timeWords.label });

/** What stands on the page in one frame: the moment, the figures, the diagram's cursor, each column on the map. */
function frameOf(page: Page) {
	return page.evaluate(
		() =>
			new Promise<{
				moment: string;
				figures: string[];
				cursor: number;
				columns: Record<string, { lng: number; lat: number }>;
			}>((settle) => {
				requestAnimationFrame(() => {
					const map = document.querySelector<MapElement>('[data-map]')!;
					const { gl } = map.storyMap;
					const frame = map.getBoundingClientRect();
					const columns = Array.from(map.querySelectorAll<HTMLElement>('[data-column]'), (sign) => {
						const box = sign.getBoundingClientRect();
						const at = gl.unproject([box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y]);
						return [
							`${sign.dataset['column']!} ${sign.dataset['state']!}`,
							{ lng: at.lng, lat: at.lat },
						] as const;
					});
					const cursor = document.querySelector('svg line.cursor')!;
					settle({
						moment: document.querySelector<HTMLElement>('main')!.dataset['moment']!,
						figures: Array.from(document.querySelectorAll<HTMLElement>('.pane dd'), (dd) =>
							dd.innerText.trim(),
						),
						cursor: Number(cursor.getAttribute('x1')) / Number(cursor.closest('svg')!.getAttribute('width')),
						columns: Object.fromEntries(columns),
					});
				});
			}),
	);
}

describe('on one page', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('', { size: SIZE });
		await mapIsLive(page);
	});
	beforeEach(async () => {
		// By the list of stages, closed as it is: a step costs a third of what a load costs.
		await page.locator(`.foot ol a[href$="/stage/${STAGE}/"]`).evaluate((link: HTMLElement) => {
			link.click();
		});
		await page.waitForURL(url(STAGE));
		await page.locator(`article[data-stage="${STAGE}"]`).waitFor();
		await mapIsLive(page);
		await expect.poll(() => momentOf(page), PATIENCE).toBe(BUSIEST.moment);
	});

	/** Puts the hand on the strip, or moves it there, and says which moment that is. */
	async function hand(share: number): Promise<number> {
		const box = (await slider(page).locator('xpath=..').boundingBox())!;
		const x = Math.round(box.x + share * box.width);
		await page.mouse.move(x, box.y + box.height / 2);
		return Math.round(scale.toMoment((x - box.x) / box.width) / MINUTE) * MINUTE;
	}

	test('a drag through the day shows each moment everywhere at once, and settles where it ends', async () => {
		const length = await page.evaluate(() => history.length);
		const hours = Array.from({ length: 10 }, (_, i) => BUSIEST.moment + (i * 104 - 375) * MINUTE);
		await hand(scale.toShare(await momentOf(page)));
		await page.mouse.down();
		let last = 0;
		for (const wanted of hours) {
			last = await hand(scale.toShare(wanted));
			await expect.poll(() => momentOf(page), PATIENCE).toBe(last);
			const frame = await frameOf(page);
			const { readouts, columns } = sceneOf(STAGE, last);

			expect(frame.moment).toBe(formatMoment(last));
			const km = [readouts.fromStart, readouts.toEnd, readouts.toTarget].filter((one) => one !== null);
			for (const figure of [...km.map(formatKm), formatElapsed(readouts.elapsed)]) {
				expect(frame.figures).toContain(figure);
			}
			expect(frame.cursor).toBeCloseTo(scale.toShare(last), 3);
			expect(Object.keys(frame.columns).sort()).toEqual(
				[...new Set(columns.map(({ id, state }) => `${id} ${state}`))].sort(),
			);
			for (const { id, position, state } of columns) {
				const { lng, lat } = frame.columns[`${id} ${state}`]!;
				expect(Math.abs(lng - position[0]), `${id} at ${frame.moment}`).toBeLessThan(0.03);
				expect(Math.abs(lat - position[1]), `${id} at ${frame.moment}`).toBeLessThan(0.03);
			}
			expect(page.url()).toBe(url(STAGE));
			expect(await page.locator(`article[data-stage="${STAGE}"]`).count()).toBe(1);
		}
		await expectScene(page, sceneOf(STAGE, last));
		await page.mouse.up();

		const stage = stageAt(story, last)!.id;
		expect(stage).not.toBe(STAGE);
		await page.waitForURL(url(stage, `?t=${formatMoment(last)}`));
		await page.locator(`article[data-stage="${stage}"]`).waitFor();
		expect(await momentOf(page)).toBe(last);
		await expectScene(page, sceneOf(stage, last));
		expect(await page.evaluate(() => history.length)).toBe(length);
	});

	test('a drag within the stage is written when it rests, and can be taken back', async () => {
		await hand(scale.toShare(BUSIEST.moment));
		await page.mouse.down();
		const moment = await hand(scale.toShare(WITHIN));
		await expect.poll(() => momentOf(page), PATIENCE).toBe(moment);
		expect(page.url()).toBe(url(STAGE));
		await page.mouse.up();
		await page.waitForURL(url(STAGE, `?t=${formatMoment(moment)}`));

		await page.getByRole('button', { name: timeWords.backToStage }).click();
		await page.waitForURL(url(STAGE));
		await expectScene(page, sceneOf(STAGE));
	});

	test('back goes where the reader came from, not through the stages that a drag settled on', async () => {
		await page.goto(address(''));
		await mapIsLive(page);
		await page.locator('a[rel="next"]').click();
		await page.locator(`article[data-stage="${story.stages[0]!.id}"]`).waitFor();
		for (const { id, start, end } of [AT_THEIR_MIDDLE[0]!, AT_THEIR_MIDDLE.at(-1)!]) {
			await hand(scale.toShare((start + end) / 2));
			await page.mouse.down();
			await page.mouse.up();
			await page.locator(`article[data-stage="${id}"]`).waitFor();
		}
		await page.goBack();
		await page.waitForURL(address(''));
		await page.getByRole('heading', { level: 1, name: story.title }).waitFor();
	});

	test('the keys move the moment and settle when they are let go', async () => {
		await slider(page).focus();
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		const moment = sceneOf(STAGE).moment + 120 * MINUTE;
		const stage = stageAt(story, moment)!.id;
		await page.waitForURL(url(stage, `?t=${formatMoment(moment)}`));
		expect(await slider(page).evaluate((element) => element === document.activeElement)).toBe(true);
		await expectScene(page, sceneOf(stage, moment));
	});

	test('a link to a moment opens at it, and reload keeps it', async () => {
		await page.goto(url(STAGE, `?t=${formatMoment(WITHIN)}`));
		await mapIsLive(page);
		expect(await momentOf(page)).toBe(WITHIN);
		await expectScene(page, sceneOf(STAGE, WITHIN));
		await page.reload();
		await mapIsLive(page);
		expect(await momentOf(page)).toBe(WITHIN);
		await page.keyboard.press('ArrowRight');
		const next = story.stages[story.stages.findIndex(({ id }) => id === STAGE) + 1]!;
		await page.waitForURL(url(next.id));
		await expect.poll(() => momentOf(page), PATIENCE).toBe(next.moment);
	});

	test('a view that the reader moved to is in the address, until the reader goes back to the stage’s', async () => {
		const map = page.locator('[data-map]');
		const view = () => map.getAttribute('data-view');
		const roughView = async () => (await view())?.split(',').map((part) => Number(part).toFixed(4));
		const own = await roughView();
		const box = (await map.boundingBox())!;
		await page.mouse.move(box.x + box.width - 100, box.y + 250);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width - 260, box.y + 300, { steps: 4 });
		expect(await view()).toBeNull();
		await page.mouse.up();
		await page.waitForURL(/\?map=[\d.]+\/[\d.]+\/[\d.]+$/);
		await map.and(page.locator('[data-view]')).waitFor();
		const free = (await view())!.split(',').map(Number);
		const [zoom, lat, lng] = new URL(page.url()).searchParams.get('map')!.split('/').map(Number);
		expect(free[0]).toBeCloseTo(lng!, 3);
		expect(free[1]).toBeCloseTo(lat!, 3);
		expect(free[2]).toBeCloseTo(zoom!, 2);
		const link = page.url();

		await page.getByRole('button', { name: words.backToStage }).click();
		await page.waitForURL(url(STAGE));
		await expect.poll(roughView, PATIENCE).toEqual(own);

		await page.goto(link);
		await mapIsLive(page);
		const opened = (await view())!.split(',').map(Number);
		for (const [i, part] of opened.entries()) expect(part).toBeCloseTo(free[i]!, i === 2 ? 2 : 3);
		expect(page.url()).toBe(link);
	});

	test('play goes on through the stages, pauses, and says where it stopped', async () => {
		const next = story.stages[story.stages.findIndex(({ id }) => id === STAGE) + 1]!;
		await page.goto(url(STAGE, `?t=${formatMoment(next.start - 10 * MINUTE)}`));
		await mapIsLive(page);
		// Slowly: where frames are few, fast play would be past the next stage before it is seen.
		await page.getByRole('combobox', { name: timeWords.speed }).selectOption('0.5');
		await page.getByRole('button', { name: timeWords.play }).click();
		await page.locator(`article[data-stage="${next.id}"]`).waitFor();
		const pause = page.getByRole('button', { name: timeWords.pause });
		await pause.click();

		await page.getByRole('button', { name: timeWords.play }).waitFor();
		const moment = await momentOf(page);
		expect(moment).toBeGreaterThanOrEqual(next.start);
		const stage = stageAt(story, moment)!.id;
		await page.waitForURL(url(stage, `?t=${formatMoment(moment)}`));
	});
});

test('play glides: stages follow one another in place while the map lives on', async () => {
	const start = story.stages[3]!;
	const page = await openPage(`stage/${start.id}/`, { size: SIZE, reducedMotion: false });
	await mapIsLive(page);
	const length = await page.evaluate(() => history.length);
	await page.locator('[data-map] canvas').evaluate((canvas) => canvas.setAttribute('data-first', ''));
	await page.getByRole('combobox', { name: timeWords.speed }).selectOption('2');
	await page.getByRole('button', { name: timeWords.play }).click();
	// A slow machine drops frames, and may drop a stage with them, but never time.
	const article = page.locator('article');
	const passed = async () => {
		const shown = await article.getAttribute('data-stage');
		return story.stages.findIndex(({ id }) => id === shown);
	};
	await expect.poll(passed, PATIENCE).toBeGreaterThanOrEqual(5);
	await page.getByRole('button', { name: timeWords.pause }).click();

	await page.waitForURL(/\?t=/);
	const moment = (await page.locator('main').getAttribute('data-moment'))!;
	const stage = (await page.locator('article').getAttribute('data-stage'))!;
	await page.waitForURL(url(stage, `?t=${moment}`));
	expect(await page.evaluate(() => history.length)).toBe(length);
	expect(await page.locator('[data-map] canvas[data-first]').count()).toBe(1);
});
