import type { Locator } from 'playwright';
import { describe, expect, test } from 'vitest';
import { mapIsLive, openPage } from './support/browser.ts';
import { BUSIEST, placedIn, stageWith, texts } from './support/story.ts';

describe('an event’s sign on the map', () => {
	const { id, title: TITLE } = placedIn(BUSIEST)[0]!;

	test('says what it is when pointed at, and the words do not stand in its way', async () => {
		const page = await openPage(`/stage/${BUSIEST.id}/`);
		await mapIsLive(page);
		const sign = page.locator(`.live [data-event="${id}"]`);

		await sign.hover();
		const tip = page.locator('.event-tip');
		await tip.waitFor();
		expect(await tip.innerText()).toContain(TITLE);

		// The click lands on the sign itself: it fails where anything else is on top.
		await sign.click();
		const card = page.getByRole('complementary', { name: TITLE });
		await card.getByText('Known from').waitFor();

		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
	});

	test('is pointed at from the list as well, by mouse and by keyboard', async () => {
		const page = await openPage(`/stage/${BUSIEST.id}/`);
		await mapIsLive(page);
		const entry = page.locator(`#event-${id} summary`).first();
		const sign = page.locator(`.live [data-event="${id}"]`);

		await entry.hover();
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
		await page.mouse.move(5, 5);
		await expect.poll(() => sign.getAttribute('data-pointed')).toBeNull();
		await entry.focus();
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
	});

	test('is pointed at from the text, and marks the words that tell of it; a press opens its card', async () => {
		const isLinked = (stage: string, event: string) => texts[stage]!.html.includes(`data-tells="${event}"`);
		const stage = stageWith('an event on the map that its text links to', (each) =>
			placedIn(each).some((event) => isLinked(each.id, event.id)),
		);
		const event = placedIn(stage).find((each) => isLinked(stage.id, each.id))!;
		const page = await openPage(`/stage/${stage.id}/`);
		await mapIsLive(page);
		const link = page.locator(`.prose a[data-tells="${event.id}"]`);
		const sign = page.locator(`.live [data-event="${event.id}"]`);
		const isPointed = (place: Locator) => place.evaluate((element) => element.hasAttribute('data-pointed'));

		await link.hover();
		await expect.poll(() => isPointed(sign)).toBe(true);
		await page.mouse.move(5, 5);
		await expect.poll(() => isPointed(sign)).toBe(false);
		await sign.hover();
		await expect.poll(() => isPointed(link)).toBe(true);

		await link.focus();
		await expect.poll(() => isPointed(sign)).toBe(true);
		await page.keyboard.press('Enter');
		await page.getByRole('complementary', { name: event.title }).waitFor();
		expect(new URL(page.url()).hash).toBe('');
	});
});
