import { readdir, readFile } from 'node:fs/promises';
import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { address, openPage } from '../support/browser.ts';

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');

/** Each file, its content type, and how many features, rows or stages a reader finds in it. */
const FILES: readonly (readonly [file: string, type: RegExp, count: (text: string) => number])[] = [
	['story.json', /^application\/json/, (text) => (JSON.parse(text) as { stages: unknown[] }).stages.length],
	['events.geojson', /^application\/geo\+json/, featuresIn],
	['events.csv', /^text\/csv;\s?charset=utf-8/, (text) => parse(text, { columns: true }).length],
	['sightings.geojson', /^application\/geo\+json/, featuresIn],
	['sightings.csv', /^text\/csv;\s?charset=utf-8/, (text) => parse(text, { columns: true }).length],
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

/** The licence that each file comes under. A file that is new in `build/data` is missing here. */
const LICENCES: Readonly<Record<string, 'CC-BY-4.0' | 'ODbL-1.0'>> = {
	'events.csv': 'CC-BY-4.0',
	'events.geojson': 'CC-BY-4.0',
	'routes.geojson': 'ODbL-1.0',
	'sightings.csv': 'CC-BY-4.0',
	'sightings.geojson': 'CC-BY-4.0',
	'story.json': 'ODbL-1.0',
	'tracks.gpx': 'ODbL-1.0',
	'tracks.kml': 'ODbL-1.0',
	'tracks.mf.json': 'ODbL-1.0',
};
const ADDRESSES = {
	'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
	'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
};

/** The licence of the whole file, as its format has it. */
function licencesIn(file: string, text: string): (string | null | undefined)[] {
	if (file.endsWith('csv')) {
		const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
		return [...new Set(rows.map((row) => row['license']))];
	}
	if (file.endsWith('json')) {
		const { metadata } = JSON.parse(text) as { metadata: { license: string; licenseAddress: string } };
		return [metadata.license, metadata.licenseAddress];
	}
	const xml = parseXml(text);
	if (file.endsWith('gpx')) {
		return ['schema:license', 'license'].map((name) => xml.getElementsByTagName(name)[0]?.textContent);
	}
	const data = Array.from(xml.getElementsByTagName('Data'));
	return ['license', 'licenseAddress'].map((name) =>
		data.find((each) => each.getAttribute('name') === name)?.textContent?.trim(),
	);
}

test('each file names its licence, and whose work the roads are where it holds them', async () => {
	const files = (await readdir('build/data')).filter((file) => !/\.(br|gz)$/.test(file));
	expect(files.toSorted()).toEqual(Object.keys(LICENCES).toSorted());
	for (const file of files) {
		const text = await readFile(`build/data/${file}`, 'utf8');
		const id = LICENCES[file]!;
		const wanted = file.endsWith('csv') ? [id] : [id, ADDRESSES[id]];
		expect(licencesIn(file, text), file).toEqual(wanted);
		expect(text.includes('© OpenStreetMap contributors'), file).toBe(id === 'ODbL-1.0');
	}
});

test('each picture to save names whose work the roads are', async () => {
	const pictures = (await readdir('build/picture')).filter((file) => file.endsWith('.svg'));
	expect(pictures.length).toBeGreaterThan(10);
	for (const file of pictures) {
		expect(await readFile(`build/picture/${file}`, 'utf8'), file).toContain(
			'© OpenStreetMap contributors (ODbL 1.0)',
		);
	}
});

// LibreOffice and Excel take a table without it for one in an older encoding; readers of JSON refuse it.
test.each(FILES)('/data/%s begins with a byte order mark if it is a table, and else not', async (file) => {
	const bytes = new Uint8Array(await (await fetch(address(`data/${file}`))).arrayBuffer());

	const first = Buffer.from(bytes.slice(0, 3)).toString('latin1');
	expect(first).toMatch(file.endsWith('.csv') ? /^\xEF\xBB\xBF$/ : /^[{<]/);
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
