import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { clipTo } from '../../scripts/basemap/clip.ts';
import { distanceToLine } from '../../scripts/basemap/distance.ts';
import { readGazetteer } from '../../scripts/basemap/gazetteer.ts';
import { holdsPosition } from '../../scripts/basemap/ring.ts';
import { respell } from '../../scripts/basemap/villages.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import type { Fault } from '#lib/compile/geodata.ts';
import { decodeBasemap, type Basemap, type BasemapTopology, type ShapeKind } from '#lib/basemap/basemap.ts';

const STORY = join(import.meta.dirname, '../../geodata');

function read(name: string): string {
	return readFileSync(join(STORY, 'basemap', name), 'utf8');
}

const faults: Fault[] = [];
const gazetteer = readGazetteer(STORY, faults);
if (!gazetteer) throw new Error(formatFaults(faults));
const { holds: inExtent, liesOnEdge } = clipTo(gazetteer.extent);

const topology = JSON.parse(read('basemap.json')) as BasemapTopology;
const basemap: Basemap = decodeBasemap(topology, JSON.parse(read('labels.json')) as Basemap['labels']);

function linesOf(kind: ShapeKind, name?: string): Position[][] {
	return basemap.shapes.features
		.filter(({ properties }) => properties.kind === kind && (!name || properties.name === name))
		.flatMap(({ geometry }) => (geometry.type === 'MultiLineString' ? geometry.coordinates : []));
}

function kmTo(lines: Position[][], lng: number, lat: number): number {
	return Math.min(...lines.map((line) => distanceToLine([lng, lat], line)));
}

function holds({ geometry }: Feature, position: Position): boolean {
	const polygons =
		geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
	return polygons.some(
		([outer, ...holes]) =>
			holdsPosition(outer!, position) && !holes.some((hole) => holdsPosition(hole, position)),
	);
}

function countryAt(lng: number, lat: number): string[] {
	const countries = feature(topology, topology.objects.countries!);
	if (!('features' in countries)) throw new Error('countries is no collection');
	return countries.features
		.filter((country) => holds(country as Feature<Polygon>, [lng, lat]))
		.map(({ properties }) => (properties as { name: string }).name);
}

describe('borders', () => {
	test.each([
		['Simferopol', 34.11, 44.957],
		['Sevastopol', 33.54, 44.6],
		['Kerch', 36.45, 45.35],
		['Armiansk', 33.69, 46.1],
		['Luhansk', 39.306, 48.568],
		['Donetsk', 37.802, 48.023],
		['Stanytsia Luhanska', 39.48, 48.66],
		['Mariupol', 37.55, 47.12],
	])('%s lies in Ukraine alone', (_, lng, lat) => {
		expect(countryAt(lng, lat)).toEqual(['Ukraine']);
	});

	test.each([
		['Rostov-on-Don', 39.708, 47.225, 'Russia'],
		['Novoshakhtinsk', 39.933, 47.76, 'Russia'],
		['Taman', 37.0, 45.2, 'Russia'],
		['Krychaw', 31.712, 53.696, 'Belarus'],
		['Roslavl', 32.864, 53.953, 'Russia'],
		['Kaliningrad', 20.6, 54.7, 'Russia'],
	])('%s lies in its country', (_, lng, lat, country) => {
		expect(countryAt(lng, lat)).toEqual([country]);
	});

	test('the line across Perekop is disputed and no border', () => {
		expect(kmTo(linesOf('disputed'), 33.63, 46.125)).toBeLessThan(3);
		expect(kmTo(linesOf('border'), 33.63, 46.125)).toBeGreaterThan(200);
	});

	test('no line runs through the strait at Kerch', () => {
		expect(kmTo([...linesOf('border'), ...linesOf('disputed')], 36.6, 45.25)).toBeGreaterThan(100);
	});

	test('the border passes the crossings of the story', () => {
		expect(kmTo(linesOf('border'), 39.71, 49.61)).toBeLessThan(4);
		expect(kmTo(linesOf('border'), 39.761, 47.846)).toBeLessThan(1.5);
		expect(kmTo(linesOf('border'), 32.14, 53.78)).toBeLessThan(8);
	});

	test('where the data was cut there is neither coast nor border', () => {
		for (const line of [...linesOf('coast'), ...linesOf('border'), ...linesOf('disputed')]) {
			const cut = line.findIndex((position, i) => i > 0 && liesOnEdge(line[i - 1]!, position));
			expect(cut, `at ${String(line[cut])}`).toBe(-1);
		}
	});
});

describe('roads', () => {
	const roadsOf = (ref: string | undefined) =>
		basemap.shapes.features
			.filter(({ properties }) => properties.kind === 'road' && properties.ref === ref)
			.flatMap(({ geometry }) => (geometry.type === 'MultiLineString' ? geometry.coordinates : []));

	test.each([
		['M2', 'Tula', 37.61, 54.2, 8],
		['M5', 'Kolomna', 38.77, 55.08, 5],
		['R119', 'Livny', 37.605, 52.425, 4],
		['A280', 'Taganrog', 38.92, 47.24, 6],
		[undefined, 'Krasnoye', 38.785, 52.863, 2],
		[undefined, 'Bugayevka', 39.71, 49.61, 2],
		[undefined, 'the ring road where the M4 begins', 37.689, 55.575, 1.5],
	])('%s passes %s', (ref, _, lng, lat, km) => {
		expect(kmTo(roadsOf(ref), lng, lat)).toBeLessThan(km);
	});
});

describe('waters', () => {
	test.each([
		['Don', 'the bridge at Verkhny Mamon', 40.39, 50.14, 1],
		['Don', 'Rostov', 39.708, 47.22, 2],
		['Don', 'Azov', 39.42, 47.12, 1],
		['Oka', 'the M4 at Kashira', 38.128, 54.857, 1],
		['Oka', 'the M2 at Serpukhov', 37.44, 54.87, 1],
		['Seversky Donets', 'the M4 at Kamensk', 40.29, 48.315, 1],
		['Ikorets', 'the M4 at km 590', 39.77, 51.097, 1],
		['Moskva', 'the Kremlin', 37.6175, 55.752, 1],
		['Volga', 'Tver', 35.9, 56.86, 2],
		['Dnieper', 'Kyiv', 30.56, 50.45, 2],
	])('the %s passes %s', (river, _, lng, lat, km) => {
		expect(kmTo(linesOf('river', river), lng, lat)).toBeLessThan(km);
	});

	test('sea and lakes hold no land', () => {
		const land = basemap.shapes.features.find(({ properties }) => properties.kind === 'land')!;
		expect(holds(land, [33.6, 43.6])).toBe(false);
		expect(holds(land, [36.7, 46.1])).toBe(false);
		expect(holds(land, [19, 56.8])).toBe(false);
		expect(holds(land, [37.6, 55.7])).toBe(true);
	});
});

describe('names', () => {
	const towns = basemap.labels.features.filter(({ properties }) => properties.kind === 'town');

	test.each(['Rostov-on-Don', 'Voronezh', 'Yelets', 'Moscow', 'Minsk'])('%s is always named', (name) => {
		expect(towns.find(({ properties }) => properties.name === name)?.properties.rank).toBe(1);
	});

	test('every town of the list is there once, within the extent', () => {
		const listed = towns
			.filter(({ properties }) => properties.rank < 7)
			.map(({ properties }) => properties.name);
		expect(new Set(listed).size).toBe(listed.length);
		for (const { geometry, properties } of basemap.labels.features) {
			expect(inExtent(geometry.coordinates), properties.name).toBe(true);
		}
	});

	test('names are spelled the way the story spells them', () => {
		const names = basemap.labels.features.map(({ properties }) => properties.name);
		expect(names).toEqual(
			expect.arrayContaining(['Babruysk', 'Rahachow', 'Asipovichy', 'Odesa', 'Luhansk Oblast']),
		);
		expect(names.filter((name) => /[’'ëË]|iy\b(?<!Glubokiy)|yy\b|Bobruisk|Kiev|Odessa/.test(name))).toEqual(
			[],
		);
	});

	test.each([
		['Verkhniy Mamon', 'Verkhny Mamon'],
		['Belyye Stolby', 'Belye Stolby'],
		['Ozëry', 'Ozyory'],
		['Usman’', 'Usman'],
	])('%s becomes %s', (theirs, ours) => {
		expect(respell(theirs, gazetteer.villages?.spelling ?? [])).toBe(ours);
	});

	test('places that are not known to a point have no dot', () => {
		for (const name of ['Tsel', 'Molkino']) {
			expect(towns.find(({ properties }) => properties.name === name)?.properties.dot).toBe('none');
		}
	});
});

describe('decoding', () => {
	test('every shape has its kind and a geometry', () => {
		const kinds = new Set(basemap.shapes.features.map(({ properties }) => properties.kind));
		expect([...kinds].sort()).toEqual([
			...['border', 'built-up', 'coast', 'disputed', 'division', 'lake', 'land', 'river', 'road'],
		]);
	});

	test('a topology that lacks an object is refused with its name', () => {
		const { lakes: _, ...objects } = topology.objects;
		expect(() => decodeBasemap({ ...topology, objects } as BasemapTopology, basemap.labels)).toThrow(
			'"lakes"',
		);
	});
});
