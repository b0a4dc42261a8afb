/** The story's own layers, as data; see `story-paint.ts` for what they show of a scene. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { STORY_NAMES } from '#lib/look/cartography/names.ts';
import {
	BAND_WIDTH,
	CASING_WIDTH,
	DISC,
	DISTANCE,
	greatestStrength,
	LINES,
	MAIN_ROAD,
	PRISM,
	strengthWidth,
} from '#lib/look/lines.ts';
import { strengthParts } from '#lib/track/strength.ts';
import type { LngLat, Story, Stretch } from '#lib/story/types.ts';
import {
	allStretches,
	DISTANCES,
	EVENTS,
	isUnbroken,
	PATHS,
	ROADS,
	STRENGTHS,
	STRETCHES,
	strengthLayer,
	UNBROKEN,
} from './story-sources.ts';
import { grown } from './style/by-zoom.ts';
import { fontOf } from './style/fonts.ts';

type SymbolPaint = NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['paint']>;

const EARLIER_EVENTS = 'event-earlier';
export const EVENT_DISCS = 'event-discs';
export const CLAIMANTS = 'claimants';
export const MAIN_ROAD_LINE = 'main-road';
export const MAIN_ROAD_NAME = 'main-road-name';
export const HATCH = 'hatch';

export const stretchLayer = (id: string) => `stretch:${id}`;
export const casingLayer = (id: string) => `casing:${id}`;
export const bandLayer = (id: string) => `band:${id}`;
export const prismLayer = (column: string) => `prism:${column}`;
/** Every layer that the story can need, in drawing order, all invisible until painted. */
export function storyLayers(story: Story): LayerSpecification[] {
	const stretches = allStretches(story);
	const road = story.columns.filter((column) => column.mode === 'road');
	return [
		mainRoadLayer(),
		discLayer(),
		...stretches.filter((stretch) => stretch.band).map(bandOf),
		...stretches.filter((stretch) => stretch.status === 'closed').map(casingOf),
		...strengthLayers(story),
		...road.map((column) => prismOf(column.id)),
		...stretches.map(lineOf),
		distanceLayer(),
	];
}

/** Labels of the story, drawn with the basemap's. */
export function storyLabels(): LayerSpecification[] {
	const { road, claim } = STORY_NAMES;
	const claimed = { 'text-font': fontOf(claim), 'text-size': claim.size };
	const paint: SymbolPaint = {
		'text-opacity': ['coalesce', ['feature-state', 'shown'], 0],
		'text-halo-width': 1.6,
	};
	return [
		{
			id: MAIN_ROAD_NAME,
			type: 'symbol',
			source: ROADS,
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 320,
				'text-field': ['get', 'name'],
				'text-font': fontOf(road),
				'text-size': road.size,
				'text-rotation-alignment': 'viewport',
			},
			paint: { 'text-halo-width': 2.5 },
		},
		{
			id: CLAIMANTS,
			type: 'symbol',
			source: STRETCHES,
			filter: ['!=', ['get', 'claim'], ''],
			layout: {
				...claimed,
				'symbol-placement': 'line',
				'symbol-spacing': 260,
				'text-field': ['get', 'claim'],
				'text-offset': [0, -1],
				'text-keep-upright': true,
				'text-max-angle': 40,
			},
			paint,
		},
	];
}

/** The layers of the story that can be clicked. */
export const CLICKABLE = [EARLIER_EVENTS] as const;

/** The road is there before anyone drives on it. */
function mainRoadLayer(): LayerSpecification {
	return {
		id: MAIN_ROAD_LINE,
		type: 'line',
		source: ROADS,
		layout: { 'line-join': 'round' },
		paint: { 'line-width': grown(MAIN_ROAD.width) },
	};
}

function lineOf(stretch: Stretch): LayerSpecification {
	const { id, status } = stretch;
	const { width, dash, cap } = LINES[status];
	const source = isUnbroken(stretch) ? UNBROKEN : STRETCHES;
	return {
		id: stretchLayer(id),
		type: 'line',
		source,
		filter: ['==', ['get', 'id'], id],
		layout: { 'line-cap': cap, 'line-join': 'round' },
		paint: {
			'line-width': grown(width),
			'line-opacity': 0,
			...(dash ? { 'line-dasharray': [...dash] } : {}),
		},
	};
}

function casingOf({ id }: Stretch): LayerSpecification {
	return {
		id: casingLayer(id),
		type: 'line',
		source: STRETCHES,
		filter: ['==', ['get', 'id'], id],
		layout: { 'line-join': 'round' },
		paint: { 'line-width': grown(CASING_WIDTH), 'line-opacity': 0 },
	};
}

function bandOf({ id }: Stretch): LayerSpecification {
	return {
		id: bandLayer(id),
		type: 'line',
		source: STRETCHES,
		filter: ['==', ['get', 'id'], id],
		paint: { 'line-width': grown(BAND_WIDTH), 'line-opacity': 0, 'line-pattern': HATCH },
	};
}

function prismOf(column: string): LayerSpecification {
	return {
		id: prismLayer(column),
		type: 'line',
		source: PATHS,
		filter: ['==', ['get', 'id'], column],
		layout: { 'line-join': 'round' },
		paint: { 'line-width': grown(PRISM.width), 'line-opacity': 0 },
	};
}

function strengthLayers(story: Story): LayerSpecification[] {
	const greatest = greatestStrength(story);
	return story.columns.flatMap((column) =>
		strengthParts(column).map(({ strength }, part): LayerSpecification => {
			const id = strengthLayer(column.id, part);
			const width = strengthWidth(strength, greatest, story.strength?.width ?? 0);
			return {
				id,
				type: 'line',
				source: STRENGTHS,
				filter: ['==', ['get', 'id'], id],
				layout: { 'line-join': 'round' },
				paint: { 'line-width': grown(width), 'line-opacity': 0 },
			};
		}),
	);
}

function distanceLayer(): LayerSpecification {
	return {
		id: DISTANCES,
		type: 'line',
		source: DISTANCES,
		paint: {
			'line-width': grown(DISTANCE.width),
			'line-opacity': ['coalesce', ['feature-state', 'shown'], 0],
		},
	};
}

function discLayer(): LayerSpecification {
	const disc: ExpressionSpecification = ['coalesce', ['feature-state', 'disc'], 0];
	const isThere: ExpressionSpecification = ['>', disc, 0];
	return {
		id: EVENT_DISCS,
		type: 'circle',
		source: EVENTS,
		paint: {
			'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, disc, 22, ['*', disc, 2 ** 22]],
			// Of sightings only the edge: many of them lie over each other.
			'circle-opacity': ['case', ['all', isThere, ['!', ['has', 'ring']]], DISC.opacity, 0],
			'circle-stroke-width': DISC.edge.width,
			'circle-stroke-opacity': ['case', isThere, DISC.edge.opacity, 0],
			'circle-pitch-alignment': 'map',
		},
	};
}

/** Small signs of what the stage before told. */
export function earlierLayer(): LayerSpecification {
	return {
		id: EARLIER_EVENTS,
		type: 'symbol',
		source: EVENTS,
		layout: {
			'icon-image': ['get', 'icon'],
			'icon-allow-overlap': true,
			'icon-ignore-placement': true,
			'icon-size': ['interpolate', ['linear'], ['zoom'], 4, 0.75, 8, 1],
		},
		paint: {
			'icon-opacity': ['case', ['==', ['coalesce', ['feature-state', 'presence'], ''], 'earlier'], 1, 0],
		},
	};
}

/** Radius on the screen at zoom 0, px, of a disc of some km: MapLibre's world is 512 px wide there. */
export function discAtZoomZero(km: number, [, lat]: LngLat): number {
	const circumference = 40_075.017;
	return (km * 512) / (circumference * Math.cos((lat * Math.PI) / 180));
}
