import story from 'virtual:story';
import labels from '../../../geodata/basemap/labels.json?raw';
import topology from '../../../geodata/basemap/basemap.json?raw';
import type { BasemapFiles } from '$lib/basemap';
import { scene } from '$lib/scene/scene';
import { PosterPainter } from './poster';

const painter = new PosterPainter(story, {
	topology: JSON.parse(topology) as BasemapFiles['topology'],
	labels: JSON.parse(labels) as BasemapFiles['labels'],
});

/** The picture of a stage, or of the overview, at its own moment, as HTML. */
export function servedPicture(stageId: string): string {
	const stage = story.stages.find(({ id }) => id === stageId);
	return painter.draw(scene(story, stageId, (stage ?? story.overview).moment));
}
