/** Events, sightings, stretches, places, fixes and sources as the downloads write them: times in ISO 8601, with what belongs to each beside it. */
import type { Clock } from '#lib/story/head.ts';
import { formatInstant } from '#lib/story/time.ts';
import {
	HALF_WIDTH_MINUTES,
	type Column,
	type EventDetail,
	type FixRecord,
	type LngLat,
	type Reported,
	type RoutePlace,
	type StretchRecord,
	type Telling,
} from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { postAt } from '#lib/track/posts.ts';
import { onRoutes } from '#lib/track/path.ts';
import { markAddress, type DownloadData } from './data.ts';

/** Every event with its details, in the order of the story. */
export function eventRecords({ story, texts, site }: DownloadData) {
	const details = new Map<string, EventDetail>(
		Object.values(texts).flatMap((text) => text.details.map((detail) => [detail.id, detail])),
	);
	return story.events.map((event) => {
		const { id, title, time, precision, timeWords, place, native } = event;
		const { position, radius, extent, kind, status, claimant, stage } = event;
		const { text = '', note = null, sources = [] } = details.get(id) ?? {};
		const telling = tellingRecord(event, story.clock);
		return {
			...{
				id,
				title,
				time: formatInstant(time, story.clock),
				precision,
				minutes: HALF_WIDTH_MINUTES[precision],
				timeWords,
			},
			...{ place, native, position, radius, extent, kind, status, claimant, stage, text, note, sources },
			...telling,
			address: markAddress(site, event),
		};
	});
}

/** Every sighting, in order of time. */
export function sightingRecords({ story, site }: DownloadData) {
	return story.sightings.map((sighting) => {
		const { id, title, time, precision, timeWords, place, native, position, radius } = sighting;
		const { level, by, stage, seen, direction, column, of, note, sources } = sighting;
		return {
			...{ id, title, time: formatInstant(time, story.clock), precision },
			...{ minutes: HALF_WIDTH_MINUTES[precision], timeWords, place, native, position, radius },
			...{ level, by, stage, seen, direction, column, of, note, sources },
			...tellingRecord(sighting, story.clock),
			address: markAddress(site, sighting),
		};
	});
}

export type SightingRecord = ReturnType<typeof sightingRecords>[number];

function tellingRecord({ reported, believed, annotation, caption }: Telling, clock: Clock) {
	return {
		reported: reportedRecord(reported, clock),
		believed: believed.map(({ from, until, ...belief }) => ({
			...belief,
			from: formatInstant(from, clock),
			until: until === null ? null : formatInstant(until, clock),
		})),
		annotation,
		caption,
	};
}

function reportedRecord(reported: Reported | null, clock: Clock) {
	return reported && { ...reported, time: formatInstant(reported.time, clock) };
}

export type EventRecord = ReturnType<typeof eventRecords>[number];

/** A stretch with its ends as chainages and, where the route has them, as kilometre posts. */
export function stretchRecord(stretch: StretchRecord, places: readonly RoutePlace[]) {
	const { id, route, name, status, band, claimant, label, note, sources, from, to } = stretch;
	const ofRoute = places.filter((place) => place.route === route);
	return {
		...{ id, name, status, band, claimant, label, note, sources, from, to },
		fromPost: postAt(ofRoute, from),
		toPost: postAt(ofRoute, to),
	};
}

/** A point that a route is drawn through. */
export function placeRecord({ name, native, at, post, precision, note, position }: RoutePlace) {
	return { name, native, at, post, precision, note, position };
}

/** A fix with its time in ISO 8601, its position and, on a road with known posts, its kilometre post. */
export function fixRecord(
	column: Pick<Column, 'path' | 'line' | 'chainage'>,
	fix: FixRecord,
	{ story, places }: Pick<DownloadData, 'story' | 'places'>,
) {
	const { id, name, place, time, minutes, at, km } = fix;
	const { status, claimant, columnBasis, standing, strength, sighting } = fix;
	const { reported, sources, reasoning } = fix;
	return {
		...{
			id,
			name,
			place,
			time: formatInstant(time, story.clock),
			minutes,
			at,
			post: postOf(column, at, places),
		},
		position: rounded(pointAt(column, at)),
		...{ km, status, claimant, columnBasis, standing, strength, sighting, sources, reasoning },
		reported: reportedRecord(reported, story.clock),
	};
}

function postOf({ path }: Pick<Column, 'path'>, at: number, places: readonly RoutePlace[]): number | null {
	const posts = onRoutes(path, at).map(({ route, chainage }) =>
		postAt(
			places.filter((place) => place.route === route),
			chainage,
		),
	);
	return posts.find((post) => post !== null) ?? null;
}

/** To about a metre. */
export function rounded([lng, lat]: LngLat): LngLat {
	return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}
