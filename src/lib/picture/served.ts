import story from 'virtual:story';
import { BASEMAP } from '#lib/basemap/files.ts';
import { scene } from '#lib/scene/scene.ts';
import { PosterPainter } from './poster.ts';

const painter = new PosterPainter(story, BASEMAP);

const drawn = new Map<string, string>();

/**
 * The picture of a stage, or of the overview, at its own moment, as HTML: for what runs while the site is built. It is
 * drawn once, for the page, its embed and paper.
 */
export function servedPicture(stageId: string): string {
	const stage = story.stages.find(({ id }) => id === stageId);
	const picture = drawn.get(stageId) ?? painter.draw(scene(story, stageId, (stage ?? story.overview).moment));
	drawn.set(stageId, picture);
	return picture;
}
