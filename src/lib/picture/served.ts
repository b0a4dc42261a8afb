import annotations from 'virtual:annotations';
import story from 'virtual:story';
import { BASEMAP } from '#lib/basemap/files.ts';
import { scene } from '#lib/scene/scene.ts';
import { describe } from '#lib/text/describe.ts';
import { PosterPainter } from './poster.ts';

const painter = new PosterPainter(story, BASEMAP, annotations);

/** The map of a page as served. */
interface ServedMap {
	/** HTML. */
	readonly picture: string;
	/** What it shows, in words. */
	readonly words: string;
}

const drawn = new Map<string, ServedMap>();

/**
 * The map of a stage, or of the overview, at its own moment: for what runs while the site is built. It is drawn once,
 * for the page, its embed and paper.
 */
export function servedMap(stageId: string): ServedMap {
	const known = drawn.get(stageId);
	if (known) return known;
	const stage = story.stages.find(({ id }) => id === stageId);
	const shown = scene(story, stageId, (stage ?? story.overview).moment);
	const map = { picture: painter.draw(shown), words: describe(shown, story) };
	drawn.set(stageId, map);
	return map;
}
