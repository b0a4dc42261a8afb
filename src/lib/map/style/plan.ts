import type {
	FilterSpecification,
	GeoJSONSourceSpecification,
	LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import { PLAN_AREAS, type Plan } from '#lib/basemap/plan.ts';
import { PLAN_MAX_ZOOM } from '#lib/look/limits.ts';
import { LETTERS, RIVER_NAME } from '#lib/look/cartography/names.ts';
import {
	AREA_COLOURS,
	EDGE,
	GREEN_OPACITY,
	LINE_COLOURS,
	PLACE_NAME,
	PLACES_FROM,
	PLAN_FROM,
	SHEET,
	STREET_NAME,
	STREETS,
} from '#lib/look/cartography/plan.ts';
import type { Tokens } from '#lib/look/tokens.ts';
import { byZoom } from './by-zoom.ts';
import { fontOf } from './fonts.ts';
import { TOWN_DOT } from './images.ts';

const PLAN = 'plan';
/** The lowest layer of the plans. */
export const FIRST_PLAN_LAYER = 'plan-sheet';

type PlanFeature = Feature<Polygon | LineString | Point>;

/** Plans as data of the map. */
export function planSource(plans: readonly Plan[]): Record<string, GeoJSONSourceSpecification> {
	const features = plans.flatMap(({ bounds: [west, south, east, north], areas, lines, names }) => [
		polygon('sheet', [
			[west, south],
			[east, south],
			[east, north],
			[west, north],
		]),
		...areas.map(({ kind, points }) => polygon(kind, points)),
		...lines.map(({ kind, rank, name, points }): PlanFeature => ({
			type: 'Feature',
			geometry: { type: 'LineString', coordinates: points.map((point) => [...point]) },
			properties: { kind, rank, ...(name === null ? {} : { name }) },
		})),
		...names.map(({ name, kind, rank, at }): PlanFeature => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...at] },
			properties: { kind: `name-${kind}`, rank, name },
		})),
	]);
	return {
		[PLAN]: {
			type: 'geojson',
			data: { type: 'FeatureCollection', features },
			maxzoom: PLAN_MAX_ZOOM,
			tolerance: 0.1,
		},
	};
}

function polygon(kind: string, points: readonly (readonly [number, number])[]): PlanFeature {
	const ring = [...points, ...points.slice(0, 1)].map((point) => [...point]);
	return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind } };
}

/** The sheets with what is drawn on them, from the bottom up. */
export function planLayers(flavour: Tokens): LayerSpecification[] {
	const [from, whole] = SHEET;
	const fades = byZoom([from, 0, whole, 1]);
	const fill = (
		kind: string,
		colour: string,
		opacity: typeof fades | number = fades,
	): LayerSpecification => ({
		id: `plan-${kind}`,
		type: 'fill',
		source: PLAN,
		minzoom: from,
		filter: ['==', ['get', 'kind'], kind],
		paint: { 'fill-color': colour, 'fill-opacity': opacity },
	});
	const line = (
		id: string,
		filter: FilterSpecification,
		colour: string,
		width: ReturnType<typeof byZoom>,
		more = {},
	) =>
		({
			id: `plan-${id}`,
			type: 'line',
			source: PLAN,
			minzoom: from,
			filter,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': colour, 'line-width': width, 'line-opacity': fades, ...more },
		}) satisfies LayerSpecification;
	return [
		fill('sheet', flavour.land),
		...PLAN_AREAS.map((kind) =>
			fill(kind, flavour[AREA_COLOURS[kind]], kind === 'green' ? GREEN_OPACITY : fades),
		),
		line('railway', ['==', ['get', 'kind'], 'railway'], flavour[LINE_COLOURS.railway], 1.2, {
			'line-dasharray': [4, 2],
		}),
		...STREETS.map(({ width, from: first }, index) => ({
			...line(
				`streets-${String(index + 1)}`,
				[
					'all',
					['in', ['get', 'kind'], ['literal', ['street', 'bridge']]],
					['==', ['get', 'rank'], index + 1],
				],
				flavour[LINE_COLOURS.street],
				byZoom(width),
			),
			minzoom: first,
		})).reverse(),
		line('edge', ['==', ['get', 'kind'], 'sheet'], flavour[EDGE.colour], EDGE.width),
	];
}

/** Names of streets and places. */
export function planLabels(flavour: Tokens): LayerSpecification[] {
	const ink = (kind: 'road' | 'village' | 'river') => ({
		'text-color': flavour[LETTERS[kind].colour],
		'text-halo-color': flavour[LETTERS[kind].halo],
		'text-halo-width': 1.4,
	});
	const named = STREETS.flatMap(({ namedFrom }, index) =>
		namedFrom === undefined ? [] : [{ namedFrom, rank: index + 1 }],
	);
	return [
		{
			id: 'plan-water-names',
			type: 'symbol',
			source: PLAN,
			minzoom: PLAN_FROM,
			filter: ['==', ['get', 'kind'], 'name-water'],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': fontOf(RIVER_NAME),
				'text-size': byZoom(PLACE_NAME.size),
				'text-letter-spacing': LETTERS.river.spacing,
			},
			paint: { ...ink('river'), 'text-halo-color': flavour.haloWater },
		},
		...named.toReversed().map(({ namedFrom, rank }): LayerSpecification => ({
			id: `plan-street-names-${String(rank)}`,
			type: 'symbol',
			source: PLAN,
			minzoom: namedFrom,
			filter: ['all', ['==', ['get', 'kind'], 'street'], ['==', ['get', 'rank'], rank], ['has', 'name']],
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 340,
				'text-field': ['get', 'name'],
				'text-font': fontOf(STREET_NAME),
				'text-size': byZoom(STREET_NAME.size),
			},
			paint: ink('road'),
		})),
		...PLACES_FROM.map((from, index): LayerSpecification => ({
			id: `plan-names-${String(index + 1)}`,
			type: 'symbol',
			source: PLAN,
			minzoom: from,
			filter: [
				'all',
				['in', ['get', 'kind'], ['literal', ['name-place', 'name-area']]],
				['==', ['get', 'rank'], index + 1],
			],
			layout: {
				'icon-image': ['match', ['get', 'kind'], 'name-place', TOWN_DOT, ''],
				'icon-size': 0.45,
				'text-field': ['get', 'name'],
				'text-font': fontOf(PLACE_NAME),
				'text-size': byZoom(PLACE_NAME.size),
				'text-max-width': 9,
				'text-variable-anchor-offset': [
					'match',
					['get', 'kind'],
					'name-place',
					['literal', ['left', [0.6, 0], 'right', [-0.6, 0], 'top', [0, 0.5], 'bottom', [0, -0.5]]],
					['literal', ['center', [0, 0]]],
				] as unknown as ['literal', never],
				'text-justify': 'auto',
			},
			paint: {
				...ink('village'),
				'icon-color': flavour.townDot,
				'icon-halo-color': flavour.halo,
				'icon-halo-width': 1,
			},
		})).toReversed(),
	];
}
