import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { CREDIT_LINE, DATA_CREDITS, DATA_LICENCE } from '$lib/download/credits';
import { DOWNLOADS, type DownloadFile } from '$lib/download/dictionary';
import { data, download } from './support/downloads';
import { elementsIn, parseXml } from './support/xml';

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
	if (file.endsWith('csv')) return new Set((text.split('\r\n')[0] ?? '').split(','));
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

describe.each(DOWNLOADS)('/data/$file', ({ file }) => {
	const text = download(file);

	it('names version, licence and credits', () => {
		expect(text).toContain(data.story.version);
		expect(text).toContain(DATA_LICENCE.id);
		for (const { who } of DATA_CREDITS) expect(text).toContain(who);
		if (file.endsWith('json')) {
			const { metadata } = JSON.parse(text) as { metadata: Record<string, unknown> };
			expect(metadata).toMatchObject({ version: data.story.version, license: DATA_LICENCE.id });
			expect(metadata.credits).toHaveLength(DATA_CREDITS.length);
		} else {
			expect(text).toContain(CREDIT_LINE);
		}
	});

	it('gives each time with its offset from UTC', () => {
		const times = text.match(/\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)?/g) ?? [];
		if (file !== 'routes.geojson') expect(times.length).toBeGreaterThan(20);
		const offset = file.endsWith('gpx') ? /Z$/ : /\+03:00$/;
		expect(times.filter((time) => !offset.test(time))).toEqual([]);
	});

	it('is the same each time', () => {
		expect(download(file)).toBe(text);
	});
});
