/**
 * The story's own sources, as data. What they show of a scene is a matter of paint and feature state alone (see
 * `story-paint.ts`), so that no step or drag sends geometry through the map's worker.
 */
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { LINES } from '#lib/look/lines.ts';
import { isSighting, type Sighting } from '#lib/story/sighting.ts';
import type { LngLat, Story, StoryEvent, Stretch } from '#lib/story/types.ts';
import { mapWords } from '#lib/text/en/map.ts';
import { slice } from '#lib/track/line.ts';
import { strengthParts } from '#lib/track/strength.ts';

export const STRETCHES = 'stretches';
/** The stretches that are drawn unbroken: only they can change colour along the line. */
export const UNBROKEN = 'unbroken-stretches';
export const ROADS = 'roads';
export const PATHS = 'paths';
export const STRENGTHS = 'strengths';
export const EVENTS = 'events';
export const DISTANCES = 'distances';

/** The feature, and the layer, of a part of a column's way with one strength. */
export const strengthLayer = (column: string, part: number) => `strength:${column}:${String(part)}`;

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

/** Whether a stretch is drawn as one unbroken line that can show how far a column has come. */
export function isUnbroken({ status }: Stretch): boolean {
	return LINES[status].dash === null && status !== 'closed';
}

/** All stretches of all routes, in drawing order. */
export function allStretches(story: Story): readonly Stretch[] {
	return story.routes.flatMap((route) => route.stretches);
}

function mainRoad({ mainRoad: told, routes }: Story): Feature<LineString>[] {
	const road = routes.find(({ id }) => id === told?.route);
	return road && told ? [lineFeature(road.id, road.line, { id: road.id, name: told.sign ?? '' })] : [];
}

function strengthFeatures({ columns }: Story): Feature<LineString>[] {
	return columns.flatMap((column) =>
		strengthParts(column).map(({ from, to }, part) => {
			const id = strengthLayer(column.id, part);
			return lineFeature(id, slice(column, from, to), { id });
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
