import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { ShapeKind } from '#lib/basemap/basemap.ts';
import type { Flavour } from './flavour.ts';
import { AREAS_AND_LINES } from './sources.ts';

type LineLayer = Extract<LayerSpecification, { type: 'line' }>;

function only(kind: ShapeKind): FilterSpecification {
	return ['==', ['get', 'kind'], kind];
}

function line(id: string, kind: ShapeKind, paint: NonNullable<LineLayer['paint']>): LineLayer {
	return {
		id,
		type: 'line',
		source: AREAS_AND_LINES,
		filter: only(kind),
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint,
	};
}

/** A width in pixels that follows the zoom and is smaller for lesser rivers. */
function byRank(great: number, middling: number, small: number): ['match', ...unknown[]] {
	return ['match', ['get', 'rank'], 1, great, 2, middling, small];
}

/** Land, waters and borders, from the bottom up. */
export function shapeLayers(flavour: Flavour): LayerSpecification[] {
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': flavour.water } },
		line('shore', 'coast', {
			'line-color': flavour.waterShore,
			'line-width': ['interpolate', ['linear'], ['zoom'], 3, 5, 6, 9, 11, 16],
			'line-blur': ['interpolate', ['linear'], ['zoom'], 3, 3, 6, 5, 11, 8],
		}),
		{
			id: 'land',
			type: 'fill',
			source: AREAS_AND_LINES,
			filter: only('land'),
			paint: { 'fill-color': flavour.land, 'fill-antialias': false },
		},
		line('rivers', 'river', {
			'line-color': flavour.waterLine,
			'line-width': [
				'interpolate',
				['linear'],
				['zoom'],
				3,
				byRank(0.5, 0.3, 0),
				6,
				byRank(1.1, 0.7, 0.4),
				11,
				byRank(3, 2, 1.4),
			] as unknown as number,
		}),
		{
			id: 'lakes',
			type: 'fill',
			source: AREAS_AND_LINES,
			filter: only('lake'),
			paint: { 'fill-color': flavour.water, 'fill-outline-color': flavour.waterLine },
		},
		line('coast', 'coast', {
			'line-color': flavour.waterLine,
			'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 7, 0.9, 11, 1.4],
		}),
		line('borders', 'border', {
			'line-color': flavour.border,
			'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 6, 0.9, 11, 1.6],
		}),
		{
			...line('disputed', 'disputed', {
				'line-color': flavour.disputed,
				'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 6, 0.9, 11, 1.6],
				'line-dasharray': [3, 2.5],
			}),
			layout: { 'line-join': 'round' },
		},
	];
}
