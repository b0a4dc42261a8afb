/**
 * The one MapLibre map of the page. It keeps only the last wanted scene and choice, and shows it as soon as it can:
 * when the style is ready, and again after a lost context.
 */
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { closestAt, type View, type ViewLimits } from '#lib/address/view.ts';
import type { Basemap } from '#lib/basemap/basemap.ts';
import type { Annotations } from '#lib/look/annotations.ts';
import { fitCamera, type Box, type Room } from '#lib/look/fit.ts';
import { PLAN_MAX_ZOOM, viewLimits, ZOOMS } from '#lib/look/limits.ts';
import type { Choice } from '#lib/look/choice.ts';
import { withoutLayers } from '#lib/scene/layers.ts';
import type { Scene } from '#lib/scene/types.ts';
import type { Bounds, Story } from '#lib/story/types.ts';
import { moveDuration, sameCamera, type CameraPosition } from './camera.ts';
import { Markers } from './markers.ts';
import { addControls } from './controls.ts';
import { listenToPointer } from './pointer.ts';
import { endDragsAnywhere } from './release.ts';
import { ScenePainter } from './scene-painter.ts';
import { inFallbackFont } from './style/index.ts';
import { Tip, type TipText } from './tip.ts';
import { wholeStyle } from './whole-style.ts';
import { watchWorkers } from './workers.ts';

/** What the map tells the page. */
export interface MapEvents {
	/** The map is drawn, or is lost and the page must do without it. */
	readonly onStatus: (status: 'live' | 'lost') => void;
	/** The map will not come: its worker does not start, or it cannot read its data. */
	readonly onFail: (cause: unknown) => void;
	/** An event's sign was clicked. */
	readonly onSelect: (event: string | null) => void;
	readonly onPoint: (event: string | null) => void;
	/** The reader moved the map, and it has come to rest. */
	readonly onView: (view: View) => void;
	/** Where the camera rests; `null` while it moves. */
	readonly onRest: (view: View | null) => void;
	readonly nameOf: (event: string) => string;
	/** The short text beside an event that is pointed at. */
	readonly tipOf: (event: string) => TipText;
	/** What of the page lies over the map now: the camera keeps clear of it. */
	readonly taken: () => Room;
}

/** Marks the moves that the page asks for, so that the reader's own can be told from them. */
const OWN = { own: true } as const;

export class StoryMap {
	readonly #map: GlMap;
	readonly #extent: Bounds;
	readonly #limits: ViewLimits;
	readonly #events: MapEvents;
	readonly #painter: ScenePainter;
	readonly #markers: Markers;
	readonly #tip: Tip;
	readonly #resizing: ResizeObserver;
	readonly #stopWatching: () => void;
	#wanted: { scene: Scene; choice: Choice };
	#ready = false;
	#isDrawn = false;
	#camera = '';
	#isResting = false;
	/** While the camera is being sent to where a scene or a view has it. */
	#isSteering = false;

	/**
	 * @throws GPUInitializationError where the browser gives no WebGL2
	 */
	constructor(
		container: HTMLElement,
		story: Story,
		basemap: Basemap,
		first: {
			scene: Scene;
			choice: Choice;
			annotations: Annotations;
			isCooperative: boolean;
			hasFonts: boolean;
		},
		events: MapEvents,
	) {
		setWorkerUrl(workerUrl);
		this.#wanted = { scene: first.scene, choice: first.choice };
		this.#events = events;
		const { width, height } = container.getBoundingClientRect();
		const { lng, lat, zoom } = fitCamera(first.scene.camera, width, height, events.taken(), story.extent);
		const style = wholeStyle(story, basemap, first.choice.scheme);
		this.#extent = story.extent;
		this.#limits = viewLimits(story);
		this.#map = new GlMap({
			container,
			style: first.hasFonts ? style : inFallbackFont(style),
			center: [lng, lat],
			zoom,
			minZoom: ZOOMS.minZoom,
			maxZoom: PLAN_MAX_ZOOM,
			maxBounds: [...story.extent],
			maxPitch: 0,
			pitchWithRotate: false,
			touchPitch: false,
			renderWorldCopies: false,
			cooperativeGestures: first.isCooperative,
			attributionControl: false,
			trackResize: false,
			fadeDuration: 0,
			// Safari 26 loses a high-power context at once.
			canvasContextAttributes: { powerPreference: 'default' },
		});
		addControls(this.#map, story);
		this.#painter = new ScenePainter(this.#map, story, first.choice.scheme);
		this.#markers = new Markers(this.#map, story, first.annotations, basemap, {
			nameOf: events.nameOf,
			select: events.onSelect,
			point: events.onPoint,
		});
		this.#tip = new Tip(this.#map);
		this.#listen();
		this.#resizing = new ResizeObserver(() => {
			this.#resize();
		});
		this.#resizing.observe(container);
		const stops = [watchWorkers(this.#map), endDragsAnywhere(this.#map)];
		this.#stopWatching = () => {
			for (const stop of stops) stop();
		};
	}

	/** Shows a scene under the reader's choice, now or as soon as the map can. */
	show(scene: Scene, choice: Choice): void {
		this.#wanted = { scene, choice };
		if (this.#ready) this.#apply();
	}

	/** Moves the camera to its place again after the map's size, or what lies over it, has changed. */
	refit(): void {
		if (!this.#ready) return;
		const { scene, choice } = this.#wanted;
		// Where a hand on the map leaves it is the view.
		if (choice.view && this.#map.isMoving()) return;
		const { lng, lat, zoom, bearing } = this.#target(scene, choice);
		this.#map.setMaxZoom(PLAN_MAX_ZOOM);
		this.#map.jumpTo({ center: [lng, lat], zoom, bearing }, OWN);
		this.#mark();
	}

	/** Gives everything back. */
	destroy(): void {
		this.#resizing.disconnect();
		this.#stopWatching();
		this.#markers.clear();
		this.#map.remove();
	}

	/** The library's own map, for tests and scripts that look at what is drawn. */
	get gl(): GlMap {
		return this.#map;
	}

	/** How close the map may come to a place. */
	protected closestTo({ lng, lat }: { lng: number; lat: number }): number {
		return closestAt(lng, lat, this.#limits);
	}

	#apply(): void {
		const { scene, choice } = this.#wanted;
		const shown = withoutLayers(scene, choice.hidden);
		this.#painter.paint(shown, choice);
		this.#move(scene, choice);
		this.#mark();
		this.#tip.follow(shown, choice, this.#events.tipOf);
	}

	/** Signs and words: as the scene has them, where the camera is now. */
	#mark(): void {
		const { scene, choice } = this.#wanted;
		if (this.#ready) this.#markers.show(withoutLayers(scene, choice.hidden), choice, this.#free());
	}

	/** The part of the map that nothing of the page lies over. */
	#free(): Box {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { top, right, bottom, left } = this.#events.taken();
		return { x: left, y: top, width: clientWidth - left - right, height: clientHeight - top - bottom };
	}

	#move(scene: Scene, choice: Choice): void {
		const key = JSON.stringify([scene.camera, choice.view]);
		if (key === this.#camera) return;
		const isFirst = this.#camera === '';
		this.#camera = key;
		const target = this.#target(scene, choice);
		const from = this.#position();
		if (sameCamera(from, target) && !this.#map.isMoving()) {
			this.#rest();
			return;
		}
		const camera = {
			center: [target.lng, target.lat] as [number, number],
			zoom: target.zoom,
			bearing: target.bearing,
		};
		// Whatever moved until now ends here: that is no view that the reader has come to.
		this.#isSteering = true;
		this.#map.setMaxZoom(PLAN_MAX_ZOOM);
		if (isFirst) this.#map.jumpTo(camera, OWN);
		else
			this.#map.flyTo(
				{ ...camera, duration: moveDuration(from, target, this.#map.getContainer().clientWidth) },
				OWN,
			);
		this.#isSteering = false;
	}

	#target(scene: Scene, choice: Choice): CameraPosition {
		if (choice.view) return choice.view;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return {
			...fitCamera(scene.camera, clientWidth, clientHeight, this.#events.taken(), this.#extent),
			bearing: 0,
		};
	}

	#position(): CameraPosition {
		const { lng, lat } = this.#map.getCenter();
		return { lng, lat, zoom: this.#map.getZoom(), bearing: this.#map.getBearing() };
	}

	#rest(): void {
		// A move of the page's own may go from one plan to another.
		this.#map.setMaxZoom(Math.max(this.closestTo(this.#map.getCenter()), this.#map.getZoom()));
		this.#isResting = true;
		this.#events.onRest(this.#position());
	}

	#resize(): void {
		this.#map.resize(OWN);
		this.refit();
	}

	#listen(): void {
		const map = this.#map;
		map.on('style.load', () => {
			this.#reapply();
		});
		map.once('idle', () => {
			this.#isDrawn = true;
			this.#events.onStatus('live');
		});
		map.on('error', ({ error }) => {
			if (this.#isDrawn) console.warn('The map reports an error.', error);
			else this.#events.onFail(error);
		});
		map.on('webglcontextlost', () => {
			this.#ready = false;
			this.#events.onStatus('lost');
		});
		map.on('webglcontextrestored', () => {
			map.once('idle', () => {
				this.#events.onStatus('live');
			});
			if (map.isStyleLoaded()) this.#reapply();
		});
		map.on('movestart', () => {
			this.#isResting = false;
			this.#events.onRest(null);
		});
		// Never idle while it moves: a move whose end was not told is over all the same.
		map.on('idle', () => {
			if (this.#ready && !this.#isResting) this.#rest();
		});
		map.on('moveend', (event) => {
			this.#moveEnd(event);
		});
		for (const change of ['zoom', 'rotate'] as const) {
			map.on(change, () => {
				this.#mark();
			});
		}
		listenToPointer(map, this.#events, () => this.#ready && !map.isMoving());
	}

	#reapply(): void {
		this.#painter.begin();
		// After a lost context the reader sees the picture of the scene: the camera jumps to where that one stands.
		this.#camera = '';
		this.#ready = true;
		this.#apply();
	}

	#moveEnd(event: object): void {
		if (this.#map.isMoving() || this.#isSteering) return;
		// Closer than the ground is drawn for: whoever leaves a plan comes back to where that ends.
		const closest = this.closestTo(this.#map.getCenter());
		if (this.#map.getZoom() > closest + 0.005) {
			this.#map.easeTo({ zoom: closest });
			return;
		}
		this.#mark();
		this.#rest();
		if (this.#ready && !('own' in event)) {
			const view = this.#position();
			this.#camera = JSON.stringify([this.#wanted.scene.camera, view]);
			this.#events.onView(view);
		}
	}
}
