/** The story in `tests/fixtures/story`, and a small one made by hand, for the tests of everything that is drawn from a story. */
import { fileURLToPath } from 'node:url';
import type { Sighting } from '#lib/story/sighting.ts';
import type { Column, Moment, Story, StoryEvent, StoryRecord, Stretch } from '#lib/story/types.ts';
import { folderOnDisk } from '#lib/compile/file/folder.ts';
import type { Geodata } from '#lib/compile/geodata.ts';
import { readGeodata } from '#lib/compile/read/read.ts';
import { buildStory, type BuiltStory } from '#lib/compile/index.ts';
import { column, event, fix, head, HOUR, sighting, stage } from './track-fixtures.ts';

/** Path of the story in `tests/fixtures/story`. */
const TEST_STORY = fileURLToPath(new URL('../../fixtures/story', import.meta.url));

let built: BuiltStory | null = null;

/** The story in `tests/fixtures/story`, built once and frozen to its last part. */
export function testStory(): StoryRecord {
	return testBuild().story;
}

/** As {@link testStory}, as it was written, before anything is measured. */
export function testGeodata(): Geodata {
	const { geodata } = readGeodata(folderOnDisk(TEST_STORY));
	if (!geodata) throw new Error('the story of the tests cannot be read');
	return geodata;
}

/** As {@link testStory}, with its texts and sources. */
export function testBuild(): BuiltStory {
	if (built) return built;
	const { built: read, faults } = buildStory(TEST_STORY);
	if (!read || faults.length > 0)
		throw new Error(`the story of the tests is at fault: ${JSON.stringify(faults)}`);
	built = deepFreeze(read);
	return built;
}

/** Freezes a value and all that it holds: whoever writes into it throws. */
export function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const part of Object.values(value)) deepFreeze(part);
	return value;
}

const MIDNIGHT = Date.parse('2023-06-24T00:00:00+03:00');

/** So many hours into the small story. */
export const hour = (count: number): Moment => MIDNIGHT + count * HOUR;

/**
 * A road of 900 km due north, driven to km 500, reported to km 700 and closed beyond, and a flight. One column goes up, with
 * reports that put it at km 400 and km 480 at once; one comes back; an aircraft flies.
 */
export function smallStory(): Story {
	return deepFreeze({
		entries: 0,
		plans: [],
		...head({
			clock: { ...head().clock, start: hour(1) },
			axis: [
				{ until: hour(30), share: 3, unit: 'hour' },
				{ until: hour(90), share: 1, unit: 'day' },
			],
		}),
		overview: {
			title: 'All of it',
			summary: 'The whole way.',
			brief: 'Some drove north, and then back.',
			moment: hour(12),
			camera: [39, 47, 41, 55],
			shows: { advance: ['south', 'north', 'far'], relocation: ['flight'] },
		},
		stages: [
			stage('first', {
				start: hour(0),
				end: hour(12),
				moment: hour(2),
				camera: [39, 47, 41, 53],
				shows: { advance: ['south', 'north', 'far', 'band'], security: ['shut'] },
				events: ['departure', 'sighting', 'nowhere'],
				sightings: ['film', 'photograph', 'roughly'],
				follows: 'lead',
			}),
			stage('second', {
				start: hour(10),
				end: hour(26),
				moment: hour(22),
				camera: [39, 47, 41, 51],
				shows: { return: ['south', 'north'], past: ['far'] },
				events: ['wide'],
				follows: 'back',
			}),
			stage('third', {
				start: hour(50),
				end: hour(90),
				moment: hour(51),
				camera: [27, 46, 41, 54],
				shows: { relocation: ['flight'] },
				events: ['landing'],
				sightings: ['from-space'],
				follows: null,
			}),
		],
		events: [
			happening('departure', 'first', hour(1)),
			happening('sighting', 'first', hour(6), {
				precision: 'hour',
				status: 'claimed',
				claimant: 'A witness',
			}),
			happening('nowhere', 'first', hour(7), { kind: 'statement', position: null, radius: null }),
			happening('wide', 'second', hour(21), { kind: 'deal', status: 'disputed', radius: 12 }),
			happening('landing', 'third', hour(52), { kind: 'relocation' }),
		],
		sightings: [
			seen('film', 'first', hour(2), { level: 'C' }),
			seen('photograph', 'first', hour(2), { precision: 'hour' }),
			seen('roughly', 'first', hour(5), { level: 'B', position: null, radius: null }),
			seen('from-space', 'third', hour(60), { radius: 8 }),
		],
		routes: [
			{
				id: 'road',
				name: 'The road',
				native: null,
				mode: 'road',
				line: [
					[40, 47],
					[40, 50],
					[40, 55],
				],
				chainage: [0, 300, 900],
				stretches: [
					part('south', 'road', 0, 300),
					part('north', 'road', 300, 500),
					part('far', 'road', 500, 700, { status: 'reported' }),
					part('band', 'road', 640, 690, { status: 'claimed', band: true, claimant: 'A speaker' }),
					part('shut', 'road', 700, 900, { status: 'closed' }),
				],
			},
			{
				id: 'air',
				name: 'The flight',
				native: null,
				mode: 'air',
				line: [
					[40, 47],
					[28, 53],
				],
				chainage: [0, 1000],
				stretches: [part('flight', 'air', 0, 1000, { status: 'schematic' })],
			},
		],
		columns: smallColumns(),
	});
}

/** The small story, in which no source says of the second report that it is of the lead. */
export function inferredStory(): Story {
	const small = smallStory();
	const [lead, ...others] = small.columns as [Column, ...Column[]];
	const fixes = lead.fixes.map((each) =>
		each.id === 'way' ? { ...each, columnBasis: 'inferred' as const } : each,
	);
	return deepFreeze({ ...small, columns: [{ ...lead, fixes }, ...others] });
}

function smallColumns(): Column[] {
	return [
		column(
			[
				fix(hour(1), 0, { id: 'start' }),
				fix(hour(5), 250, { id: 'way' }),
				fix(hour(10), 600, { id: 'end', status: 'claimed', claimant: 'A speaker', minutes: 30 }),
			],
			700,
			{
				id: 'lead',
				name: 'The lead',
				...along(0, 700),
				path: [{ route: 'road', from: 0, to: 700, at: 0 }],
				aside: [
					fix(hour(7), 400, { id: 'here', standing: 'conflicting', status: 'disputed', minutes: 30 }),
					fix(hour(7), 480, { id: 'there', standing: 'conflicting', status: 'disputed', minutes: 30 }),
				],
			},
		),
		column([fix(hour(20), 0, { id: 'turn' }), fix(hour(26), 400, { id: 'home' })], 400, {
			id: 'back',
			name: 'The way back',
			role: 'return',
			...along(500, 100),
			path: [{ route: 'road', from: 500, to: 100, at: 0 }],
		}),
		column([fix(hour(50), 0, { id: 'off' }), fix(hour(52), 1000, { id: 'down' })], 1000, {
			id: 'plane',
			name: 'The jet',
			role: 'relocation',
			mode: 'air',
			path: [{ route: 'air', from: 0, to: 1000, at: 0 }],
			line: [
				[40, 47],
				[28, 53],
			],
			chainage: [0, 1000],
			topSpeed: null,
		}),
	];
}

/** The line of a path along the small story's road, which gains a degree of latitude in 100 km to km 300, then in 120. */
function along(from: number, to: number): Pick<Column, 'line' | 'chainage'> {
	const lat = (km: number) => (km <= 300 ? 47 + km / 100 : 50 + (km - 300) / 120);
	return {
		line: [from, 300, to].map((km) => [40, lat(km)] as const),
		chainage: [0, Math.abs(300 - from), Math.abs(to - from)],
	};
}

function part(id: string, route: string, from: number, to: number, options: Partial<Stretch> = {}): Stretch {
	return {
		...{
			id,
			route,
			name: id,
			status: 'driven',
			band: false,
			claimant: null,
			label: null,
			note: null,
			sources: [],
		},
		...{ from, to },
		...options,
	};
}

function happening(id: string, stageId: string, time: Moment, options: Partial<StoryEvent> = {}): StoryEvent {
	const {
		place: _place,
		native: _native,
		text: _text,
		note: _note,
		sources: _sources,
		reported: _reported,
		believed: _believed,
		annotation: _annotation,
		caption: _caption,
		...drawn
	} = event(id, stageId, []);
	return { ...drawn, position: [40, 48], time, ...options };
}

function seen(id: string, stageId: string, time: Moment, options: Partial<Sighting> = {}): Sighting {
	const { title, precision, timeWords, radius, stage: shownIn, level } = sighting(id, stageId);
	return {
		...{ id, title, time, precision, timeWords, position: [40, 49.5], radius, stage: shownIn, level },
		...options,
	};
}
