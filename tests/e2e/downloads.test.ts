import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { address, openPage } from './support/browser.ts';

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');

/** Each file, its content type, and how many features, rows or stages a reader finds in it. */
const FILES: readonly (readonly [file: string, type: RegExp, count: (text: string) => number])[] = [
	['story.json', /^application\/json/, (text) => (JSON.parse(text) as { stages: unknown[] }).stages.length],
	['events.geojson', /^application\/geo\+json/, featuresIn],
	['events.csv', /^text\/csv;\s?charset=utf-8/, (text) => parse(text, { columns: true }).length],
	['routes.geojson', /^application\/geo\+json/, featuresIn],
	['tracks.gpx', /^application\/gpx\+xml/, (text) => gpx(parseXml(text)).features.length],
	['tracks.kml', /^application\/vnd\.google-earth\.kml\+xml/, (text) => kml(parseXml(text)).features.length],
	['tracks.mf.json', /^application\/json/, featuresIn],
];

function featuresIn(text: string): number {
	const found = check(text);
	return found.type === 'FeatureCollection' ? found.features.length : 0;
}

test.each(FILES)('/data/%s is served as what it is, and can be read', async (file, type, count) => {
	const answer = await fetch(address(`data/${file}`));

	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-type')).toMatch(type);
	expect(count(await answer.text())).toBeGreaterThan(10);
});

test('the page about the map links to each file and explains its fields', async () => {
	const page = await openPage('about/#downloads', { script: false });

	const links = await page
		.locator('a[download]')
		.evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ href }) => href));
	expect(links.sort()).toEqual(FILES.map(([file]) => address(`data/${file}`)).sort());

	expect(await page.locator('main details').count()).toBe(FILES.length);
	const columns = page.locator('main details', { hasText: 'Fields of events.csv' });
	await columns.locator('summary').click();
	const table = await (await fetch(address('data/events.csv'))).text();
	const header = Object.keys(parse<Record<string, string>>(table, { columns: true })[0] ?? {});
	expect(await columns.getByRole('rowheader').allInnerTexts()).toEqual(header);
	expect(await columns.getByRole('rowheader', { name: 'lng' }).isVisible()).toBe(true);
});

test('a file is saved under its name', async () => {
	const page = await openPage('about/');

	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'events.csv', exact: true }).click(),
	]);
	expect(saved.suggestedFilename()).toBe('events.csv');
});

test('the field tables fit a narrow window', async () => {
	const page = await openPage('about/', { size: { width: 320, height: 700 } });
	await page.locator('details summary').first().click();

	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
