import { describe, expect, it } from 'vitest';
import type { Fault, Geodata } from '#lib/compile/geodata.ts';
import type { LngLat, Source } from '#lib/story/types.ts';
import { compileStory } from '#lib/compile/measure/compile.ts';
import { testGeodata } from './support/stories.ts';
import {
	columnSpec,
	event,
	fixSpec,
	geodata,
	HOUR,
	routeSpec,
	stage,
	stretchSpec,
} from './support/track-fixtures.ts';

/** A road due north from where the main road begins, 111 km to the degree. */
const NORTH: LngLat[] = [
	[40, 47],
	[40, 48],
	[40, 49],
];
const road = routeSpec(NORTH, { id: 'road', posts: [240, 120, 0] });

const faultsOf = (parts: Partial<Geodata>): readonly Fault[] => compileStory(geodata(parts)).faults;
const withFixes = (...fixes: Parameters<typeof columnSpec>[1]): readonly Fault[] =>
	faultsOf({ routes: [road], columns: [columnSpec([{ route: 'road', from: 'start', to: 'end' }], fixes)] });

it('finds no fault in sound geodata', () => {
	expect(withFixes(fixSpec(0, { post: 240 }), fixSpec(3 * HOUR, { post: 0 }))).toEqual([]);
});

describe('routes', () => {
	it('must not double back', () => {
		const back: LngLat[] = [
			[40, 47],
			[40, 48],
			[40.1, 47.5],
		];
		expect(faultsOf({ routes: [routeSpec(back)] })).toEqual([
			{
				file: 'routes.geojson',
				where: 'line 1, route road, position 1',
				problem: 'the road turns by 172° here and doubles back',
				remedy: 'correct the order or the place of the positions',
			},
		]);
	});

	it('may turn as they like in the air', () => {
		const back: LngLat[] = [
			[40, 47],
			[40, 48],
			[40.1, 47.5],
		];
		expect(faultsOf({ routes: [routeSpec(back, { id: 'flight', mode: 'air', bow: 0.1 })] })).toEqual([]);
	});

	it.each([
		[
			[240, 140, 0],
			'it is 111.2 km in a straight line from position 0, and 100 km by the posts',
			'79.0 to 103.0',
		],
		[
			[270, 120, 0],
			'it is 111.2 km in a straight line from position 0, and 150 km by the posts',
			'119.0 to 154.0',
		],
	])('must fit their posts: %j', (posts, problem, fitting) => {
		const [fault, ...rest] = faultsOf({ routes: [routeSpec(NORTH, { id: 'road', posts })] });
		expect(fault).toEqual({
			file: 'routes.geojson',
			where: 'line 1, route road, position 1',
			problem,
			remedy: `move a position within its precision, or correct a post: ${fitting} km would fit`,
		});
		expect(rest).toEqual([]);
	});

	it('may lose half a kilometre at each post', () => {
		const near: LngLat[] = [
			[40, 47],
			[40, 47.018],
		];
		expect(faultsOf({ routes: [routeSpec(near, { id: 'road', posts: [20, 19] })] })).toEqual([]);
	});

	it('count from the start of the main road', () => {
		const away = NORTH.map(([lng, lat]): LngLat => [lng + 0.01, lat]);
		const [fault] = faultsOf({ routes: [routeSpec(away, { id: 'road', posts: [240, 120, 0] })] });
		expect(fault).toMatchObject({ file: 'routes.geojson', where: 'line 1, route road' });
	});

	it('are left out where no line can be drawn through them, and columns with them', () => {
		const twice: LngLat[] = [NORTH[0]!, NORTH[0]!];
		const { story, faults } = compileStory(
			geodata({
				routes: [routeSpec(twice, { id: 'road' }), routeSpec([NORTH[0]!], { id: 'short' }), routeSpec(NORTH)],
				columns: [columnSpec([{ route: 'short', from: 'start', to: 'end' }], [])],
			}),
		);
		expect(story.routes.map(({ id }) => id)).toEqual(['road']);
		expect(story.columns).toEqual([]);
		expect(faults).toEqual([]);
	});
});

describe('columns', () => {
	it('need fixes near their path', () => {
		const position: LngLat = [40.0917, 47.7];
		expect(withFixes(fixSpec(0, { position }, { km: 4 }))).toEqual([
			{
				file: 'tracks.yaml',
				where: 'line 9, column column, fix a',
				problem: "the position is 6.9 km off the column's path, beyond its precision of 4 km",
				remedy: 'put it within 6 km of the path, or widen "km"',
			},
		]);
		expect(withFixes(fixSpec(0, { position }, { km: 5 }))).toEqual([]);
	});

	it('need fixes on their path', () => {
		const [fault] = withFixes(fixSpec(0, { post: 300 }));
		expect(fault).toMatchObject({ problem: "kilometre 300 is not on the column's path" });
		const [other] = withFixes(fixSpec(0, { route: 'road', point: 3 }));
		expect(other).toMatchObject({ problem: 'position 3 of "road" is not on the column\'s path' });
	});

	it('need fixes that their top speed can join', () => {
		const fast = [fixSpec(0, { post: 240 }, { id: 'here' }), fixSpec(HOUR, { post: 40 }, { id: 'there' })];
		expect(withFixes(...fast)).toEqual([
			{
				file: 'tracks.yaml',
				where: 'line 8, column column, fixes here and there',
				problem: 'the 200 km between them need at least 192 km/h, and the top speed is 90 km/h',
				remedy:
					'correct a time, a place or a precision, or take one of the fixes off the track (standing: conflicting or alternative)',
			},
		]);
	});

	const aside = (standing: 'conflicting' | 'alternative', time: number, post: number, minutes = 1) =>
		fixSpec(time, { post }, { id: `${standing}-${post}`, standing, minutes });

	it('may have fixes beside their track, which need no speed to be joined', () => {
		const ends = [fixSpec(0, { post: 240 }), fixSpec(3 * HOUR, { post: 0 })];
		const beside = [
			aside('conflicting', HOUR, 40),
			aside('conflicting', HOUR, 80),
			aside('alternative', HOUR, 20),
			aside('alternative', 2 * HOUR, 20),
		];
		expect(withFixes(...ends, ...beside)).toEqual([]);

		const { story } = compileStory(
			geodata({
				routes: [road],
				columns: [columnSpec([{ route: 'road', from: 'start', to: 'end' }], [...ends, ...beside])],
			}),
		);
		const [column] = story.columns;
		expect(column!.fixes.map(({ at }) => at)).toEqual([0, 240]);
		expect(column!.aside.map(({ id }) => id)).toEqual([
			'conflicting-40',
			'conflicting-80',
			'alternative-20',
			'alternative-20',
		]);
	});

	it.each([
		['nothing', [fixSpec(2 * HOUR, { post: 30 })]],
		['a fix at the same place', [fixSpec(HOUR, { post: 41 })]],
		['an alternative', [aside('alternative', HOUR, 200), fixSpec(2 * HOUR, { post: 200 })]],
	])('must not be in conflict with %s', (_, others) => {
		const [fault, ...more] = withFixes(aside('conflicting', HOUR, 40), ...others);
		expect(more).toEqual([]);
		expect(fault).toMatchObject({
			file: 'tracks.yaml',
			where: 'line 8, column column, fix conflicting-40',
			problem: 'is marked as conflicting, but no other fix has the column elsewhere at the same time',
			remedy: 'correct the time or the place, or write "standing: track"',
		});
	});

	it('may conflict with a fix that the track runs through', () => {
		expect(withFixes(fixSpec(HOUR, { post: 80 }), aside('conflicting', 1.5 * HOUR, 40, 30))).toEqual([]);
	});

	it('must not have an alternative to nothing', () => {
		const [fault, ...more] = withFixes(aside('alternative', HOUR, 40), fixSpec(2 * HOUR, { post: 30 }));
		expect(more).toEqual([]);
		expect(fault).toMatchObject({
			where: 'line 8, column column, fix alternative-40',
			problem: 'is marked as an alternative, but no other fix is at that place',
		});
	});

	it('may have the alternative of another column', () => {
		const path = [{ route: 'road', from: 'start', to: 'end' }] as const;
		const columns = ['one', 'other'].map((id, i) =>
			columnSpec(path, [aside('alternative', (i + 1) * HOUR, 40)], { id }),
		);
		expect(faultsOf({ routes: [road], columns })).toEqual([]);
	});

	it('must not be placed twice at one time', () => {
		const [fault] = withFixes(fixSpec(0, { post: 240 }), fixSpec(0, { post: 239 }));
		expect(fault).toMatchObject({ problem: 'both are at the same time' });
	});

	it('may fly as fast as they like', () => {
		const flight = routeSpec(NORTH, { id: 'flight', mode: 'air', bow: 0.1 });
		const jet = columnSpec(
			[{ route: 'flight', from: 'start', to: 'end' }],
			[fixSpec(0, { route: 'flight', point: 0 }), fixSpec(HOUR / 4, { route: 'flight', point: 2 })],
			{ mode: 'air', topSpeed: null },
		);
		expect(faultsOf({ routes: [flight], columns: [jet] })).toEqual([]);
	});

	it('need paths whose parts meet', () => {
		const far = NORTH.map(([lng, lat]): LngLat => [lng + 1, lat]);
		const parts = ['road', 'far'].map((route) => ({ route, from: 'start', to: 'end' }) as const);
		const [fault] = faultsOf({
			routes: [road, routeSpec(far, { id: 'far' })],
			columns: [columnSpec(parts, [])],
		});
		expect(fault).toMatchObject({ file: 'tracks.yaml', where: 'line 8, column column' });
		expect(fault?.problem).toMatch(/^the path's part on "far" begins 2\d\d\.\d km from the end/);
	});

	it('have their fixes placed, and in the order of time', () => {
		const { story } = compileStory(
			geodata({
				routes: [road],
				columns: [
					columnSpec(
						[{ route: 'road', from: 200, to: 40 }],
						[
							fixSpec(2 * HOUR, { position: NORTH[1]! }),
							fixSpec(HOUR, { post: 180 }),
							fixSpec(3 * HOUR, { route: 'road', point: 1 }),
						],
					),
				],
			}),
		);
		const [column] = story.columns;
		expect(column!.fixes.map(({ time }) => time / HOUR)).toEqual([1, 2, 3]);
		expect(column!.fixes.map(({ at }) => Math.round(at * 1000) / 1000)).toEqual([20, 80, 80]);
		expect(column!.fixes[0]).not.toHaveProperty('where');
	});
});

describe('texts', () => {
	const source = (id: string): Source => ({
		id,
		publisher: id,
		title: id,
		date: '2023',
		lang: 'en',
		link: null,
		mark: 'seen',
		part: false,
		side: null,
		note: null,
	});
	const { story, texts } = compileStory(
		geodata({
			stages: [
				stage('one', { events: ['late', 'early'], shows: { advance: ['south'], past: ['north'] } }),
				stage('two'),
			],
			events: [event('early', 'one', ['b', 'a']), event('late', 'one', ['a']), event('other', 'two', ['x'])],
			routes: [
				{
					...road,
					stretches: [
						{ ...stretchSpec('south', 'start', 120), sources: ['c'] },
						{ ...stretchSpec('north', 120, 'end'), sources: ['b', 'd'] },
					],
				},
			],
			sources: ['x', 'a', 'b', 'c', 'd', 'p'].map(source),
			prose: { one: { html: '<p>One.</p>', footnotes: [{ number: 1, source: 'p' }] } },
		}),
	);

	it('carry the stage’s prose, its events’ details, and every source that these and its stretches cite', () => {
		expect(texts.one).toMatchObject({
			id: 'one',
			html: '<p>One.</p>',
			footnotes: [{ number: 1, source: 'p' }],
		});
		expect(texts.one!.details).toMatchObject([
			{ id: 'late', text: 'It happened.', note: null, sources: ['a'] },
			{ id: 'early', text: 'It happened.', note: null, sources: ['b', 'a'] },
		]);
		expect(texts.one!.sources.map(({ id }) => id)).toEqual(['p', 'a', 'b', 'c', 'd']);
	});

	it('are there for a stage that has no prose yet', () => {
		expect(texts.two).toEqual({ id: 'two', html: '', footnotes: [], details: [], seen: [], sources: [] });
	});

	it('keep what only they carry out of the story', () => {
		expect(story.events).toHaveLength(3);
		for (const one of story.events) {
			expect(one).not.toHaveProperty('text');
			expect(one).not.toHaveProperty('note');
			expect(one).not.toHaveProperty('sources');
		}
	});
});

it('puts events into the order of their time', () => {
	const read = testGeodata();
	const { story } = compileStory({ ...read, events: read.events.toReversed() });
	const times = story.events.map(({ time }) => time);
	expect(times).toEqual(times.toSorted((a, b) => a - b));
});

it('gives the same for the same, and plain JSON', () => {
	const compiled = compileStory(testGeodata());
	expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
	expect(compileStory(testGeodata())).toEqual(compiled);
});
