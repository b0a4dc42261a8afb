/** What runs inside the measured pages. Each function is sent there as its text, so none may use another. */
import type { Map as GlMap } from 'maplibre-gl';
import type { CameraPosition } from '#lib/map/camera.ts';

/** What a page has seen of itself. Times are ms since its navigation began. */
export interface Probe {
	firstPaint: number | null;
	largestPaint: number | null;
	mapDrawn: number | null;
	longTasks: { start: number; duration: number }[];
	/** The longest run of one script in any long frame since {@link Probe.scripts} was emptied, by the script's address. */
	scripts: { source: string; duration: number }[];
	step: Step | null;
	flight: Flight | null;
	/** Frame times while {@link watchFrames} watches, ms. */
	frames: number[];
}

/** From the moment at which the click is handed to the page, ms. */
export interface Step {
	/** The next stage's text is in the document. */
	text: number;
	/** The camera rests. */
	rest: number | null;
}

export interface Flight {
	frames: number;
	/** From the first move to the last, ms. */
	ms: number;
	/** From the moment at which the page was told of it until the camera rested, ms. */
	rest: number;
}

interface PageWithProbe extends Window {
	probe: Probe;
}

interface MapElement extends HTMLElement {
	storyMap?: { gl: GlMap };
	rivalMap?: GlMap;
	fly?: (to: CameraPosition) => void;
}

/** Before anything else of the page runs. */
export function observe(): void {
	const probe: Probe = {
		firstPaint: null,
		largestPaint: null,
		mapDrawn: null,
		longTasks: [],
		scripts: [],
		step: null,
		flight: null,
		frames: [],
	};
	(window as unknown as PageWithProbe).probe = probe;
	const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
		new PerformanceObserver((list) => {
			list.getEntries().forEach(take);
		}).observe({ type, buffered: true });
	};
	watch('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') probe.firstPaint = startTime;
	});
	watch('largest-contentful-paint', ({ startTime }) => {
		probe.largestPaint = startTime;
	});
	watch('longtask', ({ startTime, duration }) => {
		probe.longTasks.push({ start: startTime, duration });
	});
	watch('long-animation-frame', (entry) => {
		const { scripts } = entry as unknown as { scripts: { sourceURL: string; duration: number }[] };
		for (const { sourceURL, duration } of scripts) probe.scripts.push({ source: sourceURL, duration });
	});
	new MutationObserver(() => {
		if (probe.mapDrawn === null && document.querySelector('[data-map="live"]') !== null)
			probe.mapDrawn = performance.now();
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-map'] });
}

/** Watches what the next click on a step does, and counts the frames of the flight that comes of it. */
export function watchStep(): void {
	const { probe } = window as unknown as PageWithProbe;
	const map = document.querySelector<MapElement>('[data-map]')?.storyMap?.gl;
	const before = document.querySelector('article[data-stage]')?.getAttribute('data-stage');
	if (!map) throw new Error('there is no live map');
	probe.step = null;
	probe.flight = null;
	let from = 0;
	let start: number | null = null;
	let frames = 0;
	let rested: number | null = null;
	const count = () => (frames += 1);
	const rest = (): void => {
		if (map.isMoving() || from === 0) return;
		// A camera that cuts is there before the observer below hears of the text.
		rested = performance.now() - from;
		if (probe.step) probe.step.rest = rested;
		if (start !== null) probe.flight = { frames, ms: performance.now() - start, rest: rested };
		map.off('render', count);
		map.off('moveend', rest);
	};
	void map.once('movestart', () => {
		start = performance.now();
		map.on('render', count);
	});
	map.on('moveend', rest);
	// Not the click itself: the page may have gone on before another listener hears of it.
	document.addEventListener(
		'pointerup',
		() => {
			from = performance.now();
		},
		{ capture: true, once: true },
	);
	const observer = new MutationObserver(() => {
		const stage = document.querySelector('article[data-stage]')?.getAttribute('data-stage');
		if (stage === before || stage === undefined) return;
		observer.disconnect();
		probe.step = { text: performance.now() - from, rest: rested };
	});
	observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-stage'] });
}

/** Whether the site's camera rests and all that it looks at is drawn. */
export function isMapDrawn(): boolean {
	const map = document.querySelector<MapElement>('[data-map="live"][data-view]')?.storyMap?.gl;
	return map !== undefined && !map.isMoving() && map.loaded();
}

/**
 * Sets a rival's camera off and watches its flight: the bare page's to a view, the template page's by scrolling to the
 * next chapter at one go.
 *
 * @param view longitude, latitude and zoom; `null` to scroll
 */
export function setOff(view: readonly [number, number, number] | null): void {
	const { probe } = window as unknown as PageWithProbe;
	const element = document.querySelector<MapElement>('[data-map]');
	const map = element?.rivalMap;
	if (!map) throw new Error('there is no map of a rival');
	probe.flight = null;
	let frames = 0;
	let start = 0;
	const count = () => (frames += 1);
	void map.once('movestart', () => {
		start = performance.now();
		map.on('render', count);
	});
	const from = performance.now();
	void map.once('moveend', () => {
		const rested = performance.now();
		map.off('render', count);
		probe.flight = { frames, ms: rested - start, rest: rested - from };
	});
	if (view) {
		const [lng, lat, zoom] = view;
		element.fly?.({ lng, lat, zoom, bearing: 0 });
		return;
	}
	const next = document.querySelector('.chapter.on + .chapter');
	if (!next) throw new Error('there is no chapter to scroll on to');
	next.scrollIntoView({ behavior: 'instant' });
}

/** Notes how long each frame takes until {@link Probe.frames} is taken away. */
export function watchFrames(): void {
	const { probe } = window as unknown as PageWithProbe;
	const frames: number[] = [];
	probe.frames = frames;
	let last = performance.now();
	const next = (): void => {
		const now = performance.now();
		frames.push(now - last);
		last = now;
		if (probe.frames === frames) requestAnimationFrame(next);
	};
	requestAnimationFrame(next);
}

/** What the page has seen; what it notes of frames, tasks and scripts begins anew. */
export function takeProbe(): Probe {
	const { probe } = window as unknown as PageWithProbe;
	const seen = { ...probe };
	probe.frames = [];
	probe.scripts = [];
	probe.longTasks = [];
	return seen;
}
