/** A story of any size, the same each time: for seeing how the site grows. It tells nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOUR = 3_600_000;
const START = Date.parse('2023-06-23T10:00:00+03:00');
const EVENTS_PER_STAGE = 20;
const VERTICES_PER_STAGE = 100;
const STRETCHES = 10;
const KINDS = ['statement', 'movement', 'seizure', 'clash', 'negotiation', 'deal', 'relocation', 'aftermath'];

/** Writes a `geodata/` of so many stages, with 20 events and 100 positions of the road for each. */
export function writeStory(folder: string, stageCount: number): void {
	mkdirSync(join(folder, 'stages'), { recursive: true });
	const random = seeded(20_230_624);
	const write = (file: string, content: unknown): void => {
		writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
	};
	const stages = Array.from({ length: stageCount }, (_, index) => stageOf(index, stageCount));
	const road = roadOf(stageCount * VERTICES_PER_STAGE, random);
	write(
		'events.geojson',
		collection(stages.flatMap((stage) => stage.events.map((id, i) => eventOf(id, i, stage, random)))),
	);
	write('routes.geojson', collection([road]));
	// YAML holds JSON.
	write('story.yaml', storyOf(stages));
	write('tracks.yaml', { columns: [columnOf(stageCount * VERTICES_PER_STAGE, stages)] });
	write('sources.yaml', [SOURCE]);
	write('people.yaml', []);
	write('glossary.yaml', []);
	for (const { id } of stages) write(`stages/${id}.md`, proseOf(random));
}

interface GrownStage {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly events: readonly string[];
}

function stageOf(index: number, count: number): GrownStage {
	// However many there are, they share the same two months.
	const length = (60 * 24 * HOUR) / count;
	const start = START + Math.round((index * length) / 60_000) * 60_000;
	const id = `stage-${String(index + 1)}`;
	return {
		id,
		start,
		end: start + Math.max(60_000, Math.round(length / 60_000) * 60_000),
		events: Array.from({ length: EVENTS_PER_STAGE }, (_, i) => `event-${String(index + 1)}-${String(i + 1)}`),
	};
}

const SOURCE = {
	id: 'a-source',
	publisher: 'A Paper',
	title: 'A report',
	date: '2023-06-24',
	lang: 'en',
	link: 'https://example.org/report',
	mark: 'seen',
	part: false,
	side: null,
	note: null,
};

function storyOf(stages: readonly GrownStage[]): object {
	// No two neighbours look at the same place: each step is a flight.
	const scene = (index: number) => ({
		camera: [38, 46.8, 41.5, 56.3 - (index % 2)],
		shows: { advance: stretchIds() },
	});
	const end = stages.at(-1)!.end;
	return {
		id: 'grown-story',
		title: 'A grown story',
		line: 'A story that tells nothing',
		subject: 'Growth',
		description: 'A story that tells nothing, for seeing how the site grows.',
		version: '1.0',
		changes: [{ version: '1.0', date: '2023-06-24', what: 'It was made.' }],
		credits: { authors: 'The authors of the tests', licence: 'CC0-1.0' },
		period: { from: '2023-06-23', to: iso(end).slice(0, 10), words: 'two months' },
		clock: {
			offset: '+03:00',
			name: 'local time',
			note: 'All times are local.',
			start: iso(START),
			startName: 'the start',
		},
		axis: [{ until: iso(end), share: 1, unit: 'day' }],
		extent: [2, 42, 62, 66],
		locator: [-11, 35.5, 62, 67],
		mainRoad: {
			route: 'main',
			sign: 'Road',
			start: { name: 'South', at: roadAt(0) },
			end: { name: 'North', edge: 'the edge of North' },
		},
		target: { name: 'the end', at: roadAt(1) },
		roles: { advance: { name: 'advance', line: { light: '#9b1b1e', dark: '#ee6a5b' } } },
		overview: {
			title: 'All of it',
			summary: 'The whole way at a glance.',
			moment: iso(START + HOUR),
			...scene(0),
		},
		stages: stages.map(({ id, start, end, events }, index) => ({
			id,
			title: `Stage number ${String(index + 1)}`,
			summary: 'Something was told.',
			start: iso(start),
			end: iso(end),
			moment: iso(start),
			when: whenOf(start),
			follows: 'north',
			events,
			...scene(index),
		})),
	};
}

function eventOf(id: string, index: number, { start, end }: GrownStage, random: () => number): object {
	const time = Math.round((start + (index / EVENTS_PER_STAGE) * (end - start)) / 60_000) * 60_000;
	const [lng, lat] = roadAt(random());
	return {
		type: 'Feature',
		id,
		geometry: { type: 'Point', coordinates: [round(lng + random() / 10), round(lat + random() / 10)] },
		properties: {
			title: `Something happened (${id})`,
			time: iso(time),
			precision: 'minute',
			timeWords: null,
			place: 'By the road',
			native: [],
			radius: 1,
			extent: 'point',
			kind: KINDS[index % KINDS.length],
			status: 'confirmed',
			claimant: null,
			text: 'Something happened by the road.',
			note: null,
			sources: ['a-source'],
		},
	};
}

/** A winding road to the north. */
function roadAt(share: number): [lng: number, lat: number] {
	return [round(39.7 + 0.6 * Math.sin(share * 12)), round(47.2 + 7.5 * share)];
}

function roadOf(positions: number, random: () => number): object {
	// It trembles by a part of what lies between two positions: a road that doubles back is refused.
	const tremor = 1 / positions;
	const coordinates = Array.from({ length: positions }, (_, i) => {
		const [lng, lat] = roadAt(i / (positions - 1));
		return i === 0 ? [lng, lat] : [Number((lng + random() * tremor).toFixed(6)), lat];
	});
	const point = { name: 'A place', native: null, post: null, precision: 1, note: null };
	const ends = Array.from({ length: STRETCHES + 1 }, (_, i) => Math.round((i * (positions - 1)) / STRETCHES));
	return {
		type: 'Feature',
		id: 'main',
		geometry: { type: 'LineString', coordinates },
		properties: {
			name: 'The road',
			native: null,
			mode: 'road',
			points: coordinates.map(() => point),
			stretches: stretchIds().map((id, i) => ({
				id,
				name: `Part ${String(i + 1)}`,
				from: ends[i],
				to: ends[i + 1],
				status: 'driven',
				claimant: null,
				note: null,
				sources: ['a-source'],
			})),
		},
	};
}

function stretchIds(): string[] {
	return Array.from({ length: STRETCHES }, (_, i) => `part-${String(i + 1)}`);
}

function columnOf(positions: number, stages: readonly GrownStage[]): object {
	const fix = (id: string, time: number, point: number) => ({
		id,
		name: 'A place',
		time: iso(time),
		precision: 'hour',
		at: { route: 'main', point },
		km: 1,
		status: 'confirmed',
		claimant: null,
		columnBasis: 'stated',
		standing: 'track',
		sources: ['a-source'],
		reasoning: 'It was seen there.',
	});
	return {
		id: 'north',
		name: 'A column',
		role: 'advance',
		mode: 'road',
		path: [{ route: 'main' }],
		topSpeed: 90,
		note: null,
		fixes: [fix('first', stages[0]!.start, 0), fix('last', stages.at(-1)!.end, positions - 1)],
	};
}

const WORDS =
	'it was told that something had happened by the road on that day and nobody knew what came of it'.split(
		' ',
	);

function proseOf(random: () => number): string {
	const some = Array.from({ length: 50 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
	return `In a place ${some}.[^a-source]\n\nOn the road ${some}.[^a-source]\n`;
}

function collection(features: readonly object[]): object {
	return { type: 'FeatureCollection', features };
}

function iso(time: number): string {
	return `${new Date(time + 3 * HOUR).toISOString().slice(0, 19)}+03:00`;
}

function whenOf(time: number): string {
	const date = new Date(time + 3 * HOUR);
	const day = date.toLocaleDateString('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC',
	});
	return `${day.replace(',', '')}, ${date.toISOString().slice(11, 16)}`;
}

function round(degrees: number): number {
	return Number(degrees.toFixed(5));
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
