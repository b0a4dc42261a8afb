/** Made-up routes, columns and stories for the tests of `track`. */
import type { ColumnSpec, FixSpec, Geodata, RouteSpec } from '#lib/compile/geodata.ts';
import type { StoryHead } from '#lib/story/head.ts';
import type { SightingRecord } from '#lib/story/sighting.ts';
import type {
	Column,
	EventDetail,
	EventRecord,
	Fix,
	FixRecord,
	LngLat,
	RouteMode,
	Stage,
} from '#lib/story/types.ts';

export const HOUR = 3_600_000;

interface RouteOptions {
	readonly id?: string;
	readonly mode?: RouteMode;
	readonly bow?: number | null;
	readonly posts?: readonly (number | null)[];
	readonly stretches?: RouteSpec['stretches'];
}

export function routeSpec(positions: readonly LngLat[], options: RouteOptions = {}): RouteSpec {
	const { id = 'road', mode = 'road', bow = null, posts, stretches = [] } = options;
	return {
		id,
		name: id,
		native: null,
		mode,
		bow,
		points: positions.map((position, i) => ({
			position,
			name: null,
			native: null,
			post: posts?.[i] ?? null,
			precision: 1,
			note: null,
		})),
		stretches,
		where: `line 1, route ${id}`,
	};
}

export function stretchSpec(
	id: string,
	from: RouteSpec['stretches'][number]['from'],
	to: RouteSpec['stretches'][number]['to'],
): RouteSpec['stretches'][number] {
	return {
		id,
		name: id,
		from,
		to,
		status: 'driven',
		band: false,
		claimant: null,
		label: null,
		note: null,
		sources: [],
	};
}

export function fix(time: number, at: number, options: Partial<FixRecord> = {}): FixRecord {
	return {
		id: `fix-${time}-${at}`,
		time,
		minutes: 1,
		at,
		km: 1,
		name: 'A place',
		place: null,
		status: 'confirmed',
		claimant: null,
		columnBasis: 'stated',
		standing: 'track',
		strength: null,
		sighting: null,
		reported: null,
		sources: [],
		reasoning: 'As told.',
		...options,
	};
}

/** A column on a straight path of the given length, km, due north. */
export function column(fixes: readonly Fix[], length = 500, options: Partial<Column> = {}): Column {
	return {
		id: 'column',
		name: 'Column',
		role: 'advance',
		mode: 'road',
		path: [{ route: 'road', from: 0, to: length, at: 0 }],
		line: [
			[40, 47],
			[40, 47 + length / 111.195],
		],
		chainage: [0, length],
		topSpeed: 90,
		fixes,
		aside: [],
		...options,
	};
}

export function fixSpec(time: number, at: FixSpec['at'], options: Partial<FixSpec> = {}): FixSpec {
	return { ...fix(time, 0), where: 'line 9, column column, fix a', ...options, at };
}

export function columnSpec(
	path: ColumnSpec['path'],
	fixes: readonly FixSpec[],
	options: Partial<ColumnSpec> = {},
): ColumnSpec {
	return {
		id: 'column',
		name: 'Column',
		role: 'advance',
		mode: 'road',
		topSpeed: 90,
		numbers: [],
		conflicts: [],
		note: null,
		where: 'line 8, column column',
		path,
		fixes,
		...options,
	};
}

export function stage(id: string, options: Partial<Stage> = {}): Stage {
	return {
		id,
		title: id,
		summary: 'It happened.',
		start: 0,
		end: 10,
		moment: 5,
		when: 'Then',
		camera: [0, 0, 1, 1],
		shows: {},
		events: [],
		sightings: [],
		follows: null,
		distanceFrom: null,
		...options,
	};
}

export function event(id: string, stageId: string, sources: readonly string[]): EventRecord & EventDetail {
	return {
		id,
		title: id,
		time: 5,
		precision: 'minute',
		timeWords: null,
		place: 'A town',
		native: [],
		position: [39.7083, 47.2254],
		radius: 1,
		extent: 'point',
		kind: 'movement',
		status: 'confirmed',
		claimant: null,
		stage: stageId,
		text: 'It happened.',
		note: null,
		sources,
		...TELLING,
	};
}

const TELLING = { reported: null, believed: [], annotation: null, caption: null };

export function sighting(id: string, stageId: string, options: Partial<SightingRecord> = {}): SightingRecord {
	return {
		id,
		title: id,
		time: 5,
		precision: 'minute',
		timeWords: null,
		place: 'A town',
		native: [],
		position: [39.7083, 47.2254],
		radius: 1,
		stage: stageId,
		level: 'A',
		by: 'A geolocator',
		seen: 'Vehicles on a road.',
		direction: null,
		column: null,
		of: null,
		note: null,
		sources: [],
		...TELLING,
		...options,
	};
}

/** What a made-up story says of itself: it has a main road, `road`, which begins at 40° E, 47° N. */
export function head(parts: Partial<StoryHead> = {}): StoryHead {
	const look = (name: string, light: string, dark: string) => {
		const line = { light, dark };
		return { name, layer: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, line, words: line };
	};
	return {
		id: 'a-story',
		formerIds: [],
		title: 'A story',
		short: 'A story',
		line: 'For the tests',
		subject: 'Tests',
		description: 'For the tests.',
		version: '1.0',
		credits: { authors: 'The authors of the tests', licence: 'CC-BY-4.0', routes: null },
		period: { from: '1970-01-01', to: '2030-01-01', words: 'all the time' },
		clock: {
			offset: 3 * HOUR,
			name: 'its time',
			note: 'All times are its time (UTC+3).',
			finest: 'minute',
			start: 0,
			startName: 'the start',
		},
		axis: [{ until: 100 * HOUR, share: 1, unit: 'hour' }],
		extent: [2, 42, 62, 66],
		locator: [-10, 36, 62, 67],
		mainRoad: {
			route: 'road',
			sign: 'R1',
			posts: null,
			start: { name: 'Alder', at: [40, 47] },
			end: { name: 'Oak', edge: 'the edge of Oak', label: 'Oak', detail: null },
		},
		target: { name: 'the bridge', at: [40, 55] },
		strength: null,
		roles: {
			advance: look('advance', '#9b1b1e', '#ee6a5b'),
			return: look('return', '#be605a', '#b0574e'),
			relocation: look('relocation', '#1f3f78', '#7ea6e6'),
			security: look('security', '#45464a', '#b9bbc0'),
		},
		...parts,
	};
}

export function geodata(parts: Partial<Geodata>): Geodata {
	return {
		...head(),
		about: null,
		changes: [],
		roadPlaces: [],
		people: [],
		glossary: [],
		plans: [],
		overview: { title: 'Overview', summary: 'All of it.', moment: 5, camera: [0, 0, 1, 1], shows: {} },
		stages: [],
		events: [],
		sightings: [],
		routes: [],
		columns: [],
		sources: [],
		prose: {},
		...parts,
	};
}
