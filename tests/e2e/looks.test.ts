import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapIsLive, NARROW, openPage, WIDE } from './support/browser.ts';
import { lookFault, take } from './support/looks.ts';
import { expectCamera, expectScene, sceneOf, story } from './support/map.ts';

const SIZES = { wide: WIDE, middle: { width: 1024, height: 640 }, narrow: NARROW };
/** Seen in the dark and narrow as well: many columns and claims, a disagreement, the other colour and a road elsewhere. */
const TELLING = ['rostov-seized', 'how-near-moscow', 'camp-at-tsel'];

type Look = readonly [size: keyof typeof SIZES, scheme: 'light' | 'dark'];
const ONE: readonly Look[] = [['wide', 'light']];
const SOME: readonly Look[] = [
	['wide', 'light'],
	['wide', 'dark'],
	['narrow', 'light'],
];
/** The overview is seen at every size. */
const ALL: readonly Look[] = [...SOME, ['middle', 'light']];

const isUpdating = () => expect.getState().snapshotState.snapshotUpdateState === 'all';

async function faults(page: Page, name: string, looks: readonly Look[]): Promise<string[]> {
	const found: string[] = [];
	for (const [size, colorScheme] of looks) {
		await page.setViewportSize(SIZES[size]);
		await page.emulateMedia({ colorScheme });
		const fault = await lookFault(
			`${name}.${size}.${colorScheme}`,
			(isPlacedAnew) => take(page, isPlacedAnew),
			isUpdating(),
		);
		if (fault !== null) found.push(fault);
	}
	return found;
}

/** The one walk through the whole story: how each stage looks, and what its map shows. */
describe('it looks as it did', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openPage('', { context: { deviceScaleFactor: 1 } });
	});

	test('the overview, at three sizes, and in the dark', async () => {
		expect(await faults(page, 'overview', ALL)).toEqual([]);
	}, 120_000);

	test.each(story.stages.map(({ id, title }) => ({ id, title })))(
		'$id, and its map has its camera and exactly its scene',
		async ({ id, title }) => {
			await page.setViewportSize(WIDE);
			// By the list of stages, closed as it is: one page and one map for all.
			await page.locator(`.foot ol a[href$="/stage/${id}/"]`).evaluate((link: HTMLElement) => {
				link.click();
			});
			await page.locator(`article[data-stage="${id}"]`).waitFor();
			await page.emulateMedia({ colorScheme: 'light' });
			await mapIsLive(page);
			await expectCamera(page, sceneOf(id));
			await expectScene(page, sceneOf(id));
			expect(await page.locator('[aria-current="step"]').textContent()).toContain(title);
			expect(await faults(page, id, TELLING.includes(id) ? SOME : ONE)).toEqual([]);
		},
		120_000,
	);
});
