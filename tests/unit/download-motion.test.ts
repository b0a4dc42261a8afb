import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { check } from '@placemarkio/check-geojson';
import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { simplified, type Sample } from '#lib/download/simplify.ts';
import type { Column, Moment } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { position } from '#lib/track/position.ts';
import { data, download, type MovingFeature, type MovingFeatures } from './support/downloads.ts';
import { MOVING_FEATURES } from './support/moving-features-schema.ts';

const text = download('tracks.mf.json');
const { features } = JSON.parse(text) as MovingFeatures;

interface Attribute {
	readonly interpolation: 'Step' | 'Linear';
	readonly values: readonly (string | number | null)[];
}

/** The two datetimes round a moment and how far it is from the first to the second; `null` outside. */
function between(datetimes: readonly string[], moment: Moment): { index: number; share: number } | null {
	const times = datetimes.map((time) => Date.parse(time));
	const index = times.findIndex((time, i) => time <= moment && moment < (times[i + 1] ?? -Infinity));
	const [from, to] = [times[index], times[index + 1]];
	return from === undefined || to === undefined ? null : { index, share: (moment - from) / (to - from) };
}

/** A temporal property at a moment, as the standard has it read; `undefined` where the file gives none. */
function valueAt(feature: MovingFeature, name: string, moment: Moment): string | number | null | undefined {
	for (const group of feature.temporalProperties) {
		const found = group[name] as Attribute | undefined;
		const place = found && between(group.datetimes as string[], moment);
		if (!place) continue;
		const [from, to] = found.values.slice(place.index, place.index + 2);
		if (found.interpolation === 'Step' || typeof from !== 'number' || typeof to !== 'number') return from;
		return from + place.share * (to - from);
	}
	return undefined;
}

function pointOf({ temporalGeometry }: MovingFeature, moment: Moment): [number, number] | null {
	const place = between(temporalGeometry.datetimes, moment);
	if (!place) return null;
	const [from, to] = temporalGeometry.coordinates.slice(place.index, place.index + 2);
	if (!from || !to) return null;
	return [from[0] + place.share * (to[0] - from[0]), from[1] + place.share * (to[1] - from[1])];
}

/** Without the features that give a place that a report has a column at beside its track. */
function featuresOf(column: Column): MovingFeature[] {
	return features.filter(
		({ id, properties }) =>
			properties.column === column.id && !column.aside.some((fix) => id === `${column.id}/${fix.id}`),
	);
}

/** Moments spread over a column's time, and a little beyond it, none of them a round one. */
function momentsOf({ fixes }: Column, count: number): Moment[] {
	const start = (fixes[0]?.time ?? 0) - 4 * 3_600_000;
	const end = (fixes.at(-1)?.time ?? 0) + 4 * 3_600_000;
	return Array.from({ length: count }, (_, i) => Math.round(start + ((i + 0.37) / count) * (end - start)));
}

describe('/data/tracks.mf.json', () => {
	it('has the structure of OGC 19-045r3, and is GeoJSON for those who know no more', () => {
		const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
		addFormats(ajv);
		const validate = ajv.compile(MOVING_FEATURES);
		validate(JSON.parse(text));
		expect(validate.errors).toBeNull();
		expect(check(text).type).toBe('FeatureCollection');
	});

	it('has the sightings beside the features', () => {
		const { sightings } = JSON.parse(text) as { readonly sightings: readonly { readonly id: string }[] };
		expect(sightings.map(({ id }) => id)).toEqual(data.story.sightings.map(({ id }) => id));
	});

	it('has as many values and positions as times, and times that rise', () => {
		for (const { id, temporalGeometry, temporalProperties } of features) {
			expect(temporalGeometry.coordinates, id).toHaveLength(temporalGeometry.datetimes.length);
			for (const { datetimes, ...attributes } of [temporalGeometry, ...temporalProperties] as Record<
				string,
				unknown
			>[]) {
				const times = (datetimes as string[]).map((time) => Date.parse(time));
				expect(times, id).toEqual([...new Set(times)].sort((a, b) => a - b));
				for (const attribute of Object.values(attributes)) {
					const { values } = attribute as Partial<Attribute>;
					if (Array.isArray(values)) expect(values, id).toHaveLength(times.length);
				}
			}
		}
	});

	it.each(data.story.columns.map((column) => [column.id, column] as const))(
		'puts %s where the map puts it, within 100 metres, and nowhere else',
		(_, column) => {
			for (const moment of momentsOf(column, 200)) {
				const { at, state, fix } = position(column, moment);
				const told = featuresOf(column).flatMap((feature) => {
					const point = pointOf(feature, moment);
					return point ? [{ feature, point }] : [];
				});
				expect(told.length, new Date(moment).toISOString()).toBe(at === null ? 0 : 1);
				if (at === null || !told[0]) continue;
				const { feature, point } = told[0];
				expect(distance([...pointAt(column, at)], point)).toBeLessThan(0.1);
				expect(Math.abs(Number(valueAt(feature, 'at', moment)) - at)).toBeLessThan(0.1);
				expect(valueAt(feature, 'state', moment)).toBe(state);
				expect(valueAt(feature, 'precisionMinutes', moment)).toBe(fix?.minutes ?? null);
				expect(valueAt(feature, 'precisionKm', moment)).toBe(fix?.km ?? null);
			}
		},
	);

	it('bounds each column as its prism does, and an aircraft not at all', () => {
		for (const column of data.story.columns) {
			for (const moment of momentsOf(column, 200)) {
				const feature = featuresOf(column).find((each) => pointOf(each, moment));
				if (!feature) continue;
				const { span } = position(column, moment);
				const from = valueAt(feature, 'possibleFrom', moment);
				const to = valueAt(feature, 'possibleTo', moment);
				if (span === null) expect([from, to]).toEqual([undefined, undefined]);
				else {
					expect(Math.abs(Number(from) - span[0])).toBeLessThan(0.05);
					expect(Math.abs(Number(to) - span[1])).toBeLessThan(0.05);
				}
			}
		}
	});

	it('gives the place that a report has a column at while another is followed', () => {
		const moment = Date.parse('2023-06-24T12:20:00+03:00');
		const told = features.filter(
			(feature) => feature.properties.column === 'second' && pointOf(feature, moment),
		);
		expect(told.map(({ id }) => id)).toEqual(['second', 'second/juniper']);
		expect(told.map((feature) => valueAt(feature, 'state', moment))).toEqual(['placed', 'conflicting']);
	});

	it('leaves out alternatives, which are no motion, and says how each column is known', () => {
		const aside = data.story.columns.flatMap((column) => column.aside.map((fix) => ({ column, fix })));
		const alternatives = aside.filter(({ fix }) => fix.standing === 'alternative');
		expect(alternatives.length).toBeGreaterThan(1);
		for (const { column, fix } of alternatives) {
			expect(features.map(({ id }) => id)).not.toContain(`${column.id}/${fix.id}`);
		}
		const bases = features.flatMap((feature) =>
			valueAt(feature, 'columnBasis', Date.parse(feature.temporalGeometry.datetimes[0]!)),
		);
		expect(bases).toHaveLength(features.length);
		for (const basis of bases) expect(['stated', 'inferred']).toContain(basis);
	});

	it('says what the line under a column is, and who claims a place', () => {
		const landed = features.find(({ id }) => id === 'plane')!;
		expect(valueAt(landed, 'stretch', Date.parse('2023-06-27T07:40:00+03:00'))).toBe('schematic');
		const claimed = features.find(({ id }) => id === 'north')!;
		const noon = Date.parse('2023-06-24T12:30:00+03:00');
		expect(valueAt(claimed, 'claimant', noon)).toBe('A Channel');
		expect(valueAt(claimed, 'status', noon)).toBe('claimed');
	});
});

describe('simplifying a motion', () => {
	const sample = (time: number, at: number): Sample => ({ time, at, position: [40, 50 + at / 111.195] });

	it('keeps the ends only where the motion is even', () => {
		const even = Array.from({ length: 50 }, (_, i) => sample(i, i));
		expect(simplified(even)).toEqual([even[0], even.at(-1)]);
	});

	it('keeps a halt on a straight road: what counts is the place at the time', () => {
		const samples = [sample(0, 0), sample(10, 10), sample(20, 10), sample(30, 20)];
		expect(simplified(samples)).toEqual(samples);
	});
});
