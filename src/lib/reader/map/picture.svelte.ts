import type { PosterPainter } from '#lib/picture/index.ts';
import { afterAwake } from '../shell/awake.ts';
import type { Reader } from '../shell/reader.svelte.ts';

/** What {@html} takes for "as the server wrote it" while a page is hydrated: an empty string would upset it. */
const AS_SERVED = ' ';
/** How long its files may take before they are asked for again when the picture is next needed, seconds. */
const PATIENCE = 30;

/**
 * The picture in the map's place: as the server wrote it, and redrawn for every scene once it is brought to the
 * browser, which happens only where the live map is not there to show the scene.
 */
export class Picture {
	readonly #reader: Reader;
	readonly #served: () => string;
	readonly #servedFor: string;
	readonly #standsAlone: () => boolean;
	#painter = $state.raw<PosterPainter | null>(null);
	#isAsked = false;

	/** Empty where there is none of this scene: a picture of another would be a wrong map. */
	readonly html: string = $derived.by(() => {
		const { scene, choice } = this.#reader;
		if (this.#painter) return this.#painter.draw(scene, choice);
		return this.#isOfAnother ? '' : this.#served() || AS_SERVED;
	});

	/** Whether there is one of this scene: told without drawing it. */
	readonly isThere: boolean = $derived.by(() => this.#painter !== null || !this.#isOfAnother);

	/** Until the live map has come, what was served may stand in for another moment of its stage. */
	readonly #isOfAnother: boolean = $derived.by(() => {
		const { stageId, moment, ownMoment } = this.#reader;
		return stageId !== this.#servedFor || (moment !== ownMoment && this.#standsAlone());
	});

	/**
	 * @param served the picture of the page that the server wrote; empty in the browser
	 * @param standsAlone whether the live map is not to be expected
	 */
	constructor(reader: Reader, served: () => string, standsAlone: () => boolean) {
		this.#reader = reader;
		this.#served = served;
		this.#servedFor = reader.stageId;
		this.#standsAlone = standsAlone;
	}

	/** Fetches what draws the picture, once. Where it cannot be fetched, what is there stays. */
	bring(): void {
		if (this.#isAsked) return;
		this.#isAsked = true;
		this.#fetch().catch((cause: unknown) => {
			console.warn('The picture cannot be drawn.', cause);
			this.#isAsked = false;
		});
	}

	async #fetch(): Promise<void> {
		const [{ PosterPainter }, { loadBasemapFiles }, { default: annotations }] = await Promise.all([
			import('#lib/picture/index.ts'),
			import('#lib/basemap/basemap.ts'),
			import('virtual:annotations'),
		]);
		const requests = new AbortController();
		const stopWaiting = afterAwake(PATIENCE, () => {
			requests.abort();
		});
		try {
			const files = await loadBasemapFiles((url) => fetch(url, { signal: requests.signal }));
			this.#painter = new PosterPainter(this.#reader.story, files, annotations);
		} finally {
			stopWaiting();
		}
	}
}
