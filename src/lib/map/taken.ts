/**
 * Room on the map that names keep clear of: signs and words are elements, of which MapLibre knows nothing. Each has an
 * invisible image of its size at its place, which comes before all names.
 */
import type { GeoJSONSource, LayerSpecification, Map as GlMap } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Standing } from '#lib/look/place.ts';
import type { StyleImage } from './style/images.ts';

export const TAKEN = 'taken';

/** Nothing to see, but it takes room. */
export const NOTHING: StyleImage = {
	id: 'nothing',
	image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
	options: { sdf: true, pixelRatio: 1 },
};

/** So much of the edge of a sign a name may touch, px: a town's name is to fit beside a column that stands in it. */
const TOUCH = 3;

/** What is known to the map already. */
const known = new WeakMap<GlMap, string>();

export function takenLayer(): LayerSpecification {
	return {
		id: TAKEN,
		type: 'symbol',
		source: TAKEN,
		layout: {
			'icon-image': NOTHING.id,
			'icon-allow-overlap': true,
			'icon-padding': ['array', 'number', 4, ['get', 'reach']] as unknown as number[],
		},
	};
}

/** @param standing what stands on the screen, px; as it is while the camera rests */
export function showTaken(map: GlMap, standing: readonly Standing[]): void {
	const features: FeatureCollection['features'] = standing.map(({ at: [x, y], rect }) => {
		const { lng, lat } = map.unproject([x, y]);
		const reach = [-rect.top, rect.right, rect.bottom, -rect.left].map((px) => Math.round(px) - TOUCH);
		return {
			type: 'Feature',
			properties: { reach },
			geometry: { type: 'Point', coordinates: [Number(lng.toFixed(5)), Number(lat.toFixed(5))] },
		};
	});
	const key = JSON.stringify(features);
	if (known.get(map) === key) return;
	known.set(map, key);
	void map.getSource<GeoJSONSource>(TAKEN)?.setData({ type: 'FeatureCollection', features });
}
