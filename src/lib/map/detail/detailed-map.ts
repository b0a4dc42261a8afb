/**
 * The map of the page with a host's own vector tiles in its ground. The map comes first, and is whole without them: they are
 * asked for once it is drawn, lie over the ground as far as they come, and where they do not, the ground is what it was.
 */
import { DETAIL_MAX_ZOOM } from '#lib/look/limits.ts';
import { TOKENS, type Scheme } from '#lib/look/tokens.ts';
import { StoryMap } from '../adapter.ts';
import { DETAIL } from './source.ts';
import type { Tiles } from './tiles.ts';

/**
 * Layers of the map's own ground that stay above the tiles' land. Lines between countries and their parts are the story's to
 * draw; the tiles lie under the first of them that is drawn, over all else of the ground.
 */
const BORDERS = { first: 'borders', others: ['divisions'] } as const;

/** Opens the tiles that the site was built with. */
async function openOwn(): Promise<Tiles> {
	const [{ openTiles }, { default: address }] = await Promise.all([
		import('./tiles.ts'),
		import('virtual:detail-tiles'),
	]);
	return openTiles(address);
}

type Made = ConstructorParameters<typeof StoryMap>;

export class DetailedMap extends StoryMap {
	#scheme: Scheme;
	#tiles: Tiles | null = null;
	/** Whether there is a style: while a graphics context is lost there is none. */
	#isReady = false;
	#isGone = false;

	/** @param open asks for the tiles; by default for those that the site was built with */
	constructor(
		...[container, story, basemap, first, events, open = openOwn]: [...Made, open?: typeof openOwn]
	) {
		super(container, story, basemap, first, events);
		this.#scheme = first.choice.scheme;
		this.gl.once('idle', () => void this.#bring(open));
		this.gl.on('webglcontextlost', () => {
			this.#isReady = false;
		});
		// After a lost context the style is what it was before, in the scheme that it had then.
		this.gl.on('style.load', () => {
			this.#isReady = true;
			this.#add();
			this.#paint();
		});
	}

	override show(...[scene, choice]: Parameters<StoryMap['show']>): void {
		super.show(scene, choice);
		if (choice.scheme === this.#scheme) return;
		this.#scheme = choice.scheme;
		this.#paint();
	}

	protected override closestTo(): number {
		return DETAIL_MAX_ZOOM;
	}

	override destroy(): void {
		this.#isGone = true;
		super.destroy();
	}

	/** Without the tiles the map is as good as any that has none: that concerns its host, and no reader. */
	async #bring(open: typeof openOwn): Promise<void> {
		try {
			this.#tiles = await open();
		} catch (cause) {
			console.warn('The map goes on without the detail of its host’s tiles.', cause);
			return;
		}
		if (!this.#isGone) this.#add();
	}

	/** Puts the tiles into the style, as soon as both are there. */
	#add(): void {
		const { gl } = this;
		if (!this.#tiles || !this.#isReady || gl.getSource(DETAIL)) return;
		gl.addSource(DETAIL, this.#tiles.source);
		for (const layer of this.#tiles.layers(TOKENS[this.#scheme])) gl.addLayer(layer, BORDERS.first);
		for (const layer of BORDERS.others) gl.moveLayer(layer, BORDERS.first);
	}

	#paint(): void {
		const { gl } = this;
		if (!this.#tiles || !this.#isReady) return;
		for (const { id, paint } of this.#tiles.layers(TOKENS[this.#scheme])) {
			for (const [property, value] of Object.entries(paint ?? {})) {
				if (property.endsWith('-color')) gl.setPaintProperty(id, property as 'line-color', value as string);
			}
		}
	}
}
