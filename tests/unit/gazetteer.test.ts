/** What a gazetteer may leave out, and what is said of one that is at fault. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { decodeBasemap, type Basemap, type BasemapTopology } from '#lib/basemap/basemap.ts';
import type { Fault } from '#lib/compile/geodata.ts';
import { clipTo } from '../../scripts/basemap/clip.ts';
import { generalise } from '../../scripts/basemap/detail.ts';
import { buildFiles } from '../../scripts/basemap/files.ts';
import { readGazetteer, type Gazetteer } from '../../scripts/basemap/gazetteer.ts';
import { buildLabels } from '../../scripts/basemap/labels.ts';
import { readSettlements, readWaters, type Settlement } from '../../scripts/basemap/packages.ts';
import { cutRivers } from '../../scripts/basemap/rivers.ts';
import { cutLakes } from '../../scripts/basemap/waters.ts';
import { villagesOf } from '../../scripts/basemap/villages.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A story of another age: coasts, rivers and its own towns, and nothing of today. */
const OLD = `extent: [20, 53, 33, 58]
locator: [-11, 35.5, 62, 67]
layers: [lakes, rivers]
continent: europe
detail:
  within: 10
  lines:
    - { id: out, what: The way out, line: [[23.9, 54.9], [25.28, 54.69], [30.2, 55.19]] }
towns:
  - { rank: 1, name: Kowno, country: LT, geonames: Kaunas, side: left }
  - { rank: 1, name: Studienka, at: [28.35, 54.32], dot: none }
names:
  seas:
    - { rank: 2, name: Gulf of Riga, at: [23.6, 57.75] }
rivers:
  named:
    - { rank: 1, name: Düna, through: [[29.2, 55.26]] }
  drawn:
    - { rank: 2, name: Niemen, line: [[23.82, 53.68], [24, 54.6], [23.9, 54.88], [22.3, 55.05]] }
`;

/** Reads a gazetteer, with the extents above it. */
function read(text: string): { readonly gazetteer: Gazetteer | null; readonly faults: Fault[] } {
	const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
	try {
		// The two extents are the story's own; each line stays where it is, for the messages.
		const isOfStory = (line: string): boolean => /^(?:extent|locator):/.test(line);
		const keep = (isKept: (line: string) => boolean): string =>
			text
				.split('\n')
				.map((line) => (line === '' || isKept(line) ? line : '#'))
				.join('\n');
		writeFileSync(join(folder, 'story.yaml'), keep(isOfStory));
		writeFileSync(
			join(folder, 'gazetteer.yaml'),
			keep((line) => !isOfStory(line)),
		);
		const faults: Fault[] = [];
		return { gazetteer: readGazetteer(folder, faults), faults };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

interface Made {
	readonly basemap: Basemap;
	readonly countries: number;
	readonly locator: string;
}

/** The basemap of a gazetteer without fault. */
function make(text: string): Made {
	const { gazetteer, faults } = read(text);
	const files = gazetteer ? buildFiles(gazetteer, faults) : {};
	expect(faults).toEqual([]);
	const topology = JSON.parse(files['basemap.json'] ?? '') as BasemapTopology;
	const { countries } = topology.objects;
	return {
		basemap: decodeBasemap(topology, JSON.parse(files['labels.json'] ?? '') as Basemap['labels']),
		countries: countries && 'geometries' in countries ? countries.geometries.length : 0,
		locator: files['locator.svg'] ?? '',
	};
}

function namesOf({ basemap }: Made, kind: string): string[] {
	return basemap.labels.features
		.filter(({ properties }) => properties.kind === kind)
		.map(({ properties }) => properties.name);
}

function linesOf({ basemap }: Made, kind: string): string[] {
	return basemap.shapes.features
		.filter(({ properties }) => properties.kind === kind)
		.map(({ properties }) => properties.name ?? '');
}

describe('a gazetteer of another age', () => {
	const made = make(OLD);

	test('shows no border and no country of today, on the locator neither', () => {
		expect([...linesOf(made, 'border'), ...linesOf(made, 'disputed')]).toEqual([]);
		expect(made.countries).toBe(0);
		expect(made.locator).toContain('var(--land)');
		expect(made.locator).not.toContain('var(--border)');
	});

	test('names its own towns and no village of today', () => {
		expect(namesOf(made, 'town')).toEqual(['Kowno', 'Studienka']);
		const [kowno, studienka] = made.basemap.labels.features.slice(1);
		expect(kowno?.geometry.coordinates[0]).toBeCloseTo(23.9, 1);
		expect(kowno?.properties).toEqual({ kind: 'town', name: 'Kowno', rank: 1, side: 'left' });
		expect(studienka?.geometry.coordinates).toEqual([28.35, 54.32]);
		expect(studienka?.properties.dot).toBe('none');
	});

	test('has its coasts, lakes and rivers, under its own names', () => {
		expect(linesOf(made, 'coast')).toHaveLength(1);
		expect(linesOf(made, 'lake').length).toBeGreaterThan(1);
		expect(linesOf(made, 'river')).toEqual(expect.arrayContaining(['Düna', 'Niemen']));
	});
});

test('extent, locator and layers are enough, inland and with no layer', () => {
	const made = make('extent: [8, 50, 12, 52]\nlocator: [-11, 35.5, 62, 67]\nlayers: []\n');
	expect(made.basemap.labels.features).toEqual([]);
	expect(made.basemap.shapes.features.map(({ properties }) => properties.kind)).toEqual(['land', 'coast']);
	const land = made.basemap.shapes.features[0]?.geometry;
	expect(land?.type === 'MultiPolygon' && land.coordinates.flat()).toHaveLength(1);
});

test('a lake that is left out is not drawn', () => {
	const waters = readWaters('europe');
	const count = (text: string): number => {
		const { gazetteer, faults } = read(text);
		if (!gazetteer) throw new Error('no gazetteer');
		const lakes = cutLakes(waters, gazetteer, clipTo(gazetteer.extent), generalise(gazetteer.detail), faults);
		expect(faults).toEqual([]);
		return lakes.length;
	};
	const wide = OLD.replace('[20, 53, 33, 58]', '[20, 53, 40, 62]');
	expect(count(`${wide}lakesLeftOut: [{ name: Rybinsk Reservoir, at: [38.3, 58.5] }]\n`)).toBe(
		count(wide) - 1,
	);
});

/** Settlements along the way out, east of 25 degrees. */
const SETTLEMENTS: readonly Settlement[] = [
	{ name: 'Borisovo’', country: 'BY', admin1: '', position: [25.3, 54.71] },
	{ name: 'Vil Novy', country: 'BY', admin1: '', position: [26, 54.75] },
	{ name: 'Krasnyy', country: 'BY', admin1: '', position: [27, 54.88] },
	{ name: 'Near Krasnyy', country: 'BY', admin1: '', position: [27, 54.9] },
	{ name: 'Far Off', country: 'BY', admin1: '', position: [27, 55.9] },
	{ name: 'Elsewhere', country: 'PL', admin1: '', position: [28, 55] },
	{ name: 'Farm 12', country: 'BY', admin1: '', position: [29, 55.1] },
];

test.each([
	['apart from each other', 'apart: 4', ['Borisovo’', 'Vil Novy', 'Krasnyy']],
	['as near as told', 'apart: 1', ['Borisovo’', 'Vil Novy', 'Krasnyy', 'Near Krasnyy']],
	[
		'but for an area',
		'apart: 4, except: [{ what: A city, around: [25.2, 54.7], within: 9 }]',
		['Vil Novy', 'Krasnyy'],
	],
	['but for some words', 'apart: 4, skip: [Vil]', ['Borisovo’', 'Krasnyy']],
	[
		'spelled as told',
		"apart: 4, spelling: [{ part: ’, write: '' }, { ending: yy, write: y }]",
		['Borisovo', 'Vil Novy', 'Krasny'],
	],
])('villages stand along the lines that are told, %s', (_, rest, names) => {
	const { gazetteer, faults } = read(
		`${OLD}villages: { along: [out], within: 20, countries: [BY], ${rest} }\n`,
	);
	expect(faults).toEqual([]);
	if (!gazetteer) throw new Error('no gazetteer');
	expect(villagesOf(gazetteer, SETTLEMENTS, []).map(({ name }) => name)).toEqual(names);
});

describe('a gazetteer at fault', () => {
	const WORLD = readSettlements();
	const WATERS = readWaters('europe');

	const change = (piece: string, by: string): string => {
		expect(OLD).toContain(piece);
		return OLD.replace(piece, by);
	};

	test.each([
		[
			'no extent',
			change('extent: [20, 53, 33, 58]\n', ''),
			'line 1, extent',
			'is not four numbers',
			'write [west',
		],
		[
			'a reversed extent',
			change('[20, 53, 33, 58]', '[33, 53, 20, 58]'),
			'line 1, extent',
			'is reversed or empty',
			'[west, south, east, north]',
		],
		[
			'an extent of three numbers',
			change('[20, 53, 33, 58]', '[20, 53, 33]'),
			'line 1, extent',
			'is not four numbers',
			'[west, south, east, north]',
		],
		[
			'an unknown layer',
			change('[lakes, rivers]', '[lakes, river]'),
			'line 3, layers[1]',
			'"river" is no layer',
			'did you mean "rivers"?',
		],
		[
			'an unknown continent',
			change('continent: europe', 'continent: europa'),
			'line 4, continent',
			'"europa" is not a value',
			'did you mean "europe"?',
		],
		[
			'an unknown key',
			change('towns:', 'town:'),
			'line 9, town',
			'the key "town" is not known here',
			'did you mean "towns"?',
		],
		[
			'a town beyond the extent',
			change('[28.35, 54.32]', '[38.35, 54.32]'),
			'line 11, towns[1], at',
			'lies outside the map (20 to 33 E, 53 to 58 N)',
			'correct',
		],
		[
			'a town with its position swapped',
			change('[28.35, 54.32]', '[54.32, 28.35]'),
			'line 11, towns[1], at',
			'look swapped',
			'[28.35, 54.32]',
		],
		[
			'a town without a place',
			change('country: LT, geonames: Kaunas, ', ''),
			'line 10, towns[0]',
			'nothing says where Kowno lies',
			'"country"',
		],
		[
			'a town with two places',
			change('at: [28.35', 'country: BY, at: [28.35'),
			'line 11, towns[1]',
			'also "country"',
			'keep one',
		],
		[
			'a town that GeoNames lacks',
			change('geonames: Kaunas', 'geonames: Kovno'),
			'line 10, towns[0], Kowno',
			'no place in LT named "Kovno"',
			'"geonames"',
		],
		[
			'a town that GeoNames has twice',
			change('country: LT, geonames: Kaunas', 'country: BY, geonames: Svislach'),
			'line 10, towns[0], Kowno',
			'places in BY named "Svislach"',
			'"near"',
		],
		[
			'a rank that is none',
			change('rank: 1, name: Kowno', 'rank: 7, name: Kowno'),
			'line 10, towns[0], rank',
			'the rank 7 is not known',
			'1 (the most important) to 6',
		],
		[
			'a name in Cyrillic',
			change('name: Kowno', 'name: Ковно'),
			'line 10, towns[0], name',
			'holds Cyrillic letters',
			'"native"',
		],
		[
			'a river where there is none',
			change('[[29.2, 55.26]]', '[[32.9, 53.1]]'),
			'line 17, rivers, named[0], through',
			"none of Natural Earth's rivers passes",
			'draw the river',
		],
		[
			'a river of one point',
			change('[[23.82, 53.68], [24, 54.6], [23.9, 54.88], [22.3, 55.05]]', '[[24, 54.6]]'),
			'line 19, rivers, drawn[0], line',
			'has 1 position',
			'2 or more',
		],
		[
			'a source that no line passes',
			change('name: Niemen,', 'name: Niemen, source: [27, 53],'),
			'line 19, rivers, drawn[0], source',
			'lines pass both',
			'remove "source"',
		],
		[
			'names for rivers that are not drawn',
			change('[lakes, rivers]', '[lakes]'),
			'line 16, rivers, named',
			'which are not drawn',
			'add "rivers" to "layers"',
		],
		[
			'villages along a line that is not there',
			`${OLD}villages: { along: [outt], within: 9, apart: 4, countries: [LT] }\n`,
			'line 20, villages, along[0]',
			'no line "outt"',
			'did you mean "out"?',
		],
		[
			'a country of divisions by two letters',
			`${OLD}divisions: [LT]\n`,
			'line 20, divisions[0]',
			'"LT" is not a country',
			'three letters',
		],
		[
			'a built-up area of two points',
			`${OLD}builtUp: [{ name: Kowno, ring: [[23.9, 54.9], [24, 54.9]] }]\n`,
			'line 20, builtUp[0], ring',
			'has 2 positions',
			'3 or more',
		],
		[
			'a lake left out where there is none',
			`${OLD}lakesLeftOut: [{ name: No Lake, at: [30.2, 55.19] }]\n`,
			'line 20, lakesLeftOut[0]',
			'no lake of Natural Earth holds [30.2, 55.19]',
			'correct',
		],
	])('%s', (_, text, where, problem, remedy) => {
		const { gazetteer, faults } = read(text);
		if (gazetteer) {
			const clip = clipTo(gazetteer.extent);
			buildLabels(gazetteer, WORLD, clip, faults);
			cutRivers(WATERS, gazetteer, clip, faults);
			cutLakes(WATERS, gazetteer, clip, generalise(gazetteer.detail), faults);
		}
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatchObject({
			file: where === 'line 1, extent' ? 'story.yaml' : 'gazetteer.yaml',
			where: expect.stringContaining(where) as string,
			problem: expect.stringContaining(problem) as string,
			remedy: expect.stringContaining(remedy) as string,
		});
	});
});
