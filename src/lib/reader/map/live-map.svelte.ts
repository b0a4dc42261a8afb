import type { MapEvents, StoryMap } from '#lib/map/index.ts';
import { loadMapStyles } from '#lib/map/styles.ts';
import { loadLabelFonts } from '#lib/map/style/faces.ts';
import { fetchAnew } from '../shell/fetch-anew.ts';
import { afterAwake } from '../shell/awake.ts';
import { canvasIsTrue } from './canvas.ts';
import type { Reader } from '../shell/reader.svelte.ts';

/** How long the map may take to load before the reader is told, seconds. It may still come after that. */
const SLOW = 20;
/** How long a lost graphics context may take to come back before the map is given up, seconds. */
const LOST_FOR_GOOD = 8;

/** What of the page the live map needs to know, beside the reader. */
export interface Surroundings extends Pick<MapEvents, 'tipOf' | 'taken'> {
	readonly isEmbed: boolean;
	/** From now on the picture has to show the scene. */
	readonly onNeedPicture: () => void;
}

const plainly = <T>(load: () => Promise<T>): Promise<T> => load();

/** One attempt to have a map: what comes of it once it is over concerns nobody. */
interface Attempt {
	isOver: boolean;
	readonly requests: AbortController;
	stopWaiting: () => void;
}

/**
 * The life of the live map on its page: it is brought once the page is drawn, may be lost and come back, may fail, and
 * is brought again where the reader asks for it.
 */
export class LiveMap {
	/** What stands in the map's place: the picture, the picture until the map is drawn, or the map. */
	status = $state<'picture' | 'loading' | 'live'>('picture');
	/**
	 * What the reader is told: that the map is slow to come, that it cannot be shown, that its names cannot, or that it is
	 * being tried again.
	 */
	trouble = $state<'slow' | 'failed' | 'garbled' | 'again' | null>(null);
	map = $state.raw<StoryMap | null>(null);
	readonly #reader: Reader;
	readonly #around: Surroundings;
	#container: HTMLElement | null = null;
	#attempt: Attempt | null = null;

	constructor(reader: Reader, around: Surroundings) {
		this.#reader = reader;
		this.#around = around;
	}

	/** Brings the map into an element. Returns the way to give it back. */
	bring(container: HTMLElement): () => void {
		this.#container = container;
		this.#begin('default', plainly);
		return () => {
			this.#end();
			this.#container = null;
		};
	}

	/**
	 * Brings the map again after trouble; what the browser has cached of its data may be what is wrong with it.
	 *
	 * @param isAsked whether the reader has asked for it: then the page may be reloaded for it
	 */
	retry(isAsked: boolean): void {
		if (this.trouble === null || this.trouble === 'again') return;
		this.#end();
		this.trouble = 'again';
		this.#begin('reload', isAsked ? fetchAnew : plainly);
	}

	#begin(cache: RequestCache, importing: typeof fetchAnew): void {
		const container = this.#container;
		if (!container) return;
		const attempt: Attempt = { isOver: false, requests: new AbortController(), stopWaiting: () => undefined };
		this.#attempt = attempt;
		if (!canvasIsTrue()) {
			this.#fail(attempt, new Error('what is drawn on a canvas cannot be read back'), 'garbled');
			return;
		}
		this.status = 'loading';
		this.#wait(attempt, SLOW, () => {
			this.trouble = 'slow';
			this.#around.onNeedPicture();
		});
		this.#make(container, attempt, cache, importing)
			.then((map) => {
				if (attempt.isOver) map.destroy();
				else this.map = map;
			})
			.catch((cause: unknown) => {
				this.#fail(attempt, cause);
			});
	}

	async #make(
		container: HTMLElement,
		attempt: Attempt,
		cache: RequestCache,
		importing: typeof fetchAnew,
	): Promise<StoryMap> {
		const { signal } = attempt.requests;
		// All at once: none of them waits for another's way through the network.
		const [{ StoryMap }, basemap, { default: annotations }, hasFonts] = await Promise.all([
			importing(() => (__DETAIL_TILES__ ? import('#lib/map/detail/index.ts') : import('#lib/map/index.ts'))),
			importing(() => import('#lib/basemap/basemap.ts')).then(({ loadBasemap }) =>
				loadBasemap((url) => fetch(url, { cache, signal })),
			),
			importing(() => import('virtual:annotations')),
			loadLabelFonts(document.fonts),
			loadMapStyles(),
		]);
		// While the files came, the reader may have gone: a map made now would take graphics memory for nothing.
		if (attempt.isOver) throw new Error('the map is not wanted any more');
		const { story, scene, choice } = this.#reader;
		const first = { scene, choice, annotations, hasFonts, isCooperative: this.#around.isEmbed };
		return new StoryMap(container, story, basemap, first, this.#events(attempt));
	}

	#events(attempt: Attempt): MapEvents {
		const reader = this.#reader;
		const { tipOf, taken } = this.#around;
		return {
			onStatus: (told) => {
				if (attempt.isOver) return;
				if (told === 'live') this.#live(attempt);
				else this.#lose(attempt);
			},
			onFail: (cause) => {
				this.#fail(attempt, cause);
			},
			onSelect: (event) => (reader.selected = event),
			onPoint: (event) => (reader.pointed = event),
			onView: (view) => {
				reader.look(view);
			},
			onRest: (view) => {
				if (!attempt.isOver) reader.resting = view;
			},
			nameOf: (id) => {
				const { title, line } = tipOf(id);
				return `${title}. ${line}`;
			},
			tipOf,
			taken,
		};
	}

	#live(attempt: Attempt): void {
		attempt.stopWaiting();
		this.status = 'live';
		this.trouble = null;
	}

	/** The context is gone, and may come back: meanwhile the picture shows the scene. */
	#lose(attempt: Attempt): void {
		this.status = 'loading';
		this.#reader.resting = null;
		this.#around.onNeedPicture();
		this.#wait(attempt, LOST_FOR_GOOD, () => {
			this.#fail(attempt, new Error('the graphics context was lost and did not come back'));
		});
	}

	#fail(attempt: Attempt, cause: unknown, trouble: 'failed' | 'garbled' = 'failed'): void {
		if (attempt.isOver) return;
		console.warn('The live map cannot be shown.', cause);
		this.#end();
		this.status = 'picture';
		this.trouble = trouble;
		this.#around.onNeedPicture();
	}

	#wait(attempt: Attempt, seconds: number, then: () => void): void {
		attempt.stopWaiting();
		attempt.stopWaiting = afterAwake(seconds, then);
	}

	#end(): void {
		if (this.#attempt) {
			this.#attempt.isOver = true;
			this.#attempt.stopWaiting();
			this.#attempt.requests.abort();
		}
		this.#attempt = null;
		this.map?.destroy();
		this.map = null;
		this.#reader.resting = null;
	}
}
