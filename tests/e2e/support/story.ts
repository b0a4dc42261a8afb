/** The story that the site was built from, and what it tells. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { scene } from '#lib/scene/scene.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Moment, Stage, StoryEvent } from '#lib/story/types.ts';
import { buildStory } from '#lib/compile/index.ts';

const FOLDER = fileURLToPath(new URL('../../../geodata', import.meta.url));
const { built } = buildStory(FOLDER);
if (!built) throw new Error('geodata/ is at fault: npm run geodata says where');

/** The story, and the text of each of its stages. */
export const { story, texts } = built;

/** Its people, its sources and its versions. */
export const { people, sources, changes } = built;

/** The towns of the basemap, with their names. */
export const TOWNS = (
	JSON.parse(readFileSync(`${FOLDER}/basemap/labels.json`, 'utf8')) as Basemap['labels']
).features.filter(({ properties }) => properties.kind === 'town');

/** The number of a stage in the middle of the story, from 0: stages before it and after it are there to be stepped to. */
export const MIDDLE = Math.floor(story.stages.length / 2);

/** The first stage of which something is so. Tests name none: they ask for what they need. */
export function stageWith(what: string, isSo: (stage: Stage) => boolean): Stage {
	const found = story.stages.find(isSo);
	if (!found) throw new Error(`the story has no stage with ${what}, which this test needs`);
	return found;
}

/** The stage with the most events in sight, among those with a column on the main road and a stage before and after. */
export const BUSIEST = story.stages
	.slice(1, -1)
	.filter(({ id }) => sceneOf(id).readouts.fromStart !== null)
	.reduce((one, other) => (placedIn(other).length > placedIn(one).length ? other : one));

/** The events that a stage has begun to tell where it opens, and that its camera has in sight, in order of time. */
export function placedIn({ id, camera: [west, south, east, north] }: Stage): readonly StoryEvent[] {
	const told = new Set(
		sceneOf(id)
			.events.filter(({ presence }) => presence === 'current')
			.map((event) => event.id),
	);
	return story.events.filter((event) => {
		if (!told.has(event.id) || event.position === null) return false;
		const [lng, lat] = event.position;
		return lng > west && lng < east && lat > south && lat < north;
	});
}

/** A stage's scene at the moment it opens at, or at another. */
export function sceneOf(stage: string, moment?: Moment): Scene {
	const own = story.stages.find(({ id }) => id === stage)?.moment ?? story.overview.moment;
	return scene(story, stage, moment ?? own);
}
