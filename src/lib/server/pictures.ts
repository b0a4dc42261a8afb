/** The pictures that are files: previews for links, and the map to save. */
import { Resvg } from '@resvg/resvg-js';
import annotations from 'virtual:annotations';
import story from 'virtual:story';
import { BASEMAP } from '#lib/basemap/files.ts';
import { captionOf, SANS, SERIF, standalone, type Caption } from '#lib/picture/index.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { mapCredit } from '#lib/text/credit.ts';
import { previewFonts, SANS_FAMILY, SERIF_FAMILY } from './preview-fonts.ts';

/** Every scene that has a picture: the overview's and each stage's. */
export const PICTURES: readonly string[] = [OVERVIEW, ...story.stages.map(({ id }) => id)];

export const pictureEntries = (): { id: string }[] => PICTURES.map((id) => ({ id }));

const PREVIEW = { width: 1200, height: 630 };
const SAVED = { width: 1600, height: 1200 };

/**
 * The preview of a stage, or of the overview, for links to it: a PNG of 1200 × 630.
 *
 * @throws RangeError if the story has no such stage
 */
export function preview(id: string): Buffer {
	const { caption, shown } = pictured(id);
	const svg = standalone(shown, story, BASEMAP, {
		...PREVIEW,
		...{ scheme: 'light', caption, credit: mapCredit(story), annotations, enlarged: 1.25 },
	});
	// The renderer gives up a list of families at the first that it has not.
	const named = svg.replaceAll(SANS, SANS_FAMILY).replaceAll(SERIF, SERIF_FAMILY);
	const font = { loadSystemFonts: false, fontFiles: previewFonts(), defaultFontFamily: SANS_FAMILY };
	return new Resvg(named, { font }).render().asPng();
}

/**
 * The map of a stage, or of the overview, to save and reuse: an SVG file with legend, credit and terms.
 *
 * @throws RangeError if the story has no such stage
 */
export function savedMap(id: string): string {
	const { caption, shown } = pictured(id);
	return standalone(shown, story, BASEMAP, {
		...SAVED,
		...{ scheme: 'light', caption, credit: mapCredit(story), annotations, enlarged: 1.2, hasLegend: true },
	});
}

function pictured(id: string): { caption: Caption; shown: ReturnType<typeof scene> } {
	const stage = story.stages.find((each) => each.id === id);
	const told = stage ?? story.overview;
	const shown = scene(story, id, told.moment);
	return { caption: captionOf(shown, story, told, stage?.when ?? story.period.words), shown };
}
