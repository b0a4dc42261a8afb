/** What a story may do without, and what it may not. */
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { diagramOf } from '#lib/reader/time/diagram.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { describe as inWords } from '#lib/text/describe.ts';
import { packStory, unpackStory, withoutRecords } from '#lib/track/pack.ts';
import { written } from './support/downloads.ts';
import { DOWNLOADS } from '#lib/text/en/dictionary/index.ts';
import { all, buildDamaged, change, remove, replace, type Damage } from './support/damage.ts';

/** Takes a top-level key out of story.yaml, with all that is under it. */
const withoutKey = (key: string): Damage =>
	change('story.yaml', (text) => text.replace(new RegExp(`^${key}:.*\\n(?:[ \\t].*\\n)*`, 'm'), ''));

const WITHOUT = {
	'a main road': all(withoutPosts(), withoutKey('mainRoad')),
	posts: withoutPosts(),
	'a target': all(withoutKey('target'), replace('story.yaml', '    distanceFrom: departure\n', '')),
	claims: all(
		change('events.geojson', unclaimed),
		change('routes.geojson', (text) =>
			unclaimed(text).replaceAll('"status": "confirmed"', '"status": "reported"'),
		),
		change('tracks.yaml', (text) =>
			text.replaceAll(/status: claimed\n(\s+)claimant: .*\n/g, 'status: confirmed\n$1claimant: null\n'),
		),
	),
	strengths: all(
		withoutKey('strength'),
		change('tracks.yaml', (text) => text.replaceAll(/ +strength: .*\n/g, '')),
	),
	'people and a glossary': all(
		remove('people.yaml'),
		remove('glossary.yaml'),
		change('stages/morning.md', (text) => text.replaceAll(/\[([^\]]+)\]\((?:person|term):[^)]+\)/g, '$1')),
	),
	'words about itself': remove('about.md'),
	'someone else’s routes': replace(
		'story.yaml',
		`  routes:
    what: Routes, with the course of the North Road
    who: © A survey
    licence: ODbL-1.0
    address: https://example.org/survey
    short: roads © A survey (ODbL 1.0)
`,
		'',
	),
	'a break in its axis': replace(
		'story.yaml',
		'  - { until: 2023-06-24T18:00:00+03:00, share: 3, unit: hour }\n',
		'',
	),
} satisfies Record<string, Damage>;

/** Without kilometre posts a road's places are identified by their index. */
function withoutPosts(): Damage {
	return all(
		replace('story.yaml', '  posts: Oak\n', ''),
		replace('story.yaml', '{ name: Elm, at: 402 }', '{ name: Elm, at: 1 }'),
		change('routes.geojson', (text) =>
			text
				.replaceAll(/"post": \d+/g, '"post": null')
				.replaceAll(/"(from|to)": 140/g, '"$1": 2')
				.replaceAll(/"(from|to)": 72/g, '"$1": 3'),
		),
		change('tracks.yaml', (text) =>
			text
				.replaceAll('to: 402 }', 'to: 1 }')
				.replaceAll('to: 72 }', 'to: 3 }')
				.replaceAll('{ post: 402 }', '{ route: north-road, point: 1 }')
				.replaceAll('{ post: 72 }', '{ route: north-road, point: 3 }'),
		),
	);
}

function unclaimed(text: string): string {
	return text
		.replaceAll('"status": "claimed"', '"status": "confirmed"')
		.replaceAll(/"band": true,\n/g, '"band": false,\n')
		.replaceAll(/"claimant": "[^"]+"/g, '"claimant": null');
}

/** The story without that, which has to be sound. */
function lacking(damage: Damage) {
	const { built, faults } = buildDamaged(damage);
	expect(faults).toEqual([]);
	if (!built) throw new Error('the story cannot be read');
	return built;
}

describe.each([...Object.entries(WITHOUT), ['any of these', all(...bundled())] as const])(
	'a story without %s',
	(_, damage) => {
		const built = lacking(damage);
		const { story } = built;

		test('has every scene, in words too', () => {
			for (const { id, moment } of [{ ...story.overview, id: OVERVIEW }, ...story.stages]) {
				const said = inWords(scene(story, id, moment), story);
				expect(said).not.toMatch(/undefined|null|NaN/);
			}
		});

		test('has every download', () => {
			for (const { file } of DOWNLOADS) {
				const text = written(file, { ...built, site: null });
				expect(text, file).not.toMatch(/undefined|NaN/);
				expect(text.length, file).toBeGreaterThan(100);
			}
		});

		test('travels to the browser as it is', () => {
			const light = withoutRecords(story);
			expect(unpackStory(packStory(light))).toEqual(light);
		});
	},
);

function bundled(): Damage[] {
	const { posts: _posts, ...rest } = WITHOUT;
	return Object.values(rest);
}

test('without a main road there is no diagram and no figure by road, and the rest holds', () => {
	const { story } = lacking(WITHOUT['a main road']);
	expect(diagramOf(story, timeScale(story))).toBeNull();
	const { readouts } = scene(story, 'morning', Date.parse('2023-06-24T12:30:00+03:00'));
	expect(readouts).toMatchObject({ fromStart: null, toEnd: null, column: { id: 'north' } });
	expect(readouts.toTarget).not.toBeNull();
});

test('without a target there is no figure straight to it', () => {
	const { story } = lacking(WITHOUT['a target']);
	const { readouts } = scene(story, 'morning', Date.parse('2023-06-24T12:30:00+03:00'));
	expect(readouts).toMatchObject({ toTarget: null, fromStart: { value: expect.any(Number) as number } });
});

test('an axis without a break is one part', () => {
	const { story } = lacking(WITHOUT['a break in its axis']);
	expect(timeScale(story).parts).toMatchObject([{ start: 0, end: 1, unit: 'day' }]);
});

describe('a story is refused', () => {
	const told = (damage: Damage) =>
		buildDamaged(damage).faults.map(
			({ file, where, problem, remedy }) => `${file}, ${where}: ${problem}; ${remedy}`,
		);

	test('where a role’s colour cannot be seen on the paper', () => {
		expect(told(replace('story.yaml', "light: '#9b1b1e'", "light: '#f0c0c0'"))).toEqual([
			expect.stringMatching(
				/^story\.yaml, line \d+, roles, advance, line, light: #f0c0c0 has a contrast of 1\.\d to 1 .*it must be at least 3 to 1; choose a darker colour$/,
			),
		]);
		expect(told(replace('story.yaml', "dark: '#ee6a5b'", "dark: '#40110d'"))).toEqual([
			expect.stringMatching(/choose a lighter colour$/),
		]);
	});

	test('where its axis ends before its last stage', () => {
		expect(told(replace('story.yaml', '2023-06-28T00:00:00+03:00', '2023-06-27T12:00:00+03:00'))).toEqual([
			expect.stringMatching(
				/axis.*the axis ends before the last stage does; write 2023-06-27T23:59:00\+03:00 or later$/,
			),
		]);
	});

	test('where its main road is no route', () => {
		expect(told(replace('story.yaml', 'route: north-road', 'route: north-raod'))).toEqual([
			expect.stringMatching(
				/mainRoad, route: .*"north-raod" is not in routes\.geojson; did you mean "north-road"\?$/,
			),
		]);
	});

	test('where a strength has no unit', () => {
		const faults = told(withoutKey('strength'));
		expect(faults).toHaveLength(2);
		for (const fault of faults) {
			expect(fault).toMatch(
				/^tracks\.yaml, .*the story does not say what strengths are counted in; add "strength" to story\.yaml, or remove it$/,
			);
		}
	});
});

describe('the story that is told', () => {
	const module = fileURLToPath(new URL('../../scripts/story-folder.js', import.meta.url));
	/** What a command that asks for the folder says: on its error stream, where it then fails. */
	const chosen = (folder: string): string => {
		const run = spawnSync(
			process.execPath,
			['-e', `import(${JSON.stringify(module)}).then(({ STORY }) => console.log(STORY))`],
			{ env: { ...process.env, STORY: folder }, encoding: 'utf8' },
		);
		return (run.status === 0 ? run.stdout : run.stderr).trim();
	};

	test('is that of the folder that STORY names, or the one in geodata/', () => {
		expect(chosen('tests/fixtures/story/')).toBe('tests/fixtures/story');
		expect(chosen('')).toBe('geodata');
	});

	test('is refused where STORY names no folder', () => {
		for (const folder of ['no-such-story', 'package.json']) {
			expect(chosen(folder)).toMatch(
				new RegExp(
					`^STORY is "${folder}", and there is no such folder\\. .*leave it unset for the story in geodata/\\.$`,
				),
			);
		}
	});
});
