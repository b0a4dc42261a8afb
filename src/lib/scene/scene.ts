import { MINUTE } from '#lib/story/time.ts';
import type { Moment, Overview, Role, Stage, Story, StoryEvent } from '#lib/story/types.ts';
import { countUpTo } from '#lib/track/sorted.ts';
import { sceneColumns, sceneStrengths } from './columns.ts';
import { drivenParts } from './driven.ts';
import { sceneReadouts } from './readouts.ts';
import { OVERVIEW, type EventPresence, type Scene, type SceneEvent, type SceneStretch } from './types.ts';

/** From this radius, km, a place is drawn as a soft disc: a sharp point would say too much. */
const DISC_FROM = 4;

/** Of what happened before, the latest are context enough: more signs than these would hide the ground. */
const MOST_EARLIER = 100;

/**
 * Everything that is told at one stage and one moment. It depends on nothing else: jumping to a stage and back gives the
 * same scene as walking there.
 *
 * @param stageId a stage's id, or {@link OVERVIEW}
 * @throws RangeError if the story has no such stage
 */
export function scene(story: Story, stageId: string, moment: Moment): Scene {
	const stage = stageId === OVERVIEW ? null : story.stages.find(({ id }) => id === stageId);
	if (stage === undefined) throw new RangeError(`The story has no stage “${stageId}”.`);
	const shown = stage ?? story.overview;
	return {
		stage: stageId,
		moment,
		camera: shown.camera,
		stretches: sceneStretches(story, shown, moment, stage === null),
		columns: sceneColumns(story, moment),
		strengths: sceneStrengths(story.columns, stage === null ? Infinity : moment),
		events: stage === null ? overviewEvents(story, moment) : stageEvents(story, stage, moment),
		readouts: sceneReadouts(story, stage?.follows ?? null, moment),
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

/** A stage's own events, after those of the stages before it that have happened by the moment. */
function stageEvents(story: Story, stage: Stage, moment: Moment): SceneEvent[] {
	const before = new Set(story.stages.slice(0, story.stages.indexOf(stage)).map(({ id }) => id));
	const own = story.events.filter((event) => event.stage === stage.id);
	return [
		...earlierEvents(story, moment, ({ stage: teller }) => before.has(teller)),
		...own.map((event) => sceneEvent(event, hasBegun(event, moment) ? 'current' : 'coming')),
	];
}

/** The overview shows what has happened by its moment, all of it as context. */
function overviewEvents(story: Story, moment: Moment): SceneEvent[] {
	return earlierEvents(story, moment, () => true);
}

function earlierEvents(
	{ events }: Story,
	moment: Moment,
	isTold: (event: StoryEvent) => boolean,
): SceneEvent[] {
	const latest: SceneEvent[] = [];
	for (
		let i = countUpTo(events, moment + MINUTE, (event) => event.time);
		i > 0 && latest.length < MOST_EARLIER;
		i--
	) {
		const event = events[i - 1] as StoryEvent;
		if (isTold(event) && hasBegun(event, moment)) latest.push(sceneEvent(event, 'earlier'));
	}
	return latest.reverse();
}

function hasBegun(event: StoryEvent, moment: Moment): boolean {
	return event.time - (event.precision === 'minute' ? MINUTE : 0) <= moment;
}

function sceneEvent(event: StoryEvent, presence: EventPresence): SceneEvent {
	const { id, kind, status, position, radius, extent } = event;
	const isWide = extent === 'point' && radius !== null && radius >= DISC_FROM;
	return { id, presence, kind, status, position, disc: isWide && presence === 'current' ? radius : null };
}
