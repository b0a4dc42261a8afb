import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LabelProperties } from '#lib/basemap/basemap.ts';
import type { Flavour } from './flavour.ts';
import { ITALIC, MEDIUM, REGULAR, SEMIBOLD } from './fonts.ts';
import { CAPITAL_DOT, TOWN_DOT } from './images.ts';
import { AREAS_AND_LINES, LABELS } from './sources.ts';

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;
type Layout = NonNullable<SymbolLayer['layout']>;
type Paint = NonNullable<SymbolLayer['paint']>;
type Side = NonNullable<LabelProperties['side']>;

function names(
	id: string,
	kind: LabelProperties['kind'],
	zooms: { from?: number; to?: number; rank?: number },
	layout: Layout,
	paint: Paint,
): SymbolLayer {
	const ofKind: ExpressionSpecification = ['==', ['get', 'kind'], kind];
	return {
		id,
		type: 'symbol',
		source: LABELS,
		filter: zooms.rank ? ['all', ofKind, ['==', ['get', 'rank'], zooms.rank]] : ofKind,
		...(zooms.from ? { minzoom: zooms.from } : {}),
		...(zooms.to ? { maxzoom: zooms.to } : {}),
		layout: { 'text-field': ['get', 'name'], 'text-padding': 3, ...layout },
		paint: { 'text-halo-width': 1.4, 'text-halo-blur': 0.4, ...paint },
	};
}

function sized(...stops: [zoom: number, size: number][]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

function waterNames({ labelWater, haloWater, halo }: Flavour): SymbolLayer[] {
	const onWater: Paint = { 'text-color': labelWater, 'text-halo-color': haloWater };
	const layout: Layout = { 'text-font': ITALIC, 'text-letter-spacing': 0.08, 'text-max-width': 6 };
	return [
		{
			id: 'river-names',
			type: 'symbol',
			source: AREAS_AND_LINES,
			minzoom: 5.2,
			filter: [
				'all',
				['==', ['get', 'kind'], 'river'],
				['has', 'name'],
				['step', ['zoom'], ['<', ['get', 'rank'], 3], 7, true],
			],
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': sized([7, 260], [10, 520]),
				'text-field': ['get', 'name'],
				'text-font': ITALIC,
				'text-size': sized([5, 11], [10, 13]),
				'text-letter-spacing': 0.06,
				'text-offset': [0, -0.55],
				'text-max-angle': 28,
				'text-padding': 8,
			},
			paint: {
				'text-color': labelWater,
				'text-halo-color': halo,
				'text-halo-width': 1.2,
				'text-halo-blur': 0.4,
			},
		},
		names('lake-names', 'lake', { from: 5.6 }, { ...layout, 'text-size': sized([5, 11], [9, 13]) }, onWater),
		names('lesser-sea-names', 'sea', { from: 7, rank: 3 }, { ...layout, 'text-size': 12 }, onWater),
		names(
			'bay-names',
			'sea',
			{ from: 4.6, rank: 2 },
			{ ...layout, 'text-size': sized([4, 11], [7, 14]) },
			onWater,
		),
		names(
			'sea-names',
			'sea',
			{ rank: 1 },
			{ ...layout, 'text-letter-spacing': 0.16, 'text-size': sized([3, 11.5], [5, 14], [8, 19]) },
			onWater,
		),
	];
}

function regionNames({ label, labelSoft, halo }: Flavour): SymbolLayer[] {
	const caps: Layout = { 'text-transform': 'uppercase', 'text-max-width': 7 };
	const country: Layout = { ...caps, 'text-font': SEMIBOLD, 'text-letter-spacing': 0.2, 'text-padding': 6 };
	const region: Layout = {
		...caps,
		'text-font': REGULAR,
		'text-letter-spacing': 0.12,
		'text-line-height': 1.15,
		'text-size': sized([5.4, 11], [8, 12.5]),
		'text-padding': 6,
	};
	const soft: Paint = { 'text-color': labelSoft, 'text-halo-color': halo };
	const strong: Paint = { 'text-color': label, 'text-halo-color': halo };
	return [
		names('lesser-region-names', 'region', { from: 6, to: 9, rank: 2 }, region, soft),
		names('region-names', 'region', { from: 5.4, to: 9.2, rank: 1 }, region, soft),
		names(
			'small-country-names',
			'country',
			{ from: 5, to: 8, rank: 3 },
			{ ...country, 'text-size': 11.5 },
			strong,
		),
		names(
			'lesser-country-names',
			'country',
			{ from: 4.2, to: 8, rank: 2 },
			{ ...country, 'text-size': sized([4, 11], [7, 15]) },
			strong,
		),
		names(
			'country-names',
			'country',
			{ to: 8, rank: 1 },
			{ ...country, 'text-size': sized([3, 11.5], [5, 14], [7, 19]) },
			strong,
		),
	];
}

/** Where a name may stand about its dot, the wanted side first: pairs of the text's anchor and its offset in ems. */
const PLACES: Readonly<Record<Side, readonly [anchor: Side, offset: readonly [number, number]]>> = {
	right: ['left', [0.55, 0]],
	left: ['right', [-0.55, 0]],
	top: ['bottom', [0, -0.5]],
	bottom: ['top', [0, 0.5]],
};

function placesFrom(first: Side, ...then: Side[]): ExpressionSpecification {
	return ['literal', [first, ...then].flatMap((side) => PLACES[side])] as unknown as ExpressionSpecification;
}

const AROUND_DOT: ExpressionSpecification = [
	'match',
	['get', 'side'],
	'left',
	placesFrom('left', 'bottom', 'top', 'right'),
	'top',
	placesFrom('top', 'right', 'left', 'bottom'),
	'bottom',
	placesFrom('bottom', 'left', 'right', 'top'),
	placesFrom('right', 'left', 'top', 'bottom'),
];

/** From this zoom there is room for a town's own name under ours. */
const NATIVE_FROM = 9;
const NAME_AND_NATIVE: ExpressionSpecification = [
	'step',
	['zoom'],
	['get', 'name'],
	NATIVE_FROM,
	[
		'case',
		['has', 'native'],
		[
			'format',
			['get', 'name'],
			{},
			'\n',
			{},
			['get', 'native'],
			{ 'font-scale': 0.85, 'text-font': ['literal', REGULAR] },
		],
		['get', 'name'],
	],
];

/** From which zoom towns of each rank are named, in which weight and size, and the size of their dots. */
const TOWN_RANKS: readonly {
	from: number;
	font: string[];
	size: ExpressionSpecification;
	dot: number;
	soft?: true;
}[] = [
	{ from: 0, font: SEMIBOLD, size: sized([3, 12.5], [5, 14], [8, 18], [11, 20]), dot: 0.8 },
	{ from: 3.7, font: MEDIUM, size: sized([4, 12], [6, 13], [8, 16], [11, 18]), dot: 0.65 },
	{ from: 4.75, font: REGULAR, size: sized([4.7, 11.5], [8, 14.5], [11, 17]), dot: 0.55 },
	{ from: 5.7, font: REGULAR, size: sized([6, 11.5], [8, 13.5], [11, 16]), dot: 0.5 },
	{ from: 6.4, font: REGULAR, size: sized([7, 11.5], [9, 13], [11, 15]), dot: 0.45 },
	{ from: 7.2, font: REGULAR, size: sized([7, 11.5], [11, 14]), dot: 0.4 },
	{ from: 8.8, font: REGULAR, size: sized([9, 11], [11, 12.5]), dot: 0.35, soft: true },
];

function townNames({ label, labelSoft, townDot, halo }: Flavour): SymbolLayer[] {
	return TOWN_RANKS.map(({ from, font, size, dot, soft }, index) =>
		names(
			`town-names-${index + 1}`,
			'town',
			{ from, rank: index + 1 },
			{
				'icon-image': ['match', ['get', 'dot'], 'none', '', 'capital', CAPITAL_DOT, TOWN_DOT],
				'icon-size': dot,
				'icon-padding': 1,
				'text-field': NAME_AND_NATIVE,
				'text-font': font,
				'text-size': size,
				'text-variable-anchor-offset': AROUND_DOT,
				'text-justify': 'auto',
				'text-line-height': 1.1,
				'text-max-width': 12,
				'text-padding': 2,
			},
			{
				'text-color': soft ? labelSoft : label,
				'text-halo-color': halo,
				'icon-color': soft ? labelSoft : townDot,
				'icon-halo-color': halo,
				'icon-halo-width': 1,
			},
		),
	).reverse();
}

/** Names, least important first: MapLibre gives room from the top layer down. */
export function labelLayers(flavour: Flavour): SymbolLayer[] {
	return [...waterNames(flavour), ...regionNames(flavour), ...townNames(flavour)];
}
