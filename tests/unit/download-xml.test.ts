import { gpx, kml } from '@tmcw/togeojson';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { rounded } from '#lib/download/records.ts';
import { element, xmlDocument } from '#lib/download/xml.ts';
import { MINUTE } from '#lib/story/time.ts';
import { reportsOf } from '#lib/track/basis.ts';
import { pointAt } from '#lib/track/line.ts';
import { data, download } from './support/downloads.ts';
import { elementsIn, parseXml, withDescendants } from './support/xml.ts';

const fixes = data.story.columns.flatMap((column) => reportsOf(column).map((fix) => ({ column, fix })));
const seen = data.story.sightings.filter(({ position }) => position !== null);
const ofType = (features: readonly Feature<Geometry | null>[], type: string) =>
	features.filter(({ geometry }) => geometry?.type === type);

const isEmpty = (value: unknown) => JSON.stringify(value) === '{}';

/** Each element's children must come in the order of the schema. */
function expectOrder(text: string, orders: Readonly<Record<string, readonly string[]>>): void {
	for (const parent of withDescendants(parseXml(text).documentElement!)) {
		const order = orders[parent.tagName];
		if (order === undefined) continue;
		const places = elementsIn(parent).map(({ tagName }) => order.indexOf(tagName));
		expect(places, parent.tagName).not.toContain(-1);
		expect(places, parent.tagName).toEqual(places.toSorted((a, b) => a - b));
	}
}

describe('/data/tracks.gpx', () => {
	const text = download('tracks.gpx');
	const { features } = gpx(parseXml(text));

	it('has each fix as a waypoint with its time, and its precision in words', () => {
		const points = ofType(features, 'Point');
		expect(points).toHaveLength(fixes.length + seen.length);
		for (const [i, { column, fix }] of fixes.entries()) {
			const { geometry, properties } = points[i]!;
			expect(geometry).toEqual({ type: 'Point', coordinates: rounded(pointAt(column, fix.at)) });
			expect(Date.parse(String(properties?.time))).toBe(fix.time);
			expect(properties?.time).toMatch(/Z$/);
			expect(properties?.name).toBe(`${column.name}: ${fix.name}`);
			expect(properties?.desc).toMatch(
				/^Reported for .* Alder time, give or take [\d.]+ (min|h)\. Good to about [\d.]+ km/,
			);
			expect(properties?.desc).toContain(fix.reasoning);
		}
	});

	it('has each placed sighting as a waypoint, with who placed it in words', () => {
		const points = ofType(features, 'Point').slice(fixes.length);
		expect(points.map(({ geometry }) => geometry)).toEqual(
			seen.map(({ position }) => ({ type: 'Point', coordinates: position })),
		);
		expect(points.map(({ properties }) => properties?.name as string)).toEqual(
			seen.map(({ title }) => title),
		);
		for (const [i, { by, seen: what }] of seen.entries()) {
			expect(points[i]!.properties?.desc).toContain(what);
			expect(points[i]!.properties?.desc).toContain(by);
		}
	});

	it('has each column’s line as a track without times: none was recorded', () => {
		const lines = ofType(features, 'LineString');
		expect(lines.map(({ geometry }) => geometry)).toEqual(
			data.story.columns.map(({ line }) => ({ type: 'LineString', coordinates: line.map(rounded) })),
		);
		expect(lines.every(({ properties }) => properties?._gpxType === 'trk')).toBe(true);
		expect(lines.every(({ properties }) => isEmpty(properties?.coordinateProperties))).toBe(true);
	});

	it('keeps to the order of the schema of GPX 1.1', () => {
		expectOrder(text, {
			gpx: ['metadata', 'wpt', 'rte', 'trk', 'extensions'],
			metadata: ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds', 'extensions'],
			author: ['name', 'email', 'link'],
			copyright: ['year', 'license'],
			wpt: ['ele', 'time', 'magvar', 'geoidheight', 'name', 'cmt', 'desc', 'src', 'link', 'sym', 'type'],
			trk: ['name', 'cmt', 'desc', 'src', 'link', 'number', 'type', 'extensions', 'trkseg'],
			link: ['text', 'type'],
		});
	});
});

describe('/data/tracks.kml', () => {
	const text = download('tracks.kml');
	const { features } = kml(parseXml(text), { skipNullGeometry: true });

	it('has each fix as a point with the interval that its time stands for', () => {
		const points = ofType(features, 'Point');
		expect(points).toHaveLength(fixes.length + seen.length);
		for (const [i, { column, fix }] of fixes.entries()) {
			const { geometry, properties } = points[i]!;
			const { begin, end } = properties?.timespan as { begin: string; end: string };
			expect(geometry).toEqual({ type: 'Point', coordinates: rounded(pointAt(column, fix.at)) });
			expect([Date.parse(begin), Date.parse(end)]).toEqual([
				fix.time - fix.minutes * MINUTE,
				fix.time + fix.minutes * MINUTE,
			]);
			expect(begin).toMatch(/\+03:00$/);
			expect(properties).toMatchObject({
				name: fix.name,
				status: fix.status,
				km: String(fix.km),
				columnBasis: fix.columnBasis,
				standing: fix.standing,
				sources: fix.sources.join(' '),
			});
			expect(properties?.claimant ?? null).toBe(fix.claimant);
		}
	});

	it('has each placed sighting as a point in a folder of its own', () => {
		const points = ofType(features, 'Point').slice(fixes.length);
		expect(points.map(({ properties }) => properties)).toMatchObject(
			seen.map(({ id, title, level, by, radius }) => ({
				...{ name: title, sighting: id, level, by },
				radius: String(radius),
			})),
		);
	});

	it('has each column’s line', () => {
		const lines = ofType(features, 'LineString');
		expect(lines.map(({ geometry }) => geometry)).toEqual(
			data.story.columns.map(({ line }) => ({ type: 'LineString', coordinates: line.map(rounded) })),
		);
	});

	it('keeps to the order of the schema of KML 2.2', () => {
		const feature = ['name', 'atom:author', 'atom:link', 'description', 'TimeSpan', 'ExtendedData'];
		expectOrder(text, {
			Document: [...feature, 'Folder'],
			Folder: [...feature, 'Placemark'],
			Placemark: [...feature, 'LineString', 'Point'],
			TimeSpan: ['begin', 'end'],
			LineString: ['tessellate', 'coordinates'],
		});
	});
});

describe('XML', () => {
	it('holds any text as it is, but for characters that XML cannot hold', () => {
		const text = 'a <b> & "c" ]]> \u0000\u001F я 🂡';
		const root = parseXml(xmlDocument(element('a', { b: text }, text))).documentElement!;
		expect(root.textContent).toBe('a <b> & "c" ]]>  я 🂡');
		expect(root.getAttribute('b')).toBe('a <b> & "c" ]]>  я 🂡');
	});
});
