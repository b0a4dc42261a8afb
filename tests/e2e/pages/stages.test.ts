import { expect, test } from 'vitest';
import { address } from '../support/browser.ts';
import { story } from '../support/story.ts';

test.each(story.stages)(
	'a link to $id opens the stage with its whole text, also for a reader without script',
	async ({ id, title, summary, events }) => {
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
	},
);
