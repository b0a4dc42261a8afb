import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { creditLine, termsOf } from '#lib/download/credits.ts';
import { DOWNLOADS, type DownloadFile } from '#lib/text/en/dictionary/index.ts';
import { rounded } from '#lib/download/records.ts';
import { data, download } from './support/downloads.ts';
import { elementsIn, parseXml } from './support/xml.ts';

/** The paths of all values in JSON; that of a `null` ends with a question mark, for an object may stand there elsewhere. */
function pathsInJson(value: unknown, path = ''): string[] {
	if (value === null) return [`${path}?`];
	if (Array.isArray(value)) {
		const isListOfObjects = value.some(
			(each) => typeof each === 'object' && each !== null && !Array.isArray(each),
		);
		if (value.length === 0) return [`${path}?`];
		return isListOfObjects ? value.flatMap((each) => pathsInJson(each, `${path}[]`)) : [path];
	}
	if (typeof value !== 'object') return [path];
	return Object.entries(value).flatMap(([key, each]) => pathsInJson(each, path ? `${path}.${key}` : key));
}

function pathsInXml(element: Element, path = ''): string[] {
	const attributes = Array.from(element.attributes, ({ name }) => name).filter(
		(name) => !name.startsWith('xmlns'),
	);
	const children = elementsIn(element).flatMap((child) =>
		child.tagName === 'Data'
			? [`${path}${child.getAttribute('name') ?? ''}`]
			: pathsInXml(child, `${path}${child.tagName}/`),
	);
	const isText = children.length === 0 && element.textContent !== '';
	return [
		...attributes.map((name) => `${path}@${name}`),
		...children,
		...(isText ? [path.slice(0, -1)] : []),
	];
}

function pathsIn(file: DownloadFile): Set<string> {
	const text = download(file);
	if (file.endsWith('json')) return new Set(pathsInJson(JSON.parse(text)));
	if (file.endsWith('csv')) return new Set((text.replace('\uFEFF', '').split('\r\n')[0] ?? '').split(','));
	return new Set(pathsInXml(parseXml(text).documentElement!));
}

describe.each(DOWNLOADS)('the dictionary of $file', ({ file, fields }) => {
	const names = fields.map(([name]) => name);
	const paths = pathsIn(file);

	it('has each field of the file, once', () => {
		const isKnown = (path: string) =>
			path.endsWith('?')
				? names.some((name) => name === path.slice(0, -1) || /^[.[]/.test(name.slice(path.length - 1)))
				: names.includes(path);
		expect([...paths].filter((path) => !isKnown(path))).toEqual([]);
		expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
	});

	it('has no field that the file lacks', () => {
		expect(names.filter((name) => !paths.has(name))).toEqual([]);
	});

	it('says for each field of which type it is and what it means', () => {
		expect(fields.filter(([, type, meaning]) => type === '' || meaning === '')).toEqual([]);
	});
});

/** What a file that holds the courses of the roads has to say, and one that does not must not say. */
it.each(DOWNLOADS.map(({ file }) => file))(
	'/data/%s comes under the licence of the lines that it holds',
	(file) => {
		const text = download(file);
		const road = data.story.routes.find(({ id }) => id === data.story.mainRoad?.route)!.line.map(rounded);
		// A point of the line that is nobody's place: no event and no report lies there by chance.
		const held = road.filter(([lng, lat]) => text.includes(String(lng)) && text.includes(String(lat)));
		const holdsRoad = held.length > road.length / 2;

		expect(termsOf(file, data.story).licence.id).toBe(holdsRoad ? 'ODbL-1.0' : 'CC-BY-4.0');
		expect(text.includes(data.story.credits.routes!.who)).toBe(holdsRoad);
		expect(text.includes(data.story.credits.authors)).toBe(true);
		expect(text.includes('GeoNames')).toBe(true);
	},
);

it.each(DOWNLOADS.map(({ file }) => file))(
	'/data/%s comes under the story’s own licence where the routes are nobody else’s work',
	(file) => {
		const credits = { ...data.story.credits, routes: null };
		const { licence, credits: named } = termsOf(file, { ...data.story, credits });
		expect(licence.id).toBe(credits.licence);
		expect(named.map(({ who }) => who)).toEqual([credits.authors, 'GeoNames']);
	},
);

describe.each(DOWNLOADS)('/data/$file', ({ file }) => {
	const text = download(file);

	it('names version, licence and credits', () => {
		const { licence, credits } = termsOf(file, data.story);
		expect(text).toContain(data.story.version);
		expect(text).toContain(licence.id);
		for (const { who } of credits) expect(text).toContain(who);
		if (file.endsWith('json')) {
			const { metadata } = JSON.parse(text) as { metadata: Record<string, unknown> };
			expect(metadata).toMatchObject({
				version: data.story.version,
				license: licence.id,
				licenseAddress: licence.address,
			});
			expect(metadata.credits).toHaveLength(credits.length);
		} else {
			expect(text).toContain(creditLine(termsOf(file, data.story)));
		}
	});

	it('gives each time with its offset from UTC', () => {
		const times = text.match(/\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)?/g) ?? [];
		if (file !== 'routes.geojson') expect(times.length).toBeGreaterThan(3);
		const offset = file.endsWith('gpx') ? /Z$/ : /\+03:00$/;
		expect(times.filter((time) => !offset.test(time))).toEqual([]);
	});

	it('names no address on a site that does not know its own', () => {
		const without = download(file, null);
		expect(without).not.toMatch(/about\/#downloads|stage\/[\w-]+\/|href="(?!http)|null(?!["\]},: ])/);
		expect(text).toContain('https://example.org/some/where/');
		expect(without.length).toBeGreaterThan(text.length / 2);
		if (file.endsWith('json')) expect(JSON.parse(without)).toMatchObject({ metadata: { address: null } });
	});

	it('is the same each time', () => {
		expect(download(file)).toBe(text);
	});
});
