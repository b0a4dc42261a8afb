import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { mapIsLive, openPage } from '../e2e/support/browser.ts';
import { loseAndRestore } from '../e2e/support/failing.ts';
import { story } from '../e2e/support/map.ts';

const TIMES = 10;

let page: Page;
beforeAll(async () => {
	page = await openPage(`stage/${story.stages[0]!.id}/`, { size: { width: 1024, height: 640 } });
	await mapIsLive(page);
	await page.locator('[data-map] canvas').evaluate((canvas) => canvas.setAttribute('data-first', ''));
});

test.each(story.stages)(
	`the graphics context is lost and restored ${String(TIMES)} times at $id`,
	async ({ id }) => {
		await page.locator(`nav ol a[href$="/stage/${id}/"]`).click();
		await page.locator(`article[data-stage="${id}"]`).waitFor();
		await loseAndRestore(page, id, TIMES);
		expect(await page.locator('[data-map] canvas[data-first]').count(), 'the one map of the page').toBe(1);
	},
);
