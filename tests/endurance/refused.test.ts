import { expect, test } from 'vitest';
import { libraryFiles } from '../../scripts/payload.ts';
import { openPage } from '../e2e/support/browser.ts';
import { withoutMap } from '../e2e/support/map.ts';
import { story } from '../e2e/support/story.ts';

const STAGE = story.stages[Math.floor(story.stages.length / 2)]!;
const PATH = `stage/${STAGE.id}/`;
/** What refused requests say in the console, and the promises that nobody waits for. */
const REFUSED = [/ERR_FAILED/, /dynamically imported module/, /^uncaught: $/];

test('any one script file can be refused when a page is opened: text and picture stay', async () => {
	const whole = await openPage(PATH, { before: withoutMap });
	await whole.waitForLoadState('networkidle');
	const files = await whole.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname)
			.filter((name) => name.endsWith('.js')),
	);
	expect(files.length).toBeGreaterThan(8);

	// Its weight is nothing to this: where it is not what is asked about, the map does without its library.
	const [library] = libraryFiles('build');
	for (const file of new Set(files)) {
		const page = await openPage(PATH, {
			parts: false,
			expected: REFUSED,
			before: async (fresh) => {
				await withoutMap(fresh);
				await fresh.route(
					({ pathname }) => [file, `/${library!}`].includes(pathname),
					(route) => route.abort(),
				);
			},
		});
		// Either the page says that its script is missing, or a part of it that it is, or the map that it has no graphics.
		await page
			.locator(`[data-script="failed"], .time-place [role="status"], .pane .notice`)
			.first()
			.waitFor({ state: 'attached' });
		expect(await page.locator('h1').allInnerTexts(), file).toEqual([STAGE.title]);
		expect((await page.locator('article .prose').innerText()).length, file).toBeGreaterThan(400);
		expect(await page.locator('.poster [data-event]').count(), file).toBeGreaterThan(0);
		await page.context().close();
	}
});
