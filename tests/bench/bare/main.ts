/**
 * The least that could show the same map: MapLibre with the site's style, basemap, fonts, sources and layers, painted as
 * one stage is, and nothing else. Its query says what the site showed: `stage`, `view` (as `data-view` has it) and `box`
 * (where in the window the map stood: left, top, width, height, px).
 */
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import '#lib/look/fonts/fonts.css';
import story from 'virtual:story';
import { loadBasemap } from '#lib/basemap/basemap.ts';
import { ZOOMS } from '#lib/look/limits.ts';
import { paletteOf } from '#lib/look/tokens.ts';
import { moveDuration, type CameraPosition } from '#lib/map/camera.ts';
import { drawImages } from '#lib/map/icons.ts';
import { measureLines, scenePaint, sceneStates } from '#lib/map/story-paint.ts';
import { basemapImages } from '#lib/map/style/index.ts';
import { loadLabelFonts } from '#lib/map/style/faces.ts';
import { wholeStyle } from '#lib/map/whole-style.ts';
import { scene } from '#lib/scene/scene.ts';

/** For the benchmark: the site's map element bears its map in the same way. */
export interface BareElement extends HTMLElement {
	rivalMap?: GlMap;
	fly?: (to: CameraPosition) => void;
}

const query = new URLSearchParams(location.search);
const numbers = (name: string): number[] => (query.get(name) ?? '').split(',').map(Number);
const stage = story.stages.find(({ id }) => id === query.get('stage')) ?? story.stages[0]!;
const [left = 0, top = 0, width = 800, height = 600] = numbers('box');
const [lng = 0, lat = 0, zoom = 5] = numbers('view');

const palette = paletteOf(story, 'light');

const container: BareElement = document.querySelector<HTMLElement>('#map')!;
const px = (length: number) => `${String(length)}px`;
Object.assign(container.style, { left: px(left), top: px(top), width: px(width), height: px(height) });

const [basemap] = await Promise.all([loadBasemap(), loadLabelFonts(document.fonts)]);
setWorkerUrl(workerUrl);
const map = new GlMap({
	container,
	style: wholeStyle(story, basemap, 'light'),
	center: [lng, lat],
	zoom,
	...ZOOMS,
	maxBounds: [...story.extent],
	maxPitch: 0,
	renderWorldCopies: false,
	attributionControl: false,
	trackResize: false,
	fadeDuration: 0,
	canvasContextAttributes: { powerPreference: 'default' },
});

map.on('style.load', () => {
	for (const { id, image, options } of basemapImages()) map.addImage(id, image, options);
	drawImages(map, palette);
	const measures = measureLines(story);
	const shown = scene(story, stage.id, stage.moment);
	for (const { layer, property, value } of scenePaint(shown, palette, measures)) {
		map.setPaintProperty(layer, property as 'line-color', value as string);
	}
	for (const { source, id, state } of sceneStates(shown, measures)) {
		map.setFeatureState({ source, id }, state);
	}
});
void map.once('idle', () => {
	container.dataset['map'] = 'live';
});

container.rivalMap = map;
container.fly = (to) => {
	const { lng: fromLng, lat: fromLat } = map.getCenter();
	const from = { lng: fromLng, lat: fromLat, zoom: map.getZoom(), bearing: 0 };
	map.flyTo({ center: [to.lng, to.lat], zoom: to.zoom, duration: moveDuration(from, to, width) });
};
