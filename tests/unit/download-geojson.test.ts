import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '#lib/story/time.ts';
import { pointAt } from '#lib/track/line.ts';
import { data, download } from './support/downloads.ts';

/** Read by a checker of RFC 7946 that throws at any fault. */
function read(file: 'events.geojson' | 'routes.geojson'): FeatureCollection {
	const found = check(download(file));
	if (found.type !== 'FeatureCollection') throw new Error(`${file} is a ${found.type}`);
	return found;
}

describe('/data/events.geojson', () => {
	const { features } = read('events.geojson');

	it('has each event once, with its point or none', () => {
		expect(features.map(({ id }) => id)).toEqual(data.story.events.map(({ id }) => id));
		for (const [i, { position }] of data.story.events.entries()) {
			const geometry = position && { type: 'Point', coordinates: position };
			expect(features[i]?.geometry).toEqual(geometry);
		}
	});

	it('says when, how exactly and on what it rests', () => {
		for (const [i, event] of data.story.events.entries()) {
			const properties = features[i]?.properties;
			expect(properties).toMatchObject({
				time: formatInstant(event.time, data.story.clock),
				status: event.status,
				claimant: event.claimant,
			});
			expect(properties?.sources).not.toEqual([]);
			expect(properties?.text).not.toBe('');
		}
	});
});

describe('/data/routes.geojson', () => {
	const { features } = read('routes.geojson');
	const ofKind = (kind: string) => features.filter(({ properties }) => properties?.feature === kind);

	it('has each route whole, each stretch and each place, and no id twice', () => {
		expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
		expect(ofKind('route').map(({ properties }) => properties?.route as string)).toEqual(
			data.story.routes.map(({ id }) => id),
		);
		expect(ofKind('stretch').map(({ properties }) => properties?.stretch as string)).toEqual(
			data.story.routes.flatMap(({ stretches }) => stretches.map(({ id }) => id)),
		);
		expect(ofKind('place')).toHaveLength(data.places.length);
	});

	it('begins and ends each stretch at its chainages, longitude first', () => {
		for (const { geometry, properties } of ofKind('stretch')) {
			const route = data.story.routes.find(({ id }) => id === properties?.route);
			const stretch = route?.stretches.find(({ id }) => id === properties?.stretch);
			if (!route || !stretch) throw new Error('a stretch of no route');
			const line = (geometry as LineString).coordinates;
			expect(properties?.status).toBe(stretch.status);
			for (const [end, at] of [
				[line[0], stretch.from],
				[line.at(-1), stretch.to],
			] as const) {
				expect(end?.[0]).toBeCloseTo(pointAt(route, at)[0], 4);
				expect(end?.[1]).toBeCloseTo(pointAt(route, at)[1], 4);
			}
		}
	});

	it('has no role: that depends on the stage', () => {
		expect(features.filter(({ properties }) => properties && 'role' in properties)).toEqual([]);
	});
});
