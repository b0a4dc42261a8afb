import { describe, expect, test } from 'vitest';
import { mapIsLive, openPage } from './support/browser.ts';

describe('an event’s sign on the map', () => {
	const TITLE = 'Wagner broke through a barrier on the M4 at km 590';

	test('says what it is when pointed at, and the words do not stand in its way', async () => {
		const page = await openPage('/stage/past-voronezh/');
		await mapIsLive(page);
		const sign = page.locator('[data-event="m4-barrier-km590"]');

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
		const page = await openPage('/stage/past-voronezh/');
		await mapIsLive(page);
		const entry = page.locator('#event-m4-barrier-km590 summary').first();
		const sign = page.locator('[data-event="m4-barrier-km590"]');

		await entry.hover();
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
		await page.mouse.move(5, 5);
		await expect.poll(() => sign.getAttribute('data-pointed')).toBeNull();
		await entry.focus();
		await expect.poll(() => sign.getAttribute('data-pointed')).not.toBeNull();
	});
});
