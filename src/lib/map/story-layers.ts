/**
 * The story's own sources and layers, as data. What they show of a scene is a matter of paint and feature state
 * alone (see `story-paint.ts`), so that no step or drag sends geometry through the map's worker.
 */
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
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
import { slice } from '#lib/track/line.ts';
import { isSighting, type Sighting } from '#lib/story/sighting.ts';
import type { LngLat, Story, StoryEvent, Stretch } from '#lib/story/types.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { grown } from './style/by-zoom.ts';
import { fontOf } from './style/fonts.ts';

type SymbolPaint = NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['paint']>;

export const STRETCHES = 'stretches';
/** The stretches that are drawn unbroken: only they can change colour along the line. */
const UNBROKEN = 'unbroken-stretches';
const ROADS = 'roads';
const PATHS = 'paths';
const STRENGTHS = 'strengths';
export const EVENTS = 'events';
export const DISTANCES = 'distances';
const EARLIER_EVENTS = 'event-earlier';
export const EVENT_DISCS = 'event-discs';
export const CLAIMANTS = 'claimants';
export const MAIN_ROAD_LINE = 'main-road';
export const MAIN_ROAD_NAME = 'main-road-name';
export const HATCH = 'hatch';

export const stretchLayer = (id: string) => `stretch:${id}`;
export const casingLayer = (id: string) => `casing:${id}`;
export const bandLayer = (id: string) => `band:${id}`;
export const strengthLayer = (column: string, part: number) => `strength:${column}:${String(part)}`;
export const prismLayer = (column: string) => `prism:${column}`;
/** The small sign of an event or a sighting. */
export const earlierIcon = (sign: Pick<StoryEvent, 'kind' | 'status'> | Pick<Sighting, 'level'>) =>
	isSighting(sign) ? `sighting-${sign.level}` : `${sign.kind}-${sign.status}`;

/** Sources for everything that any scene of the story can show. */
export function storySources(story: Story): Record<string, GeoJSONSourceSpecification> {
	const routes = new Map(story.routes.map((route) => [route.id, route]));
	const featureOf = (stretch: Stretch) => {
		const route = routes.get(stretch.route);
		if (!route) throw new Error(`stretch ${stretch.id} is on an unknown route, ${stretch.route}`);
		return lineFeature(stretch.id, slice(route, stretch.from, stretch.to), {
			id: stretch.id,
			claim:
				stretch.claimant === null || stretch.label !== null ? '' : mapWords.claimedByInline(stretch.claimant),
		});
	};
	const stretches = allStretches(story);
	const paths = story.columns
		.filter((column) => column.mode === 'road')
		.map((column) => lineFeature(column.id, column.line, { id: column.id }));
	return {
		[ROADS]: geojson(mainRoad(story), {}),
		// Where lines are measured, MapLibre GL JS 6.17 scales dashes with the line's length: the two must not meet.
		[STRETCHES]: geojson(stretches.filter((each) => !isUnbroken(each)).map(featureOf), {}),
		[UNBROKEN]: geojson(stretches.filter(isUnbroken).map(featureOf), { lineMetrics: true }),
		[PATHS]: geojson(paths, { lineMetrics: true }),
		[STRENGTHS]: geojson(strengthFeatures(story), { lineMetrics: true }),
		[EVENTS]: geojson(signFeatures(story), {}),
		[DISTANCES]: geojson(distanceFeatures(story), {}),
	};
}

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
		earlierLayer(),
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

/** Whether a stretch is drawn as one unbroken line that can show how far a column has come. */
export function isUnbroken({ status }: Stretch): boolean {
	return LINES[status].dash === null && status !== 'closed';
}

/** All stretches of all routes, in drawing order. */
export function allStretches(story: Story): readonly Stretch[] {
	return story.routes.flatMap((route) => route.stretches);
}

/** The layers of the story that can be clicked. */
export const CLICKABLE = [EARLIER_EVENTS] as const;

function mainRoad({ mainRoad: told, routes }: Story): Feature<LineString>[] {
	const road = routes.find(({ id }) => id === told?.route);
	return road && told ? [lineFeature(road.id, road.line, { id: road.id, name: told.sign ?? '' })] : [];
}

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

function strengthFeatures({ columns }: Story): Feature<LineString>[] {
	return columns.flatMap((column) =>
		strengthParts(column).map(({ from, to }, part) => {
			const id = strengthLayer(column.id, part);
			return lineFeature(id, slice(column, from, to), { id });
		}),
	);
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

/** For each stage that tells a straight distance, the line. */
function distanceFeatures({ stages, events, target }: Story): Feature<LineString>[] {
	return stages.flatMap(({ id, distanceFrom }) => {
		const from = events.find((event) => event.id === distanceFrom)?.position;
		return from && target ? [lineFeature(id, [from, target.at], { id })] : [];
	});
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

function earlierLayer(): LayerSpecification {
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

function signFeatures({ events, sightings }: Story): Feature<Point>[] {
	return [...events, ...sightings].flatMap((mark) =>
		mark.position === null
			? []
			: [
					{
						type: 'Feature',
						properties: { id: mark.id, icon: earlierIcon(mark), ...(isSighting(mark) ? { ring: true } : {}) },
						geometry: { type: 'Point', coordinates: [...mark.position] },
					},
				],
	);
}

/** Radius on the screen at zoom 0, px, of a disc of some km: MapLibre's world is 512 px wide there. */
export function discAtZoomZero(km: number, [, lat]: LngLat): number {
	const circumference = 40_075.017;
	return (km * 512) / (circumference * Math.cos((lat * Math.PI) / 180));
}

function lineFeature(id: string, line: readonly LngLat[], properties: object): Feature<LineString> {
	return {
		type: 'Feature',
		id,
		properties: { ...properties },
		geometry: { type: 'LineString', coordinates: line.map((point) => [...point]) },
	};
}

function geojson(
	features: Feature<LineString | Point>[],
	options: Partial<GeoJSONSourceSpecification>,
): GeoJSONSourceSpecification {
	const data: FeatureCollection = { type: 'FeatureCollection', features };
	return { type: 'geojson', data, promoteId: 'id', tolerance: 0.2, ...options };
}
