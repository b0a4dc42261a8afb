import { distance } from '@turf/turf';
import type { MainRoad } from '#lib/story/head.ts';
import type { SightingDetail, SightingRecord } from '#lib/story/sighting.ts';
import type { ColumnSpec, Fault, FixSpec, Geodata, RoadPlaceSpec, RouteSpec } from '../geodata.ts';
import type {
	ColumnRecord,
	EventDetail,
	EventRecord,
	FixRecord,
	RoadPlace,
	RoutePlace,
	Stage,
	StageText,
	StoryRecord,
} from '#lib/story/types.ts';
import {
	alternativeFaults,
	gapFaults,
	joinFaults,
	loneFaults,
	routeFaults,
	ROUTES_FILE,
	TRACKS_FILE,
} from '../faults/geometry.ts';
import { followFaults } from '../faults/followed.ts';
import { chainageOf } from '#lib/track/line.ts';
import { chainageOfEnd, chainageOfPost, placesOf, routeOf, survey, type Survey } from './survey.ts';
import { alongPath, type Path } from '#lib/track/path.ts';
import { joinPath } from './path.ts';

/** How much farther off its path than its own precision a fix may lie, km. */
const FIX_TOLERANCE = 2;
/** How far the main road's start may lie from the point that the story counts from, km. */
const START_TOLERANCE = 0.5;

/** The story in the two shapes that the site is built from, and every fault of its geometry. */
export interface CompiledStory {
	/** What every page carries, and with it what only the downloads do. */
	readonly story: StoryRecord;
	/** What a stage's own page carries beyond it, by stage id. */
	readonly texts: Readonly<Record<string, StageText>>;
	/** The points that the routes are drawn through, in order, route by route: for the downloads. */
	readonly places: readonly RoutePlace[];
	readonly faults: readonly Fault[];
}

/**
 * Measures the routes and columns of geodata that has passed the checks of its reading, and makes the checks that need
 * geometry. A route that cannot be drawn, and columns on it, are left out: the reading has said why.
 */
export function compileStory(geodata: Geodata): CompiledStory {
	const { events: _events, sightings: _sightings, routes: _routes, columns: _columns, ...rest } = geodata;
	const { sources: _sources, people: _people, glossary: _glossary, prose: _prose, ...telling } = rest;
	const { changes: _changes, about: _about, roadPlaces, ...head } = telling;
	const { mainRoad, stages } = head;
	const drawable = geodata.routes.filter(isDrawable);
	const surveys = new Map(drawable.map((spec) => [spec.id, survey(spec)]));
	const faults = [...drawable.flatMap(routeFaults), ...mainRoadFaults(surveys, mainRoad)];
	const road = mainRoad && surveys.get(mainRoad.route);
	const compiled = geodata.columns
		.filter((spec) => spec.path.every((part) => surveys.has(part.route)))
		.map((spec) => ({ where: spec.where, column: compileColumn(spec, surveys, faults) }));
	const columns = compiled.map(({ column }) => column);
	faults.push(...alternativeFaults(compiled));
	// What a track at fault covers is not known yet.
	if (faults.length === 0) faults.push(...followFaults(stages, columns, geodata.clock));
	const story: StoryRecord = {
		...head,
		events: geodata.events.map(indexOf).sort((a, b) => a.time - b.time),
		sightings: geodata.sightings.toSorted((a, b) => a.time - b.time),
		routes: [...surveys.values()].map(routeOf),
		columns,
		plans: geodata.plans.map(({ bounds, note }) => ({ bounds, note })),
		roadPlaces:
			road?.spec.mode === 'road' ? roadPlaces.flatMap((place) => placeOnRoad(place, road, faults)) : [],
		entries: geodata.people.length + geodata.glossary.length,
	};
	const details = new Map(geodata.events.map((event) => [event.id, event]));
	const texts = Object.fromEntries(stages.map((stage) => [stage.id, stageText(geodata, stage, details)]));
	return { story, texts, places: [...surveys.values()].flatMap(placesOf), faults };
}

/** Whether a line can be drawn through a route's positions: two at least, and no two neighbours the same. */
function isDrawable({ points }: RouteSpec): boolean {
	const isRepeated = points.some(({ position: [lng, lat] }, i) => {
		const before = points[i - 1]?.position;
		return before?.[0] === lng && before[1] === lat;
	});
	return points.length > 1 && !isRepeated;
}

function mainRoadFaults(surveys: ReadonlyMap<string, Survey>, mainRoad: MainRoad | null): Fault[] {
	if (!mainRoad) return [];
	const road = surveys.get(mainRoad.route);
	const start = road?.line[0];
	// That it is missing or faulty was reported where it was read.
	if (!road || !start) return [];
	const fault = (problem: string, remedy: string) => [
		{ file: ROUTES_FILE, where: road.spec.where, problem, remedy },
	];
	if (road.spec.mode !== 'road') {
		return fault(
			`is the main road, but its mode is "${road.spec.mode}"`,
			'name a road in "mainRoad.route" in story.yaml, or correct the mode',
		);
	}
	if (distance([...start], [...mainRoad.start.at]) <= START_TOLERANCE) return [];
	return fault(
		`the road does not start at the point in ${mainRoad.start.name} that distances are counted from`,
		`let it begin within ${START_TOLERANCE} km of "mainRoad.start" in story.yaml`,
	);
}

function placeOnRoad({ name, at }: RoadPlaceSpec, road: Survey, faults: Fault[]): RoadPlace[] {
	const km = chainageOfEnd(road, at);
	if (km !== null) return [{ name, km }];
	faults.push({
		file: 'story.yaml',
		where: 'the file',
		problem: `the place "${name}" of the main road is at ${String(at)}, which is not on "${road.spec.id}"`,
		remedy:
			'name a kilometre post between its first and its last, or, for a road without posts, the index of a position',
	});
	return [];
}

function compileColumn(
	spec: ColumnSpec,
	surveys: ReadonlyMap<string, Survey>,
	faults: Fault[],
): ColumnRecord {
	const { path, gaps } = joinPath(spec.path, surveys);
	const reports = spec.fixes
		.flatMap((fix): FixRecord[] => {
			const at = placeOnPath(fix, path, surveys);
			if (typeof at === 'number') return [fixOf(fix, at)];
			faults.push({ file: TRACKS_FILE, where: fix.where, ...at });
			return [];
		})
		.sort((a, b) => a.time - b.time);
	const fixes = reports.filter((fix) => fix.standing === 'track');
	const aside = reports.filter((fix) => fix.standing !== 'track');
	faults.push(...gapFaults(spec, gaps), ...joinFaults(spec, fixes), ...loneFaults(spec, reports));
	const { id, name, role, mode, topSpeed, numbers, conflicts, note } = spec;
	return { id, name, role, mode, ...path, topSpeed, fixes, aside, numbers, conflicts, note };
}

/** The chainage of a fix on its column's path, km; or why it has none. */
function placeOnPath(
	{ at: place, km }: FixSpec,
	path: Path,
	surveys: ReadonlyMap<string, Survey>,
): number | Pick<Fault, 'problem' | 'remedy'> {
	if ('position' in place) {
		const { chainage, off } = chainageOf(path, place.position);
		const most = km + FIX_TOLERANCE;
		if (off <= most) return chainage;
		return {
			problem: `the position is ${off.toFixed(1)} km off the column's path, beyond its precision of ${km} km`,
			remedy: `put it within ${most} km of the path, or widen "km"`,
		};
	}
	for (const { route } of path.path) {
		const surveyed = surveys.get(route) as Survey;
		const chainage =
			'post' in place ? chainageOfPost(surveyed, place.post) : chainageOfPoint(surveyed, place);
		const at = chainage === null ? null : alongPath(path.path, route, chainage);
		if (at !== null) return at;
	}
	const what = 'post' in place ? `kilometre ${place.post}` : `position ${place.point} of "${place.route}"`;
	return {
		problem: `${what} is not on the column's path`,
		remedy: 'correct the place, or lengthen the path',
	};
}

function chainageOfPoint(surveyed: Survey, place: { route: string; point: number }): number | null {
	return surveyed.spec.id === place.route ? (surveyed.positions[place.point] ?? null) : null;
}

function fixOf(spec: FixSpec, at: number): FixRecord {
	const { id, time, minutes, km, name, place, status, claimant } = spec;
	const { columnBasis, standing, strength, sighting, reported, sources, reasoning } = spec;
	return {
		...{ id, time, minutes, at, km, name, place, status, claimant },
		...{ columnBasis, standing, strength, sighting, reported, sources, reasoning },
	};
}

/** An event without its details. */
function indexOf(event: EventRecord & EventDetail): EventRecord {
	const { id, title, time, precision, timeWords, place, native } = event;
	const { position, radius, extent, kind, status, claimant, stage } = event;
	const { reported, believed, annotation, caption } = event;
	return {
		...{ id, title, time, precision, timeWords, place, native },
		...{ position, radius, extent, kind, status, claimant, stage },
		...{ reported, believed, annotation, caption },
	};
}

/** A stage's prose, its events' details, and all sources that these and the stretches it shows cite, in that order. */
function stageText(
	{ prose, routes, sources, sightings }: Geodata,
	stage: Stage,
	events: ReadonlyMap<string, EventDetail>,
): StageText {
	const { html, footnotes } = prose[stage.id] ?? { html: '', footnotes: [] };
	const details = stage.events.flatMap((id): EventDetail[] => {
		const event = events.get(id);
		if (!event) return [];
		const { text, note, sources: cited, place, native } = event;
		return [{ id, text, note, sources: cited, place, native }];
	});
	const seen = sightings.filter((sighting) => sighting.stage === stage.id).map(seenOf);
	const shown = new Set(Object.values(stage.shows).flat());
	const stretches = routes.flatMap((route) => route.stretches).filter(({ id }) => shown.has(id));
	const cited = new Set([
		...footnotes.map((footnote) => footnote.source),
		...details.flatMap((detail) => detail.sources),
		...seen.flatMap((detail) => detail.sources),
		...stretches.flatMap((stretch) => stretch.sources),
	]);
	const known = new Map(sources.map((source) => [source.id, source]));
	const found = [...cited].map((id) => known.get(id)).filter((source) => source !== undefined);
	return { id: stage.id, html, footnotes, details, seen, sources: found };
}

/** What is known of a sighting, without what the story has of it already. */
function seenOf(sighting: SightingRecord): SightingDetail {
	const { id, place, native, by, seen, direction, column, of, note, sources } = sighting;
	return { id, place, native, by, seen, direction, column, of, note, sources };
}
