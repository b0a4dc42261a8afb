/** A frame in a page of another origin: the page is as tall as its own text, and the frame's map lies in it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { iframeHtml } from '#lib/reader/header/embed-code.ts';
import { address, openPage } from './support/browser.ts';
import { MIDDLE, story } from './support/story.ts';

const STAGE = story.stages[MIDDLE]!;

test('the live map of a frame leaves the wheel to the page around it', async () => {
	const host = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(
			`<!doctype html><title>host</title>${iframeHtml(address(`embed/stage/${STAGE.id}/`), STAGE.title)}<div style="height:3000px"></div>`,
		);
	});
	await new Promise<void>((resolve) => host.listen(0, resolve));
	try {
		const page = await openPage('about/', { expected: [/other host: http:\/\/localhost/, /favicon/] });
		await page.goto(`http://localhost:${String((host.address() as AddressInfo).port)}/`);
		const frame = page.frameLocator('iframe');
		await frame.locator('[data-map="live"][data-view]').waitFor();
		const before = await frame.locator('[data-map]').getAttribute('data-view');
		await frame.locator('[data-map]').scrollIntoViewIfNeeded();
		/** Of the frame's own page first, whose text goes on below the map, then of the page around it. */
		const scrolled = async () =>
			(await Promise.all(page.frames().map((each) => each.evaluate(() => scrollY)))).reduce((a, b) => a + b);
		const from = await scrolled();
		const box = (await frame.locator('[data-map]').boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + 100);
		await page.mouse.wheel(0, 300);

		await expect.poll(scrolled).toBeGreaterThan(from);
		expect(await frame.locator('[data-map]').getAttribute('data-view')).toBe(before);
	} finally {
		host.close();
	}
});
