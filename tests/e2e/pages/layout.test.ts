import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '#lib/text/format.ts';
import { words } from '#lib/text/en/index.ts';
import { layoutWords } from '#lib/text/en/layout.ts';
import { address, NARROW, openPage } from '../support/browser.ts';
import { expectReadable } from '../support/card.ts';
import { pictureStays } from '../support/picture.ts';
import { MIDDLE, sceneOf, story } from '../support/story.ts';

const STAGE = story.stages[MIDDLE]!.id;
const LAST = story.stages.at(-1)!.id;
const { formatMomentForReader } = formats(story.clock);
const TOUCH = { hasTouch: true, isMobile: true };

/** What of a page reaches beyond the window's right edge, though it cannot be scrolled to within something else. */
const overhang = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const box = async (page: Page, selector: string) => {
	const found = await page.locator(selector).boundingBox();
	if (!found) throw new Error(`${selector} is not to be seen`);
	return found;
};

describe('at 320 px', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('', { size: { width: 320, height: 640 } });
	});

	test.each([
		'',
		`stage/${STAGE}/`,
		`stage/${LAST}/`,
		'sources/',
		'about/',
		'print/',
		`embed/stage/${STAGE}/`,
		'404.html',
	])('/%s does not scroll sideways, as it is and with text twice as large', async (path) => {
		await page.goto(address(path));
		expect(await overhang(page)).toBe(0);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		expect(await overhang(page)).toBe(0);
	});
});

describe('with text twice as large', () => {
	test.each([{ width: 1440, height: 900 }, { width: 1024, height: 640 }, NARROW])(
		'a stage at $width × $height keeps its map, text and steps',
		async (size) => {
			const page = await openPage(`stage/${STAGE}/`, { size });
			await page.evaluate(() => {
				document.documentElement.style.fontSize = '200%';
			});
			expect(await overhang(page)).toBe(0);
			expect((await box(page, '.pane')).height).toBeGreaterThan(100);
			expect((await box(page, '.text')).width).toBeGreaterThan(200);
			for (const rel of ['prev', 'next']) {
				const { x, y, width, height } = await box(page, `a[rel="${rel}"]`);
				expect(x >= 0 && x + width <= size.width && y >= 0 && y + height <= size.height).toBe(true);
			}
		},
	);
});

describe('on a phone', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage(`stage/${STAGE}/`, { size: NARROW, context: TOUCH });
	});
	const stop = () => page.locator('main').getAttribute('data-stop');

	/** Draws a finger over the handle, up (less than 0) or down, and rests before it lets go. */
	async function pull(dy: number): Promise<void> {
		const { x, y, height } = await box(page, '.handle');
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x: x + 120, y: y + height / 2 + dy * share }],
			});
		await touch('touchStart', 0);
		for (const share of [0.2, 0.5, 0.8, 0.95, 1, 1, 1, 1]) await touch('touchMove', share);
		await touch('touchEnd', 1);
		await session.detach();
	}

	test('the map has its part, the time is under it, the text under that, the steps at the thumb', async () => {
		const [map, time, sheet, foot] = await Promise.all(
			['.pane', '.time', '.panel', '.foot'].map((selector) => box(page, selector)),
		);
		expect(map!.height / NARROW.height).toBeCloseTo(0.45, 1);
		expect(time!.y).toBeCloseTo(map!.y + map!.height, 0);
		expect(sheet!.y).toBeCloseTo(time!.y + time!.height, 0);
		expect(foot!.y).toBeCloseTo(sheet!.y + sheet!.height, 0);
		expect(foot!.y + foot!.height).toBe(NARROW.height);
		expect(await page.locator('.now').innerText()).toBe(formatMomentForReader(sceneOf(STAGE).moment));
		expect((await page.locator('.foot .count').textContent())?.trim()).toBe(
			`${MIDDLE + 1}/${story.stages.length}`,
		);
		// It is the sheet that scrolls, not the page.
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(NARROW.height);
	});

	test('a finger pulls the sheet to its three stops, and selects nothing', async () => {
		const half = (await box(page, '.panel')).height;
		await pull(-350);
		await expect.poll(stop).toBe('full');
		await expect
			.poll(async () => (await box(page, '.panel')).y)
			.toBeCloseTo((await box(page, 'main > .head')).height, 0);
		await pull(640);
		await expect.poll(stop).toBe('peek');
		await expect.poll(async () => (await box(page, '.panel')).height).toBeLessThan(60);
		expect(await page.locator('.handle p').isVisible()).toBe(true);
		expect(await page.locator('.foot').isVisible()).toBe(true);
		await pull(-180);
		await expect.poll(stop).toBe('half');
		await expect.poll(async () => (await box(page, '.panel')).height).toBe(half);
		expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
		expect(page.url()).toBe(address(`stage/${STAGE}/`));
	});

	test('buttons do the same, and the map follows its room', async () => {
		const raise = page.getByRole('button', { name: layoutWords.raise });
		const lower = page.getByRole('button', { name: layoutWords.lower });
		await lower.focus();
		await page.keyboard.press('Enter');
		expect(await stop()).toBe('peek');
		await expect.poll(async () => (await box(page, '.pane')).height).toBeGreaterThan(500);
		expect(await lower.getAttribute('aria-disabled')).toBe('true');
		await raise.tap();
		await raise.tap();
		expect(await stop()).toBe('full');
		expect(await raise.getAttribute('aria-disabled')).toBe('true');
		await lower.tap();
		expect(await stop()).toBe('half');
	});

	test('the key of the map is a press away from it, whole, and gives way to Escape', async () => {
		await page.locator('.tools').getByRole('button', { name: words.legend, exact: true }).tap();
		const key = page.locator('.key-panel');
		await key.getByRole('listitem').first().waitFor();
		const { x, y, width, height } = await box(page, '.key-panel');
		expect(x >= 0 && y >= 0 && x + width <= NARROW.width && y + height <= NARROW.height).toBe(true);
		await page.keyboard.press('Escape');
		expect(await key.isVisible()).toBe(false);
	});

	test('a press in the progress lists the stages, and gives way to Escape', async () => {
		const progress = page.locator('.foot summary');
		await progress.tap();
		const list = page.locator('.foot ol');
		expect(await list.getByRole('link').count()).toBe(story.stages.length);
		for (const link of await list.getByRole('link').all()) {
			expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
		}
		await page.keyboard.press('Escape');
		expect(await list.isVisible()).toBe(false);
		expect(await progress.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test.each([
		['upright', NARROW],
		['lying', { width: 844, height: 390 }],
	])('the diagram has the whole screen, %s, and is left by the button, Escape and Back', async (_, size) => {
		await page.setViewportSize(size);
		const open = page.getByRole('button', { name: layoutWords.diagram });
		const dialog = page.getByRole('dialog');
		for (const leave of [
			() => dialog.getByRole('button', { name: layoutWords.close }).tap(),
			() => page.keyboard.press('Escape'),
			() => page.goBack(),
		]) {
			await open.tap();
			await dialog.waitFor();
			const drawing = (await dialog.getByRole('listbox').boundingBox())!;
			expect(drawing.width).toBeGreaterThan(size.width * 0.85);
			expect(drawing.height).toBeGreaterThan(size.height * 0.4);
			// What is done there holds when it is left.
			await dialog.getByRole('slider').focus();
			await page.keyboard.press('ArrowLeft');
			await page.waitForURL(/\?t=/);
			const moment = await page.locator('main').getAttribute('data-moment');
			await leave();
			await dialog.waitFor({ state: 'detached' });
			expect(await page.locator('main').getAttribute('data-moment')).toBe(moment);
			await page.waitForURL((url) => url.searchParams.get('t') === moment);
			expect(await open.evaluate((element) => element === document.activeElement)).toBe(true);
		}
	});

	test('lying down, the map stands beside the text and nothing is lost', async () => {
		await page.setViewportSize({ width: 844, height: 390 });
		const map = await box(page, '.pane');
		const text = await box(page, '.text');
		expect(text.x).toBeGreaterThanOrEqual(map.x + map.width);
		expect(map.height).toBeGreaterThan(280);
		for (const part of ['main > .head', '.time', '.foot', 'h1']) {
			const { y, height } = await box(page, part);
			expect(y >= 0 && y + height <= 390, part).toBe(true);
		}
		expect(await overhang(page)).toBe(0);
	});
});

test('without script a phone has a plain document, which scrolls and has everything', async () => {
	const page = await openPage(`stage/${STAGE}/`, { size: NARROW, script: false });
	expect(await page.locator('.handle').isVisible()).toBe(false);
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(
		NARROW.height * 1.5,
	);
	expect(await page.locator('a[rel="next"]').isVisible()).toBe(true);
	// The menu is a fold, and works by itself.
	await page.locator('.head summary').click();
	await page.getByRole('link', { name: words.about, exact: true }).click();
	await page.waitForURL(/about/);
});

test('the map has its size before the browser has read what stands below it', async () => {
	const page = await openPage('');
	const [whole, begun] = await page.locator('.pane').evaluate((pane) => {
		const { height } = pane.getBoundingClientRect();
		document.querySelector('.time-place')?.remove();
		return [height, pane.getBoundingClientRect().height];
	});
	expect(Math.abs(whole - begun)).toBeLessThan(2);
});

test('the longest card of the story can be read to its end in any window, by wheel, finger and key', async () => {
	const { features } = (await (
		await fetch(address('data/events.geojson'))
	).json()) as FeatureCollection<Point | null>;
	const length = ({ properties }: Feature<Point | null>) => JSON.stringify(properties).length;
	const longest = features.filter(({ geometry }) => geometry).sort((a, b) => length(b) - length(a))[0]!;
	const event = story.events.find(({ id }) => id === longest.id)!;
	const page = await openPage(`stage/${event.stage}/`, {
		size: { width: 1366, height: 800 },
		context: { hasTouch: true },
	});
	await pictureStays(page);
	// A sign that is found just before the picture is drawn anew is gone when it is pressed.
	await expect
		.poll(async () => {
			await page.locator(`.poster [data-event="${event.id}"]`).evaluate((sign: HTMLElement) => {
				sign.click();
			});
			return page.locator('.card').count();
		})
		.toBe(1);
	for (const [width, height] of [
		[1366, 800],
		[390, 844],
		[844, 390],
		[320, 568],
	] as const) {
		await page.setViewportSize({ width, height });
		for (const by of width === 320 ? (['wheel', 'touch', 'key'] as const) : (['wheel'] as const)) {
			await expectReadable(page, by);
		}
	}
});

test('whoever has been here goes on where they left off, and nothing jumps for it', async () => {
	const page = await openPage('', {
		before: async (opened) => {
			await opened.addInitScript(() => {
				new PerformanceObserver((list) => {
					const shifts = list.getEntries() as (PerformanceEntry & {
						value: number;
						hadRecentInput: boolean;
					})[];
					for (const { value, hadRecentInput } of shifts) {
						if (!hadRecentInput) document.documentElement.dataset['shift'] = String(value);
					}
				}).observe({ type: 'layout-shift', buffered: true });
			});
		},
	});
	await pictureStays(page);
	const resume = page.getByRole('link', { name: /^Continue with stage/ });
	expect(await resume.count()).toBe(0);
	await page.getByRole('link', { name: words.start }).click();
	await page.getByRole('link', { name: words.next }).click();
	await page.locator(`article[data-stage="${story.stages[1]!.id}"]`).waitFor();

	await page.goto(address());
	await resume.waitFor();
	expect(await resume.innerText()).toBe(words.resume(2, story.stages[1]!.title));
	expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.01);
	await resume.click();
	await page.waitForURL(address(`stage/${story.stages[1]!.id}/`));
});
