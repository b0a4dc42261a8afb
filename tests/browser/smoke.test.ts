import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { expect, onTestFinished, test } from 'vitest';

// Where this fails, every test of the map will: the browser has no WebGL2, or the worker does not load.
test('this Chromium draws a MapLibre map whose source goes through the worker', async () => {
	setWorkerUrl(workerUrl);
	const container = document.createElement('div');
	container.style.cssText = 'width: 300px; height: 200px';
	document.body.append(container);
	const map = new LiveMap({
		container,
		center: [37.6, 55.7],
		zoom: 4,
		style: {
			version: 8,
			sources: { place: { type: 'geojson', data: { type: 'Point', coordinates: [37.6, 55.7] } } },
			layers: [{ id: 'place', type: 'circle', source: 'place' }],
		},
	});
	onTestFinished(() => {
		map.remove();
		container.remove();
	});

	await map.once('idle');

	expect(map.queryRenderedFeatures().map((feature) => feature.layer.id)).toEqual(['place']);
});
