/** Addresses that nobody meant: the page is there all the same, and nothing is thrown. What `t` and `map` may hold is in `time` and in the unit tests. */
import { expect, test } from 'vitest';
import { address, openPage } from './support/browser.ts';
import { story, withoutMap } from './support/map.ts';

const [stage, next] = story.stages.slice(9) as [(typeof story.stages)[0], (typeof story.stages)[0]];

const HASHES = [
	'#%',
	'#%ZZ',
	'#event-%ZZ',
	'#event-"><b>',
	'#event-[x]',
	'##',
	'#event-',
	`#${'x'.repeat(500)}`,
];

test.each(HASHES.slice(1, 4))(
	'a hash that names nothing does not keep a stage from opening: %s',
	async (hash) => {
		const page = await openPage(`stage/${stage.id}/${hash}`, { before: withoutMap });
		await page.locator('a[rel="next"]').click();
		await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
	},
);

test('hashes that name nothing can be typed one after another, and steps go on', async () => {
	const page = await openPage(`stage/${stage.id}/`, { before: withoutMap });
	for (const hash of HASHES) await page.evaluate((typed) => (location.hash = typed), hash);
	await page.locator('a[rel="next"]').click();
	await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
	await page.goBack();
	await page.getByRole('heading', { level: 1, name: stage.title }).waitFor();
});

test('an address without its last slash leads to the one with it', async () => {
	const page = await openPage(`stage/${stage.id}`, { before: withoutMap });
	await page.getByRole('heading', { level: 1, name: stage.title }).waitFor();
	expect(page.url()).toBe(address(`stage/${stage.id}/`));
});

test.each([
	`stage/${stage.id.toUpperCase()}/`,
	`stage//${stage.id}/`,
	'stage/%E0%A4/',
	'stage/../../etc/passwd',
])('%s is no stage, and the page that says so leads to all of them', async (path) => {
	const page = await openPage(path, {
		// SvelteKit gives up on a path that cannot be decoded: the page stays as it was written, and its links lead on.
		expected: [/404|400/, /URIError/],
	});
	expect(await page.getByRole('listitem').getByRole('link', { name: stage.title }).count()).toBe(1);
});

test('a link to an event that another stage tells now leads there, and Back leads to where it was followed', async () => {
	const [event] = next.events;
	const page = await openPage(`stage/${stage.id}/`, { before: withoutMap });
	await page.evaluate((hash) => (location.hash = hash), `#event-${event!}`);
	await page.waitForURL(address(`stage/${next.id}/#event-${event!}`));
	await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
	await expect.poll(() => page.locator(`#event-${event!} > details`).getAttribute('open')).not.toBeNull();
	await page.goBack();
	await page.getByRole('heading', { level: 1, name: stage.title }).waitFor();

	const fresh = await openPage(`stage/${stage.id}/#event-${event!}`, { before: withoutMap });
	await fresh.waitForURL(address(`stage/${next.id}/#event-${event!}`));
	await fresh.getByRole('heading', { level: 1, name: next.title }).waitFor();
});
