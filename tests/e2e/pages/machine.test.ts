/** What the machine under a page says of itself changes nothing that the page says. */
import { expect, test, vi } from 'vitest';
import { formatMoment } from '#lib/address/moment.ts';
import { address, openPage } from '../support/browser.ts';
import { MIDDLE, story } from '../support/story.ts';

const STAGE = story.stages[MIDDLE]!;
const MOMENT = formatMoment(STAGE.moment + 60_000);

test('with storage refused, in any time zone and with a clock that is wrong, every page says the same', async () => {
	const plain = await openPage('about/');
	const odd = await Promise.all(
		[
			['Pacific/Kiritimati', 0],
			['America/St_Johns', Date.UTC(2087, 1, 3)],
		].map(([zone, clock]) =>
			openPage('about/', {
				context: { timezoneId: zone as string },
				before: async (page) => {
					await page.clock.setFixedTime(clock as number);
					await page.addInitScript(() => {
						Object.defineProperty(window, 'localStorage', {
							get: () => {
								throw new DOMException('refused', 'SecurityError');
							},
						});
					});
				},
			}),
		),
	);
	for (const path of [`stage/${STAGE.id}/?t=${MOMENT}`, 'sources/']) {
		const pages = [plain, ...odd];
		for (const page of pages) await page.goto(address(path));
		if (path !== 'sources/')
			for (const page of pages) await page.locator(`[data-moment="${MOMENT}"]`).waitFor();
		const texts = () =>
			Promise.all(
				pages.map((page) => page.locator('#text, .time-place, .furniture, main:not(.story)').allInnerTexts()),
			);
		// The words on the diagram come when it has measured itself, which no page does at once.
		await vi.waitFor(
			async () => {
				const [first, ...others] = await texts();
				expect(first!.join('').length, path).toBeGreaterThan(1000);
				for (const text of others) expect(text, path).toEqual(first);
			},
			{ timeout: 30_000, interval: 100 },
		);
	}
});
