import { describe, expect, test } from 'vitest';
import StageArticle from '#lib/reader/stage/StageArticle.svelte';
import { readerAt, show, story, textOf } from './support/reader.ts';

async function articleOf(id: string): Promise<HTMLElement> {
	const stage = story.stages.find((each) => each.id === id)!;
	const { container } = await show(StageArticle, { stage, text: await textOf(id) }, readerAt(id).reader);
	return container.querySelector<HTMLElement>(`article[data-stage="${id}"]`)!;
}

describe.each(story.stages.map(({ id }) => id))('the article of %s', (id) => {
	test('has one heading of the first level, its prose, and every event of the stage once', async () => {
		const stage = story.stages.find((each) => each.id === id)!;
		const article = await articleOf(id);

		expect(Array.from(article.querySelectorAll('h1'), (h1) => h1.textContent)).toEqual([stage.title]);
		expect(article.textContent).toContain(stage.when);
		const words = article.querySelector('p + .prose, .prose')?.textContent.split(/\s+/).length ?? 0;
		expect(words).toBeGreaterThanOrEqual(80);
		const items = Array.from(article.querySelectorAll('li[id^="event-"]'), ({ id: item }) => item);
		expect(items.toSorted()).toEqual(stage.events.map((event) => `event-${event}`).toSorted());
		for (const event of stage.events) {
			const { title } = story.events.find((each) => each.id === event)!;
			expect(article.querySelector(`#event-${event} summary`)?.textContent).toContain(title);
		}
	});

	test('leads from every footnote to its source, under the same number', async () => {
		const article = await articleOf(id);
		const notes = Array.from(article.querySelectorAll<HTMLAnchorElement>('.cite a'));

		expect(notes.length).toBeGreaterThan(0);
		for (const note of notes) {
			const source = article.querySelector<HTMLLIElement>(`li[id="${note.hash.slice(1)}"]`);
			expect(String(source?.value), note.hash).toBe(note.textContent);
		}
		const ids = Array.from(article.querySelectorAll('[id]'), (element) => element.id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
