/** What the template page is set up with: as a person would type it in, made here from the compiled story. */
import type { BuiltStory } from '#lib/compile/index.ts';
import { fitCamera } from '#lib/look/fit.ts';
import type { Bounds } from '#lib/story/types.ts';

/** What `config.js` holds. */
export interface Config {
	readonly title: string;
	readonly chapters: readonly Chapter[];
}

export interface Chapter {
	readonly id: string;
	readonly title: string;
	/** HTML. */
	readonly text: string;
	/** Degrees, WGS84. */
	readonly center: readonly [lng: number, lat: number];
	readonly zoom: number;
}

/** Size of a window, px. */
export interface WindowSize {
	readonly width: number;
	readonly height: number;
}

/** What the column of text takes of the window, px. */
const TEXT = 520;

/**
 * A chapter for the overview and for each stage.
 *
 * @param size the window that the cameras are chosen for: a template has one for all
 */
export function configOf({ story, texts }: BuiltStory, size: WindowSize): Config {
	const { title, overview, stages, extent } = story;
	const cameraOf = (bounds: Bounds): Pick<Chapter, 'center' | 'zoom'> => {
		const taken = { top: 0, right: 0, bottom: 0, left: TEXT };
		const { lng, lat, zoom } = fitCamera(bounds, size.width, size.height, taken, extent);
		return { center: [rounded(lng), rounded(lat)], zoom: rounded(zoom) };
	};
	return {
		title,
		chapters: [
			{
				id: 'overview',
				title: overview.title,
				text: `<p>${overview.summary}</p>`,
				...cameraOf(overview.camera),
			},
			...stages.map((stage) => ({
				id: stage.id,
				title: stage.title,
				text: `<p>${stage.when}</p>${unlinked(texts[stage.id]?.html ?? '')}`,
				...cameraOf(stage.camera),
			})),
		],
	};
}

/** Without footnotes and links: they lead to pages and lists that only the site has. */
function unlinked(html: string): string {
	return html.replace(/<sup class="cite">.*?<\/sup>/gs, '').replace(/<\/?a\b[^>]*>/g, '');
}

/** To three places, as a person would type it in. */
function rounded(value: number): number {
	return Number(value.toFixed(3));
}
