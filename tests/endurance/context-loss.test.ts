import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { mapIsLive, openPage } from '../e2e/support/browser.ts';
import { goTo, loseAndRestore } from '../e2e/support/failing.ts';
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
		await goTo(page, id);
		await loseAndRestore(page, id, TIMES);
		expect(await page.locator('[data-map] canvas[data-first]').count(), 'the one map of the page').toBe(1);
	},
);
