import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { planAt } from '#lib/basemap/plan.ts';

export const AREAS_AND_LINES = 'basemap';
export const LABELS = 'basemap-labels';

/** Tiles of a higher zoom would add nothing at the map's nearest zoom, 11: a step of theirs is half a pixel there. */
const TILE_ZOOM = 8;

/** How far a line may be off at each zoom, pixels: MapLibre's own 0.375 shows as corners on dense screens. */
const TOLERANCE = 0.1;

/** The credits of the basemap. */
const BASEMAP_CREDIT = 'Natural Earth; GeoNames, CC BY 4.0';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The sources of the basemap; empty until it is given. */
export function basemapSources(basemap?: Basemap): Record<string, GeoJSONSourceSpecification> {
	return {
		[AREAS_AND_LINES]: {
			type: 'geojson',
			data: basemap?.shapes ?? NOTHING,
			maxzoom: TILE_ZOOM,
			tolerance: TOLERANCE,
			attribution: BASEMAP_CREDIT,
		},
		[LABELS]: { type: 'geojson', data: basemap ? labelsOf(basemap) : NOTHING, maxzoom: TILE_ZOOM },
	};
}

/** The names, those on a plan marked: where the plan is seen, it has names of its own. */
function labelsOf({ labels, plans }: Basemap): FeatureCollection {
	return {
		...labels,
		features: labels.features.map((label) => {
			const [lng = 0, lat = 0] = label.geometry.coordinates;
			if (!planAt(plans, [lng, lat])) return label;
			return { ...label, properties: { ...label.properties, onPlan: true } };
		}),
	};
}
