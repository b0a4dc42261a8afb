import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LabelProperties } from '#lib/basemap/basemap.ts';
import { RIVERS, ROADS } from '#lib/look/cartography/ground.ts';
import {
	AREA_NAMES,
	AROUND_DOT,
	LETTERS,
	RIVER_NAME,
	SHIELD,
	TOWN_NAMES,
	type AreaLook,
	type TownLook,
} from '#lib/look/cartography/names.ts';
import { PLAN_FROM } from '#lib/look/cartography/plan.ts';
import type { Tokens } from '#lib/look/tokens.ts';
import { byZoom } from './by-zoom.ts';
import { fontOf, REGULAR } from './fonts.ts';
import { CAPITAL_DOT, SHIELD_FRAME, TOWN_DOT } from './images.ts';
import { ofRank } from './shapes.ts';
import { AREAS_AND_LINES, LABELS } from './sources.ts';

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;
type Layout = NonNullable<SymbolLayer['layout']>;
type Paint = NonNullable<SymbolLayer['paint']>;
type Side = NonNullable<LabelProperties['side']>;
type GroundLook = AreaLook | TownLook;

function ink(kind: GroundLook['kind'] | 'river' | 'shield', flavour: Tokens, haloWidth = 1.4): Paint {
	const { colour, halo } = LETTERS[kind];
	return {
		'text-color': flavour[colour],
		'text-halo-color': flavour[halo],
		'text-halo-width': haloWidth,
		'text-halo-blur': 0.4,
	};
}

/** A whole zoom: filters are asked tile by tile. */
const NOT_ON_PLAN = ['step', ['zoom'], true, Math.ceil(PLAN_FROM), ['!', ['has', 'onPlan']]];

function names(
	id: string,
	of: LabelProperties['kind'],
	rank: number | undefined,
	look: GroundLook,
	flavour: Tokens,
	more: { layout: Layout; paint?: Paint },
): SymbolLayer {
	const { kind, from, to, size } = look;
	const ofKind: ExpressionSpecification = ['==', ['get', 'kind'], of];
	return {
		id,
		type: 'symbol',
		source: LABELS,
		filter: [
			...['all', ofKind, NOT_ON_PLAN],
			...(rank ? [['==', ['get', 'rank'], rank]] : []),
		] as unknown as FilterSpecification,
		...(from ? { minzoom: from } : {}),
		...(to ? { maxzoom: to } : {}),
		layout: {
			'text-field': ['get', 'name'],
			'text-font': fontOf(look),
			'text-size': byZoom(size),
			'text-max-width': LETTERS[kind].widest,
			...more.layout,
		},
		paint: { ...ink(kind, flavour), ...more.paint },
	};
}

function riverNames(flavour: Tokens): SymbolLayer {
	const [{ namedFrom }, , least] = RIVERS;
	return {
		id: 'river-names',
		type: 'symbol',
		source: AREAS_AND_LINES,
		minzoom: namedFrom,
		filter: [
			'all',
			['==', ['get', 'kind'], 'river'],
			['has', 'name'],
			['step', ['zoom'], ['<', ['get', 'rank'], RIVERS.length], least.namedFrom, true],
		],
		layout: {
			'symbol-placement': 'line',
			'symbol-spacing': byZoom([7, 260, 10, 520]),
			'text-field': ['get', 'name'],
			'text-font': fontOf(RIVER_NAME),
			'text-size': byZoom(RIVER_NAME.size),
			'text-letter-spacing': LETTERS.river.spacing,
			'text-offset': [0, -0.55],
			'text-max-angle': 28,
			'text-padding': 8,
		},
		paint: ink('river', flavour, 1.2),
	};
}

/** Numbers of roads, each in a frame that is filled with the ground's colour. */
function shields(flavour: Tokens): SymbolLayer[] {
	return ROADS.map(({ numberedFrom }, index): SymbolLayer => ({
		id: `shields-${index + 1}`,
		type: 'symbol',
		source: AREAS_AND_LINES,
		minzoom: numberedFrom,
		filter: ['all', ofRank('road', index + 1), ['has', 'ref']] as FilterSpecification,
		layout: {
			'symbol-placement': 'line',
			'symbol-spacing': 380,
			'text-field': ['get', 'ref'],
			'text-font': fontOf(SHIELD),
			'text-size': byZoom(SHIELD.size),
			'text-rotation-alignment': 'viewport',
			'text-padding': 30,
			'icon-image': SHIELD_FRAME,
			'icon-text-fit': 'both',
			'icon-text-fit-padding': [0.5, 3.5, 0.5, 3.5],
			'icon-rotation-alignment': 'viewport',
			'icon-padding': 30,
		},
		paint: {
			...ink('shield', flavour),
			'icon-color': flavour.land,
			'icon-halo-color': flavour[LETTERS.shield.colour],
			'icon-halo-width': 1,
		},
	})).reverse();
}

function areaNames(flavour: Tokens): SymbolLayer[] {
	return AREA_NAMES.map((look) => {
		const { isUpper, spacing } = LETTERS[look.kind];
		return names(`${look.id}-names`, look.of, look.rank, look, flavour, {
			layout: {
				'text-letter-spacing': spacing,
				'text-padding': isUpper ? 6 : 3,
				...(isUpper ? { 'text-transform': 'uppercase' } : {}),
				...(look.kind === 'region' ? { 'text-line-height': 1.15 } : {}),
			},
		});
	});
}

/** Where a name may stand about its dot, the wanted side first: pairs of the text's anchor and its offset in ems. */
const PLACES: Readonly<Record<Side, readonly [anchor: Side, offset: readonly [number, number]]>> = {
	right: ['left', [0.55, 0]],
	left: ['right', [-0.55, 0]],
	top: ['bottom', [0, -0.5]],
	bottom: ['top', [0, 0.5]],
};

function placesFrom(sides: readonly Side[]): ExpressionSpecification {
	return ['literal', sides.flatMap((side) => PLACES[side])] as unknown as ExpressionSpecification;
}

const SIDES: ExpressionSpecification = [
	'match',
	['get', 'side'],
	...(['left', 'top', 'bottom'] as const).flatMap((side) => [side, placesFrom(AROUND_DOT[side])]),
	placesFrom(AROUND_DOT.right),
] as unknown as ExpressionSpecification;

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

function townNames(flavour: Tokens): SymbolLayer[] {
	return TOWN_NAMES.map((look, index) =>
		names(`town-names-${index + 1}`, 'town', index + 1, look, flavour, {
			layout: {
				'icon-image': ['match', ['get', 'dot'], 'none', '', 'capital', CAPITAL_DOT, TOWN_DOT],
				'icon-size': look.dot,
				'icon-padding': 1,
				'text-field': NAME_AND_NATIVE,
				'text-variable-anchor-offset': SIDES,
				'text-justify': 'auto',
				'text-line-height': 1.1,
				'text-padding': 2,
			},
			paint: {
				'icon-color': flavour[look.dotColour],
				'icon-halo-color': flavour.halo,
				'icon-halo-width': 1,
			},
		}),
	).reverse();
}

/** Names, least important first: MapLibre gives room from the top layer down. */
export function labelLayers(flavour: Tokens): SymbolLayer[] {
	return [riverNames(flavour), ...shields(flavour), ...areaNames(flavour), ...townNames(flavour)];
}
