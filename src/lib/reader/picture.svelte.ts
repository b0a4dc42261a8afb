import type { PosterPainter } from '$lib/picture';
import type { Reader } from './reader.svelte';

/** What {@html} takes for "as the server wrote it" while a page is hydrated: an empty string would upset it. */
const AS_SERVED = ' ';

/**
 * The picture in the map's place: as the server wrote it, and drawn anew for every scene once it is brought to the
 * browser, which happens only where the live map is not there to show the scene.
 */
export class Picture {
	readonly #reader: Reader;
	readonly #served: () => string;
	#painter = $state.raw<PosterPainter | null>(null);
	#isAsked = false;

	readonly html: string = $derived.by(() => {
		const { scene, choice } = this.#reader;
		return this.#painter?.draw(scene, choice) ?? (this.#served() || AS_SERVED);
	});

	/** @param served the picture of the page that the server wrote; empty in the browser */
	constructor(reader: Reader, served: () => string) {
		this.#reader = reader;
		this.#served = served;
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
		const [{ PosterPainter }, { loadBasemapFiles }] = await Promise.all([
			import('$lib/picture'),
			import('$lib/basemap'),
		]);
		this.#painter = new PosterPainter(this.#reader.story, await loadBasemapFiles());
	}
}
