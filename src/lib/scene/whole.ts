import { PAST, type Story } from '#lib/story/types.ts';
import { isBegun } from './begun.ts';
import { scene } from './scene.ts';
import { OVERVIEW, type Scene, type SceneStretch } from './types.ts';

/**
 * The whole story at a glance: every stretch of road as the last stage that tells of it shows it, and nothing else. For one
 * sheet of paper.
 */
export function wholeScene(story: Story): Scene {
	const stretches = new Map<string, SceneStretch>();
	for (const { id, moment } of story.stages) {
		for (const stretch of scene(story, id, moment).stretches) {
			if (stretch.role !== PAST && isBegun(stretch)) stretches.set(stretch.id, stretch);
		}
	}
	const nothing = { columns: [], strengths: [], events: [], sightings: [], distance: null };
	const overview = scene(story, OVERVIEW, story.overview.moment);
	return { ...overview, ...nothing, stretches: [...stretches.values()] };
}
