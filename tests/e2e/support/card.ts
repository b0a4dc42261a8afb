/** Whether the card of an event can be read to its end. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The least of the card that must be there to read in, px. */
const LEAST = 90;

/**
 * Opens the sources in the card that is open, which makes it as long as it gets, and comes to its end in a way that a reader
 * has: the last line must come into the part of the window that the card is in, and on top there.
 */
export async function expectReadable(page: Page, by: 'wheel' | 'key' | 'touch'): Promise<void> {
	const card = page.locator('.card');
	await card.locator('.actions').waitFor();
	await card.locator('details').evaluate((details: HTMLDetailsElement) => {
		details.open = true;
		details.closest('.card')?.scrollTo(0, 0);
	});
	const box = (await card.boundingBox())!;
	expect(box.height, 'a card to read in').toBeGreaterThan(LEAST);
	if (by === 'wheel') {
		await page.mouse.move(box.x + 30, box.y + box.height / 2);
		await page.mouse.wheel(0, 5000);
	} else if (by === 'key') {
		await card.locator('h2').focus();
		await page.keyboard.press('End');
	} else await pullUp(page, box);
	await expect.poll(() => endIsSeen(page), { message: `the end, by ${by}` }).toBe(true);
}

/** Draws a finger up over the card, from its lower edge to its upper one, as often as it takes. */
async function pullUp(page: Page, { x, y, height }: { x: number; y: number; height: number }): Promise<void> {
	const session = await page.context().newCDPSession(page);
	for (let pull = 0; pull < 20 && !(await endIsSeen(page)); pull += 1) {
		for (const share of [0.95, 0.8, 0.65, 0.5, 0.35, 0.2, 0.05]) {
			const type = share === 0.95 ? 'touchStart' : 'touchMove';
			await session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: [{ x: x + 30, y: y + share * height }],
			});
		}
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}
}

/** Whether the card's last line is in the window, and nothing lies over it. */
function endIsSeen(page: Page): Promise<boolean> {
	return page.locator('.card').evaluate((card) => {
		const last = [...card.querySelectorAll('a, button, p')].at(-1)!.getBoundingClientRect();
		const [x, y] = [last.left + last.width / 2, last.bottom - 3];
		return card.contains(document.elementFromPoint(x, y));
	});
}
