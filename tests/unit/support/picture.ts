/** The files of the small story's basemap, and every scene of it that has a picture, for the tests of the picture. */
import { readFileSync } from 'node:fs';
import type { BasemapFiles } from '#lib/basemap/basemap.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW, type Scene } from '#lib/scene/types.ts';
import { testStory } from './stories.ts';

function read(name: string): unknown {
	return JSON.parse(readFileSync(new URL(`../../fixtures/story/basemap/${name}`, import.meta.url), 'utf8'));
}

export const FILES: BasemapFiles = {
	topology: read('basemap.json') as BasemapFiles['topology'],
	labels: read('labels.json') as BasemapFiles['labels'],
	plans: [],
};

/** The overview's id and every stage's. */
export const IDS: readonly string[] = [OVERVIEW, ...testStory().stages.map(({ id }) => id)];

/** The scene that a stage, or the overview, opens with. */
export function openingScene(id: string): Scene {
	const story = testStory();
	const stage = story.stages.find((each) => each.id === id);
	return scene(story, id, (stage ?? story.overview).moment);
}
