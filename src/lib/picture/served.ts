import annotations from 'virtual:annotations';
import story from 'virtual:story';
import { BASEMAP } from '#lib/basemap/files.ts';
import { keyOf, type KeyItem } from '#lib/scene/key.ts';
import { legendOf } from '#lib/scene/legend.ts';
import { scene } from '#lib/scene/scene.ts';
import type { Scene } from '#lib/scene/types.ts';
import { wholeScene } from '#lib/scene/whole.ts';
import { describe } from '#lib/text/describe.ts';
import { describeWords } from '#lib/text/en/describe.ts';
import { PosterPainter } from './poster.ts';

const painter = new PosterPainter(story, BASEMAP, annotations);

/** The map of a page as served. */
interface ServedMap {
	/** HTML. */
	readonly picture: string;
	/** What it shows, in words. */
	readonly words: string;
}

/** A map on paper, with its key. */
export interface PrintedMap extends ServedMap {
	readonly key: readonly (readonly KeyItem[])[];
	/** What has to be known of the plan that it shows, if it shows one. */
	readonly note: string | null;
}

const drawn = new Map<string, ServedMap>();

/** The map of the whole story, for one sheet of paper. */
export function wholeMap(): PrintedMap {
	const shown = wholeScene(story);
	return onPaper(shown, {
		picture: painter.draw(shown),
		words: describeWords.overview(story.overview.glance),
	});
}

/** The map of a stage at its own moment, for paper. */
export function printedMap(stageId: string): PrintedMap {
	const stage = story.stages.find(({ id }) => id === stageId);
	return onPaper(scene(story, stageId, (stage ?? story.overview).moment), servedMap(stageId));
}

function onPaper(shown: Scene, map: ServedMap): PrintedMap {
	const legend = legendOf(shown, story);
	return { ...map, key: keyOf(legend), note: legend.note };
}

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
