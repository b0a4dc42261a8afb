import { distance } from '@turf/turf';
import { MINUTE } from '#lib/story/time.ts';
import type { Happening, Moment, Overview, Role, Stage, Story, StoryEvent } from '#lib/story/types.ts';
import { isSighting, type Mark, type Sighting } from '#lib/story/sighting.ts';
import { rounded } from '#lib/track/readouts.ts';
import { sceneColumns, sceneStrengths } from './columns.ts';
import { drivenParts } from './driven.ts';
import { sceneReadouts } from './readouts.ts';
import {
	OVERVIEW,
	type EventPresence,
	type Scene,
	type SceneDistance,
	type SceneEvent,
	type SceneSighting,
	type SceneStretch,
} from './types.ts';

/** From this radius, km, a place is drawn as a soft disc: a sharp point would say too much. */
const DISC_FROM = 4;

/**
 * Everything that is shown at one stage and one moment. It depends on nothing else: jumping to a stage and back gives the
 * same scene as walking there.
 *
 * @param stageId a stage's id, or {@link OVERVIEW}
 * @throws RangeError if the story has no such stage
 */
export function scene(story: Story, stageId: string, moment: Moment): Scene {
	const stage = stageId === OVERVIEW ? null : story.stages.find(({ id }) => id === stageId);
	if (stage === undefined) throw new RangeError(`The story has no stage “${stageId}”.`);
	const shown = stage ?? story.overview;
	const events = told(story.events, story, stage, moment).map(sceneEvent);
	return {
		stage: stageId,
		moment,
		camera: shown.camera,
		stretches: sceneStretches(story, shown, moment, stage === null),
		columns: sceneColumns(story, moment),
		strengths: sceneStrengths(story.columns, stage === null ? Infinity : moment),
		events,
		sightings: withoutRepeatedDiscs(told(story.sightings, story, stage, moment).map(sceneSighting), events),
		readouts: sceneReadouts(story, stage?.follows ?? null, moment),
		distance: distanceOf(story, stage, moment),
	};
}

/** @param isWhole the whole story at a glance: every stretch as it was in the end */
function sceneStretches(
	story: Story,
	{ shows }: Stage | Overview,
	moment: Moment,
	isWhole: boolean,
): SceneStretch[] {
	const roles = new Map<string, Role>();
	for (const [role, ids] of Object.entries(shows)) {
		for (const id of ids) roles.set(id, role);
	}
	return story.routes.flatMap((route) =>
		route.stretches.flatMap((stretch): SceneStretch[] => {
			const role = roles.get(stretch.id);
			if (role === undefined) return [];
			const driven = isWhole ? null : drivenParts(story.columns, stretch, role, moment);
			return [{ id: stretch.id, role, status: stretch.status, driven }];
		}),
	);
}

type Present<Told> = readonly [told: Told, presence: EventPresence];

/**
 * A stage's own events or sightings, after those of the stage before that have happened by the moment: those of all stages
 * would lie in heaps on the road by the end. The overview has what has happened by its moment in stages that have begun, all of it as context.
 *
 * @param all in order of time
 */
function told<Told extends Happening>(
	all: readonly Told[],
	{ stages }: Story,
	stage: Stage | null,
	moment: Moment,
): Present<Told>[] {
	const begun = new Set(stages.filter(({ start }) => start <= moment).map(({ id }) => id));
	if (stage === null) return earlier(all, moment, (each) => begun.has(each.stage));
	const before = stages[stages.indexOf(stage) - 1]?.id;
	const own = all.filter((each) => each.stage === stage.id);
	return [
		...earlier(all, moment, (each) => each.stage === before),
		...own.map((each): Present<Told> => [each, hasBegun(each, moment) ? 'current' : 'coming']),
	];
}

function earlier<Told extends Happening>(
	all: readonly Told[],
	moment: Moment,
	isTold: (each: Told) => boolean,
): Present<Told>[] {
	return all
		.filter((each) => isTold(each) && hasBegun(each, moment))
		.map((each): Present<Told> => [each, 'earlier']);
}

function hasBegun({ time, precision }: Happening, moment: Moment): boolean {
	return time - (precision === 'minute' ? MINUTE : 0) <= moment;
}

function sceneEvent([event, presence]: Present<StoryEvent>): SceneEvent {
	const { id, kind, status, position } = event;
	return { id, presence, kind, status, position, disc: discOf(event, presence) };
}

function sceneSighting([sighting, presence]: Present<Sighting>): SceneSighting {
	const { id, level, position } = sighting;
	return { id, presence, level, position, disc: discOf(sighting, presence) };
}

function discOf(mark: Mark, presence: EventPresence): number | null {
	const { radius } = mark;
	const isPoint = isSighting(mark) || mark.extent === 'point';
	return isPoint && radius !== null && radius >= DISC_FROM && presence === 'current' ? radius : null;
}

function distanceOf({ events, target }: Story, stage: Stage | null, moment: Moment): SceneDistance | null {
	const event = events.find(({ id }) => id === stage?.distanceFrom);
	if (!event?.position || !target || !hasBegun(event, moment)) return null;
	const [from, to] = [event.position, target.at];
	return { from, to, length: rounded(distance([...from], [...to]), event.radius ?? 0) };
}

/** Many pictures of one place would draw its disc over and over, each time darker: one is enough. */
function withoutRepeatedDiscs(
	sightings: readonly SceneSighting[],
	events: readonly SceneEvent[],
): SceneSighting[] {
	const keyOf = ({ position, disc }: SceneEvent | SceneSighting) => JSON.stringify([position, disc]);
	const drawn = new Set(events.map(keyOf));
	return sightings.map((sighting) => {
		const key = keyOf(sighting);
		if (drawn.has(key)) return { ...sighting, disc: null };
		drawn.add(key);
		return sighting;
	});
}
