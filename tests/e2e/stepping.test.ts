import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { words } from '#lib/text/en/index.ts';
import { timeWords } from '#lib/text/en/time.ts';
import { address, mapIsLive, NARROW, openPage } from './support/browser.ts';
import { expectScene, isAt, sceneOf, story } from './support/map.ts';

const SIZE = { width: 1024, height: 640 };
const ids = story.stages.map(({ id }) => id);
const START = 5;
const stageUrl = (index: number) => address(`stage/${ids[index]!}/`);

describe('on one page', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage(`stage/${ids[START]!}/`, { size: SIZE });
		await mapIsLive(page);
		await page.locator('[data-map] canvas').evaluate((canvas) => canvas.setAttribute('data-first', ''));
	});
	beforeEach(async () => {
		await page.evaluate(() => {
			if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		});
		if (page.url() !== stageUrl(START)) {
			await page.locator('nav summary').click();
			await page.locator('nav ol').getByRole('link', { name: story.stages[START]!.title }).click();
		}
		await page.waitForURL(stageUrl(START));
		await isAt(page, ids[START]!);
	});
	const isOn = async (index: number): Promise<void> => {
		await page.waitForURL(stageUrl(index));
		await isAt(page, ids[index]!);
		await expectScene(page, sceneOf(ids[index]!));
		expect(await page.title()).toContain(story.stages[index]!.title);
		expect(await page.locator('h1').allInnerTexts()).toEqual([story.stages[index]!.title]);
	};

	test('next and previous are links', async () => {
		await page.locator('a[rel="next"]').click();
		await isOn(START + 1);
		await page.locator('a[rel="prev"]').click();
		await isOn(START);
	});

	test('the arrow keys step', async () => {
		await page.keyboard.press('ArrowRight');
		await isOn(START + 1);
		await page.keyboard.press('ArrowLeft');
		await isOn(START);
	});

	test('every step is one of the history, and the map lives through all of it', async () => {
		const length = await page.evaluate(() => history.length);
		await page.keyboard.press('ArrowRight');
		await isOn(START + 1);
		await page.keyboard.press('ArrowRight');
		await isOn(START + 2);
		expect(await page.evaluate(() => history.length)).toBe(length + 2);

		await page.goBack();
		await isOn(START + 1);
		await page.goBack();
		await isOn(START);
		await page.goForward();
		await isOn(START + 1);
		expect(await page.locator('[data-map] canvas[data-first]').count()).toBe(1);
	});

	test('reload keeps the stage', async () => {
		await page.keyboard.press('ArrowRight');
		await isOn(START + 1);
		await page.reload();
		await mapIsLive(page);
		await isOn(START + 1);
	});

	test('the map keeps its own arrow keys', async () => {
		await page.locator('[data-map] canvas').focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForURL(/\?map=/);
		expect(new URL(page.url()).pathname).toBe(new URL(stageUrl(START)).pathname);
	});

	test('a field and the slider keep theirs', async () => {
		await page.getByRole('checkbox', { name: timeWords.stopAtStages }).focus();
		await page.keyboard.press('ArrowRight');
		const moment = await page.locator('main').getAttribute('data-moment');
		await page.getByRole('slider', { name: timeWords.label }).focus();
		await page.keyboard.press('ArrowLeft');
		await page.waitForURL(/\?t=/);
		expect(await page.locator('main').getAttribute('data-moment')).not.toBe(moment);
		await page.keyboard.press('ArrowRight');
		await page.waitForURL(stageUrl(START));

		// Had a key before this one stepped, this one would come out a stage farther.
		await page.getByRole('slider', { name: timeWords.label }).blur();
		await page.keyboard.press('ArrowRight');
		await isOn(START + 1);
	});

	test('ten quick presses end ten stages on, with exactly that stage’s scene', async () => {
		await page.evaluate(() => {
			for (let i = 0; i < 10; i += 1) {
				document.body.dispatchEvent(
					new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
				);
			}
		});
		await isOn(START + 10);
	});

	test('ten quick presses of a real key, there and back, end where they should', async () => {
		for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowRight');
		for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowLeft');
		await isOn(START + 6);
	});

	test('quick clicks on several stages end at the last of them', async () => {
		await page.evaluate(
			(hrefs) => {
				for (const href of hrefs) {
					document.querySelector<HTMLAnchorElement>(`nav ol a[href$="${href}"]`)!.click();
				}
			},
			[2, 14, 0, 9, 3].map((index) => `/stage/${ids[index]!}/`),
		);
		await isOn(3);
	});

	test('an unknown stage is the 404 page with the list of stages, and leads back to a live map', async () => {
		await page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.querySelector('article')!.append(link);
			link.click();
		}, address('stage/no-such-stage/'));
		await page.getByRole('heading', { level: 1, name: words.notFound }).waitFor();
		expect(await page.locator('main li a').count()).toBe(ids.length);
		expect(await page.locator('canvas').count()).toBe(0);

		await page.locator(`main li a[href$="/stage/${ids[START]!}/"]`).click();
		await mapIsLive(page);
		await isOn(START);
	});
});

test('a flight of the camera that is overtaken ends at the last stage asked for', async () => {
	const page = await openPage(`stage/${ids[0]!}/`, { size: SIZE, reducedMotion: false });
	await mapIsLive(page);
	for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');

	await page.waitForURL(stageUrl(6));
	await isAt(page, ids[6]!);
	await expectScene(page, sceneOf(ids[6]!));
});

test('an unknown stage is a 404 with the list of stages, with and without script', async () => {
	const answer = await fetch(address('stage/no-such-stage/'));
	expect(answer.status).toBe(404);
	const html = await answer.text();
	for (const { id, title } of story.stages) {
		expect(html).toContain(`href="${new URL(address(`stage/${id}/`)).pathname}"`);
		expect(html).toContain(title.replace(/&/g, '&amp;'));
	}
	const page = await openPage('stage/no-such-stage/', { expected: [/404/] });
	expect(await page.locator('h1').allInnerTexts()).toEqual([words.notFound]);
});

test('on a phone: nothing is wider than the screen, the steps are in reach, and a swipe steps', async () => {
	const page = await openPage(`stage/${ids[START]!}/`, { size: NARROW, context: { hasTouch: true } });
	await mapIsLive(page);
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	expect(await width()).toBe(NARROW.width);
	for (const rel of ['prev', 'next']) {
		const box = (await page.locator(`a[rel="${rel}"]`).boundingBox())!;
		expect(box.x >= 0 && box.x + box.width <= NARROW.width).toBe(true);
		expect(box.y >= 0 && box.y + box.height <= NARROW.height).toBe(true);
		expect(box.height).toBeGreaterThanOrEqual(44);
	}

	await swipe(page, -200, 0);
	await page.waitForURL(stageUrl(START + 1));
	await isAt(page, ids[START + 1]!);
	await expectScene(page, sceneOf(ids[START + 1]!));
	await swipe(page, 200, 10);
	await page.waitForURL(stageUrl(START));

	// Down is a scroll: had it stepped, the swipe after it would come out elsewhere.
	await swipe(page, 30, -200);
	await swipe(page, -200, 0);
	await page.waitForURL(stageUrl(START + 1));
	expect(await width()).toBe(NARROW.width);
});

/** Draws a finger across the text. */
async function swipe(page: Page, dx: number, dy: number): Promise<void> {
	// Between the time panel and the steps.
	const y = 670;
	const x = dx < 0 ? 300 : 90;
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * share, y: y + dy * share }],
		});
	await touch('touchStart', 0);
	for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', share);
	await touch('touchEnd', 1);
	await session.detach();
}
