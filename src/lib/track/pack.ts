/**
 * The story as it travels to the reader's browser, without what only the downloads carry. Measured lines are more than half of it, and most of that can be worked
 * out again: a column's line from the routes that it runs on, the length of a chord from its ends. The rest
 * goes as differences of differences, which on a smooth line are small whole numbers, written as source maps write theirs.
 */
import { distance } from '@turf/turf';
import { decode, encode } from 'vlq';
import type { Sighting } from '#lib/story/sighting.ts';
import type {
	Column,
	Fix,
	FixRecord,
	Happening,
	LngLat,
	Overview,
	Route,
	Stage,
	Story,
	StoryEvent,
	StoryRecord,
	Stretch,
} from '#lib/story/types.ts';
import { MINUTE } from '#lib/story/time.ts';
import type { MeasuredLine } from './line.ts';
import { joinSpans } from './path.ts';

/** Vertices in whole units of 10^-digits degrees; chainages as what each chord is off its own length, metres. */
interface PackedLine {
	readonly digits: number;
	readonly lng: string;
	readonly lat: string;
	readonly off: string;
}

type PackedRoute = Omit<Route, keyof MeasuredLine | 'stretches'> & {
	readonly packed: PackedLine;
	/** How many of the story's list are its own; the lists of the routes follow each other. */
	readonly stretches: number;
};

/** Things of one form as one list for each of their properties, which names the property once; times as minutes since the one before. */
type Lists<Thing> = { readonly [Key in keyof Thing]: readonly Thing[Key][] };

/** Events or sightings; the stages name them. */
type Packed<Told extends Happening> = Lists<Omit<Told, 'stage'>>;

/** What it tells, as steps from each index in the list of events or of sightings to the next. */
type PackedStage = Omit<Stage, 'events' | 'sightings'> & {
	readonly events: readonly number[];
	readonly sightings: readonly number[];
};

/** How many of the story's list of fixes are its own, on its track and beside it; the columns' follow each other. */
type PackedColumn = Omit<Column, keyof MeasuredLine | 'fixes' | 'aside'> & {
	readonly fixes: number;
	readonly aside: number;
};

export interface PackedStory extends Omit<Story, 'stages' | 'events' | 'sightings' | 'routes' | 'columns'> {
	readonly stages: Lists<PackedStage>;
	readonly events: Packed<StoryEvent>;
	readonly sightings: Packed<Sighting>;
	readonly routes: readonly PackedRoute[];
	readonly stretches: Lists<Omit<Stretch, 'route'>>;
	readonly columns: readonly PackedColumn[];
	readonly fixes: Lists<Fix>;
}

/** Leaves out what no page draws: what is known of stretches, fixes and columns beyond where and when they are. */
export function withoutRecords({ roadPlaces: _roadPlaces, ...story }: StoryRecord): Story {
	return {
		...story,
		overview: withoutBrief(story.overview),
		events: story.events.map((event) => only(event, EVENT_KEYS)),
		sightings: story.sightings.map((sighting) => only(sighting, SIGHTING_KEYS)),
		routes: story.routes.map(({ name: _name, native: _native, ...route }) => ({
			...route,
			stretches: route.stretches.map(({ note: _note, sources: _sources, ...stretch }) => stretch),
		})),
		columns: story.columns.map(({ note: _note, numbers: _numbers, conflicts: _conflicts, ...column }) => ({
			...column,
			fixes: column.fixes.map(withoutReasoning),
			aside: column.aside.map(withoutReasoning),
		})),
	};
}

function withoutReasoning({
	sources: _sources,
	reasoning: _reasoning,
	reported: _reported,
	...fix
}: FixRecord): Fix {
	return fix;
}

function withoutBrief({ brief: _brief, ...overview }: Overview): Overview {
	return overview;
}

/** Packs a story so that {@link unpackStory} gives it back as it was, to the last digit. */
export function packStory(story: Story): PackedStory {
	const stepsIn = (told: readonly Happening[], ids: readonly string[]) =>
		differences(ids.map((id) => told.findIndex((each) => each.id === id)));
	return {
		...story,
		stages: listsOf(
			story.stages.map((stage) => ({
				...stage,
				events: stepsIn(story.events, stage.events),
				sightings: stepsIn(story.sightings, stage.sightings),
			})),
		),
		events: packTold(story.events, EVENT_KEYS),
		sightings: packTold(story.sightings, SIGHTING_KEYS),
		routes: story.routes.map(({ line, chainage, stretches, ...route }) => ({
			...route,
			stretches: stretches.length,
			packed: packLine({ line, chainage }),
		})),
		stretches: listsOf(
			story.routes.flatMap(({ stretches }) => stretches.map(({ route: _route, ...stretch }) => stretch)),
		),
		columns: story.columns.map(({ line: _line, chainage: _chainage, fixes, aside, ...column }) => ({
			...column,
			fixes: fixes.length,
			aside: aside.length,
		})),
		fixes: listsOf(story.columns.flatMap(({ fixes, aside }) => [...fixes, ...aside])),
	};
}

/** The story that was packed. */
export function unpackStory(packed: PackedStory): Story {
	const { stretches, fixes, ...rest } = packed;
	const allStretches = thingsOf(stretches);
	const allFixes = thingsOf(fixes);
	const routes = packed.routes.map(({ packed: line, stretches: count, ...route }): Route => ({
		...route,
		stretches: allStretches.splice(0, count).map((stretch) => ({ ...stretch, route: route.id })),
		...unpackLine(line),
	}));
	const lines = new Map(routes.map((route) => [route.id, route]));
	const columns = packed.columns.map((column): Column => {
		const { line, chainage } = joinSpans(
			column.path.map(({ route, from, to }) => ({ route, from, to, measured: lines.get(route) as Route })),
		).path;
		return {
			...column,
			line,
			chainage,
			fixes: allFixes.splice(0, column.fixes),
			aside: allFixes.splice(0, column.aside),
		};
	});
	const told = (steps: readonly number[], { id }: { readonly id: readonly string[] }) =>
		sums(steps).map((index) => id[index] as string);
	const stages = thingsOf<PackedStage>(packed.stages).map((stage) => ({
		...stage,
		events: told(stage.events, packed.events),
		sightings: told(stage.sightings, packed.sightings),
	}));
	const tellers = new Map(
		stages.flatMap(({ id, events, sightings }) =>
			[...events, ...sightings].map((each) => [each, id] as const),
		),
	);
	const events = unpackTold<StoryEvent>(packed.events, tellers);
	const sightings = unpackTold<Sighting>(packed.sightings, tellers);
	return { ...rest, stages, events, sightings, routes, columns };
}

const SHARED = ['id', 'title', 'time', 'precision', 'timeWords', 'position', 'radius'] as const;
const EVENT_KEYS = [...SHARED, 'extent', 'kind', 'status', 'claimant', 'stage'] as const;
const SIGHTING_KEYS = [...SHARED, 'level', 'stage'] as const;

/** Of an object, these properties alone. */
function only<Whole extends object, Key extends keyof Whole>(
	whole: Whole,
	keys: readonly Key[],
): Pick<Whole, Key> {
	return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}

/** Properties that are times, in whole minutes. */
const TIMES = ['time', 'start', 'moment', 'end'];

/** @param things which all have the same properties */
function listsOf<Thing extends object>(things: readonly Thing[]): Lists<Thing> {
	const keys = Object.keys(things[0] ?? {}) as (keyof Thing & string)[];
	const listOf = (key: keyof Thing) => things.map((each) => each[key]);
	return Object.fromEntries(
		keys.map((key) => [
			key,
			TIMES.includes(key) ? differences(listOf(key) as number[]).map((time) => time / MINUTE) : listOf(key),
		]),
	) as unknown as Lists<Thing>;
}

function thingsOf<Thing extends object>(lists: Lists<Thing>): Thing[] {
	const entries = Object.entries<readonly unknown[]>(lists).map(
		([key, list]) =>
			[
				key,
				TIMES.includes(key) ? sums(list as number[]).map((time) => Math.round(time * MINUTE)) : list,
			] as const,
	);
	return (entries[0]?.[1] ?? []).map(
		(_, i) => Object.fromEntries(entries.map(([key, list]) => [key, list[i]])) as Thing,
	);
}

function packTold<Told extends Happening>(
	told: readonly Told[],
	keys: readonly (keyof Told)[],
): Packed<Told> {
	const { stage: _stage, ...packed } = listsOf(told.map((each) => only(each, keys)));
	return packed;
}

function unpackTold<Told extends Happening>(
	packed: Packed<Told>,
	tellers: ReadonlyMap<string, string>,
): Told[] {
	return thingsOf(packed as Lists<Told>).map((each) => ({ ...each, stage: tellers.get(each.id) as string }));
}

function packLine({ line, chainage }: MeasuredLine): PackedLine {
	const digits = line.flat().reduce((most, degrees) => Math.max(most, decimalsOf(degrees)), 0);
	const units = (index: 0 | 1): number[] => line.map((vertex) => Math.round(vertex[index] * 10 ** digits));
	const metres = chainage.map((km) => Math.round(km * 1000));
	const lengths = chords(line);
	return {
		digits,
		lng: encode(differences(differences(units(0)))),
		lat: encode(differences(differences(units(1)))),
		off: encode(differences(metres).map((chord, i) => chord - (lengths[i] as number))),
	};
}

function unpackLine({ digits, lng, lat, off }: PackedLine): MeasuredLine {
	const [east, north] = [sums(sums(decode(lng))), sums(sums(decode(lat)))];
	const line = east.map((units, i): LngLat => [units / 10 ** digits, (north[i] as number) / 10 ** digits]);
	const lengths = chords(line);
	const metres = sums(decode(off).map((chord, i) => chord + (lengths[i] as number)));
	return { line, chainage: metres.map((at) => at / 1000) };
}

function decimalsOf(degrees: number): number {
	return String(degrees).split('.')[1]?.length ?? 0;
}

/** The length of the chord that ends at each vertex, whole metres; 0 at the first. */
function chords(line: readonly LngLat[]): number[] {
	return line.map((vertex, i) => {
		const before = line[i - 1];
		return before === undefined ? 0 : Math.round(distance([...before], [...vertex]) * 1000);
	});
}

function differences(values: readonly number[]): number[] {
	return values.map((value, i) => value - (values[i - 1] ?? 0));
}

function sums(values: readonly number[]): number[] {
	let sum = 0;
	return values.map((value) => (sum += value));
}
