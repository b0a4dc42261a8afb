/** Ways to break the machine under a page, and what the page must look like then. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { mapWords } from '#lib/text/en/map.ts';
import { mapIsLive } from './browser.ts';
import { drawnOn, expectCamera, expectScene, sceneOf, type MapElement } from './map.ts';

interface BreakableCanvas extends HTMLCanvasElement {
	breaker?: WEBGL_lose_context | null;
}

/** Takes the map's graphics context away, as a driver does that starts anew. */
export async function loseContext(page: Page): Promise<void> {
	await page.locator('[data-map] canvas').evaluate((canvas: BreakableCanvas) => {
		canvas.breaker = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
		if (!canvas.breaker) throw new Error('the map has no context to lose');
		canvas.breaker.loseContext();
	});
}

/** Gives back what {@link loseContext} took. */
async function restoreContext(page: Page): Promise<void> {
	await page.locator('[data-map] canvas').evaluate((canvas: BreakableCanvas) => {
		canvas.breaker?.restoreContext();
	});
}

/** Goes to a stage by the list of stages, closed as it is. */
export async function goTo(page: Page, stage: string): Promise<void> {
	await page.locator(`.foot ol a[href$="/stage/${stage}/"]`).evaluate((link: HTMLElement) => {
		link.click();
	});
	await page.locator(`article[data-stage="${stage}"]`).waitFor();
}

/** Waits until the picture stands in for the map, and shows events of the stage and of no other. */
export async function pictureStandsIn(page: Page, stage: string): Promise<void> {
	await page.locator('[data-map]:not([data-map="live"]) .poster .fitted').waitFor();
	const events = new Set(
		sceneOf(stage)
			.events.filter(({ presence, position }) => presence !== 'earlier' && position !== null)
			.map(({ id }) => id),
	);
	const shown = () =>
		page
			.locator('.poster .event-marker [data-event]')
			.evaluateAll((signs) => signs.map((sign) => (sign as HTMLElement).dataset['event'] ?? ''));
	await expect
		.poll(async () => {
			const signs = await shown();
			// A stage may tell of nothing that has a place.
			return signs.length > 0 === events.size > 0 && signs.every((id) => events.has(id));
		})
		.toBe(true);
}

/** What the reader is told about the map: nothing, or one line. */
export function told(page: Page): Promise<string> {
	return page
		.locator('.pane [role="status"] .notice')
		.allInnerTexts()
		.then((lines) => lines.join('\n'));
}

/** Presses the button of the notice of trouble. */
export async function tryAgain(page: Page): Promise<void> {
	await page.getByRole('button', { name: mapWords.mapTrouble.retry }).click();
}

/** Waits until the live map shows a stage, whole: its scene, its camera, and no notice of trouble. */
export async function mapIsWhole(page: Page, stage: string): Promise<void> {
	await mapIsLive(page);
	await expectScene(page, sceneOf(stage));
	await expectCamera(page, sceneOf(stage));
	await page.locator('[data-map]').evaluate(async (element) => {
		const { gl } = (element as MapElement).storyMap;
		const idle = new Promise((resolve) => gl.once('idle', resolve));
		gl.triggerRepaint();
		await idle;
	});
	await expect.poll(() => told(page)).toBe('');
}

/**
 * Loses the context at a stage and gives it back, so many times: the picture stands in each time, and the map comes
 * back with its scene, its camera and every feature that it drew before.
 */
export async function loseAndRestore(page: Page, stage: string, times: number): Promise<void> {
	await mapIsWhole(page, stage);
	const before = await drawnOn(page, 'marks');
	// Which of two names that are in each other's way is there depends on how the map came to look at them: the first
	// time it is drawn anew tells.
	let names: string[] | null = null;
	for (let time = 0; time < times; time += 1) {
		await loseContext(page);
		await pictureStandsIn(page, stage);
		await restoreContext(page);
		await mapIsWhole(page, stage);
		expect(await drawnOn(page, 'marks')).toEqual(before);
		names ??= await drawnOn(page, 'names');
		expect(await drawnOn(page, 'names')).toEqual(names);
	}
}
