import { expect, test } from 'vitest';
import { address, openPage } from '../support/browser.ts';
import { MIDDLE, story } from '../support/story.ts';

const STAGE = story.stages[MIDDLE]!.id;

// With script it opens in place.
test('without script a footnote leads to its source, in sight, and back leads to the text', async () => {
	const page = await openPage(`stage/${STAGE}/`, { size: { width: 1024, height: 640 }, script: false });
	const note = page.locator('.cite a').first();
	const hash = (await note.getAttribute('href'))!;
	await note.click();
	await page.waitForURL(address(`stage/${STAGE}/`) + hash);
	const source = page.locator(`[id="${hash.slice(1)}"]`);
	expect(await source.count()).toBe(1);
	const { y, height } = (await source.boundingBox())!;
	expect(y).toBeGreaterThanOrEqual(0);
	expect(y + height).toBeLessThanOrEqual(640);

	await page.goBack();
	await page.waitForURL(address(`stage/${STAGE}/`));
	expect(await page.locator(`article[data-stage="${STAGE}"]`).count()).toBe(1);
});

test('a link to an event opens the stage with the event in sight', async () => {
	const [event] = story.stages.find(({ id }) => id === STAGE)!.events.slice(-1);
	const page = await openPage(`stage/${STAGE}/#event-${event!}`);
	const item = page.locator(`#event-${event!}`);
	await expect
		.poll(async () => ((await item.boundingBox())?.y ?? -1) >= 0 && (await item.boundingBox())!.y < 900)
		.toBe(true);
});

test('every source has a place of its own, and says what rests on it', async () => {
	const page = await openPage('sources/', { script: false });
	const ids = await page.locator('main > ol > li[id]').evaluateAll((items) => items.map(({ id }) => id));
	expect(ids.length).toBeGreaterThan(50);
	expect(new Set(ids).size).toBe(ids.length);
	const cited = new Set([
		...story.columns.flatMap(({ fixes }) => fixes.flatMap(({ sources }) => sources)),
		...story.routes.flatMap(({ stretches }) => stretches.flatMap(({ sources }) => sources)),
	]);
	expect(ids).toEqual(expect.arrayContaining([...cited]));
	for (const item of await page.locator('main > ol > li[id]').all()) {
		expect(await item.locator('ul li').count()).toBeGreaterThan(0);
	}
});

test('a link to a source opens the list with that source in sight', async () => {
	const id = story.columns[0]!.fixes.at(-1)!.sources[0]!;
	const page = await openPage(`sources/#${id}`);
	const box = (await page.locator(`[id="${id}"]`).boundingBox())!;
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeLessThan(900);
});
