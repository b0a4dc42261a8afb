import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { ShapeKind } from '#lib/basemap/basemap.ts';
import {
	BUILT_UP_COLOUR,
	DIVISIONS_FROM,
	GROUND_LINES,
	RIVER_COLOUR,
	RIVERS,
	ROAD_COLOUR,
	ROADS,
	type GroundLine,
} from '#lib/look/cartography/ground.ts';
import type { Tokens } from '#lib/look/tokens.ts';
import { byZoom } from './by-zoom.ts';
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

/** Land, waters and borders, from the bottom up. */
export function shapeLayers(flavour: Tokens): LayerSpecification[] {
	const { shore, coast, lake, border, disputed, division } = GROUND_LINES;
	const ofLook = ({ colour, width }: Pick<GroundLine, 'colour' | 'width'>) => ({
		'line-color': flavour[colour],
		'line-width': byZoom(width),
	});
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': flavour.water } },
		line('shore', 'coast', { ...ofLook(shore), 'line-blur': byZoom(shore.blur) }),
		{
			id: 'land',
			type: 'fill',
			source: AREAS_AND_LINES,
			filter: only('land'),
			paint: { 'fill-color': flavour.land, 'fill-antialias': false },
		},
		{
			id: 'built-up',
			type: 'fill',
			source: AREAS_AND_LINES,
			filter: only('built-up'),
			paint: { 'fill-color': flavour[BUILT_UP_COLOUR] },
		},
		line('rivers', 'river', { 'line-color': flavour[RIVER_COLOUR], 'line-width': riverWidth() }),
		{
			id: 'lakes',
			type: 'fill',
			source: AREAS_AND_LINES,
			filter: only('lake'),
			paint: { 'fill-color': flavour.water, 'fill-outline-color': flavour[lake.colour] },
		},
		line('coast', 'coast', ofLook(coast)),
		{
			...line('divisions', 'division', { ...ofLook(division), 'line-dasharray': [...division.dash] }),
			layout: { 'line-join': 'round' },
			minzoom: DIVISIONS_FROM,
		},
		...roads(flavour),
		line('borders', 'border', ofLook(border)),
		{
			...line('disputed', 'disputed', { ...ofLook(disputed), 'line-dasharray': [...disputed.dash] }),
			layout: { 'line-join': 'round' },
		},
	];
}

/** Roads of the ground, the least first, so that a great one lies over those that meet it. */
function roads(flavour: Tokens): LineLayer[] {
	return ROADS.map(({ width, from }, index): LineLayer => ({
		...line(`roads-${index + 1}`, 'road', {
			'line-color': flavour[ROAD_COLOUR],
			'line-width': byZoom(width),
		}),
		filter: ofRank('road', index + 1),
		minzoom: from,
	})).reverse();
}

/** Shapes of one kind and rank. */
export function ofRank(kind: ShapeKind, rank: number): FilterSpecification {
	return ['all', ['==', ['get', 'kind'], kind], ['==', ['get', 'rank'], rank]];
}

function riverWidth(): ExpressionSpecification {
	const [great, middling, small] = RIVERS;
	return [
		...['interpolate', ['linear'], ['zoom']],
		...great.width.map((each, i) =>
			i % 2 === 0 ? each : ['match', ['get', 'rank'], 1, each, 2, middling.width[i], small.width[i]],
		),
	] as unknown as ExpressionSpecification;
}
