import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { address, mapIsLive, openPage } from './support/browser.ts';
import { expectCamera, expectScene, sceneOf, story } from './support/map.ts';

/** Small, because a map drawn by software takes its time with every pixel. */
const SIZE = { width: 1024, height: 640 };

describe.each(story.stages.map((stage, index) => ({ ...stage, index })))(
	'a link to $id',
	({ id, title, summary, events, index }) => {
		test('opens the stage with its whole text, also for a reader without script', async () => {
			const answer = await fetch(address(`stage/${id}/`));
			expect(answer.status).toBe(200);
			const html = await answer.text();
			const [, article = ''] = /(<article [^>]*data-stage="[^"]+".*)<\/article>/s.exec(html) ?? [];
			const text = article.replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&');

			expect(article.match(/<h1/g)).toHaveLength(1);
			expect(text).toContain(title);
			expect(text.split(/\s+/).length).toBeGreaterThan(150);
			for (const event of events) expect(article).toContain(`id="event-${event}"`);
			const notes = [...article.matchAll(/href="#(source-[^"]+)"/g)].map(([, note]) => note!);
			expect(notes.length).toBeGreaterThan(0);
			for (const note of notes) expect(article).toContain(`id="${note}"`);
			const attribute = summary.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
			expect(html).toContain(`<meta name="description" content="${attribute}"`);
			expect(html).toContain(`/stage/${id}/"`);
		});

		test('opens the map at its camera, with exactly its scene', async () => {
			await page.goto(address(`stage/${id}/`));
			await mapIsLive(page);
			await expectCamera(page, sceneOf(id));
			await expectScene(page, sceneOf(id));
			const current = page.locator('[aria-current="step"]');
			expect(await current.textContent()).toContain(`${index + 1} ${title}`);
		});
	},
);

let page: Page;
beforeAll(async () => {
	page = await openPage('about/', { size: SIZE });
});
