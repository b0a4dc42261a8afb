/** A reader without patience or plan, what it has chosen, and its hands. */
import type { Page } from 'playwright';
import type { Layer } from '#lib/scene/layers.ts';
import type { Scheme } from '#lib/look/choice.ts';
import type { SchemeChoice } from '#lib/reader/shell/scheme.ts';
import type { Random } from './random.ts';

export interface Monkey {
	readonly page: Page;
	/** New for each action, so that a replay comes back to the same ones even where one of them found nothing to do. */
	random: Random;
	/** The layers that it has hidden since the page was loaded. */
	hidden: Set<Layer>;
	scheme: SchemeChoice;
	/** The system's colour scheme. */
	system: Scheme;
	isOffline: boolean;
	/** The path that its last step asked for; `null` where it cannot be told, as after going back. */
	asked: string | null;
}

/** Something that a monkey does. Tells what it did, or `null` where there was nothing to do it with. */
export interface Action {
	readonly name: string;
	/** How likely it is, against the others. */
	readonly weight: number;
	readonly act: (monkey: Monkey) => Promise<string | null>;
}

/** Where an element is pressed, and what it is. */
interface Spot {
	readonly x: number;
	readonly y: number;
	readonly name: string;
}

/** Where one of the elements that a selector finds can be pressed now: in sight, and under nothing else. */
export function spotOf({ page, random }: Monkey, selector: string): Promise<Spot | null> {
	return page.evaluate(
		([wanted, share]) => {
			const shown = Array.from(document.querySelectorAll<HTMLElement>(wanted)).filter((element) =>
				element.checkVisibility({ visibilityProperty: true }),
			);
			const element = shown[Math.floor(share * shown.length)];
			if (!element) return null;
			// The map does not scroll.
			if (!element.closest('.pane')) element.scrollIntoView({ block: 'nearest' });
			const box = element.getClientRects()[0];
			if (!box) return null;
			const x = box.left + box.width / 2;
			const y = box.top + box.height / 2;
			const hit = document.elementFromPoint(x, y);
			if (!hit || !element.contains(hit)) return null;
			const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
			return { x, y, name };
		},
		[selector, random()] as const,
	);
}

/** Presses one of the elements that a selector finds, as a pointer would. */
export async function press(monkey: Monkey, selector: string): Promise<string | null> {
	const spot = await spotOf(monkey, selector);
	if (spot === null) return null;
	await monkey.page.mouse.click(spot.x, spot.y);
	return `“${spot.name}”`;
}

interface Watched extends Window {
	/** The path that the link pressed last leads to; `null` where the press met none. */
	pressed?: string | null;
}

/** Follows a link within the site: whichever is there by then, for the page may change under the hand. */
export async function follow(monkey: Monkey, selector: string): Promise<string | null> {
	const { page } = monkey;
	const spot = await spotOf(monkey, selector);
	if (spot === null) return null;
	await page.evaluate(() => {
		(window as Watched).pressed = null;
		const watch = ({ target }: Event) => {
			const link = target instanceof Element ? target.closest('a') : null;
			(window as Watched).pressed = link && link.pathname;
		};
		document.addEventListener('click', watch, { capture: true, once: true });
	});
	await page.mouse.click(spot.x, spot.y);
	monkey.asked = (await page.evaluate(() => (window as Watched).pressed)) ?? null;
	return `“${spot.name}”`;
}

/** Waits until the page's script has taken the page up. */
export async function isAwake(page: Page): Promise<void> {
	await page.locator('main.page, [data-map]:not([data-map="picture"]), .notice').first().waitFor({
		state: 'attached',
		timeout: 60_000,
	});
}

/** Where the focus is. */
export function hasFocus(page: Page, selector: string): Promise<boolean> {
	return page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
}
