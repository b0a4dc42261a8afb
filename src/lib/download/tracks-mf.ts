/**
 * `/data/tracks.mf.json`: OGC Moving Features JSON, encoding "prism" (OGC 19-045r3). Each feature is a column over a time in
 * which its place is known without a gap: `temporalGeometry` gives the place, `temporalProperties` say how it is
 * known, and the stretch of path that the column could have been on. What was seen does not move: sightings are a foreign member.
 */
import type { Clock } from '#lib/story/head.ts';
import { formatInstant } from '#lib/story/time.ts';
import type { Bounds, Column, ColumnRecord, Fix, LngLat, Moment } from '#lib/story/types.ts';
import { lengthOf, slice } from '#lib/track/line.ts';
import { prism, prismOutline, type Span } from '#lib/track/prism.ts';
import { json, metadataOf, type DownloadData } from './data.ts';
import { conflictRuns, knownRuns, type Run } from './motion.ts';
import { rounded, sightingRecords } from './records.ts';

/** Common codes of UN/CEFACT, recommendation 20. */
const KILOMETRE = 'KMT';
const MINUTE = 'MIN';

export function tracksMovingFeatures(data: DownloadData): string {
	const { story } = data;
	const features = story.columns.flatMap((column) => [
		...knownRuns(column, story.routes).map((run, i) =>
			feature(story.clock, column, run, i === 0 ? column.id : `${column.id}/${i + 1}`),
		),
		...conflictRuns(column, story.routes).map(({ fix, run }) =>
			feature(story.clock, column, run, `${column.id}/${fix.id}`),
		),
	]);
	const positions = features.flatMap(({ temporalGeometry }) => temporalGeometry.coordinates);
	const times = features.flatMap(({ time }) => time).sort();
	return json({
		type: 'FeatureCollection',
		label: story.title,
		metadata: metadataOf(data, 'tracks.mf.json'),
		sightings: sightingRecords(data),
		crs: { type: 'Name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
		trs: { type: 'Name', properties: { name: 'urn:ogc:data:time:iso8601' } },
		bbox: bounds(positions),
		time: [times[0], times.at(-1)],
		features,
	});
}

function feature(clock: Clock, column: ColumnRecord, run: Run, id: string) {
	const { name, role, mode, topSpeed, note } = column;
	const datetimes = run.samples.map(({ time }) => formatInstant(time, clock));
	const coordinates = run.samples.map(({ position }) => rounded(position));
	return {
		type: 'Feature',
		id,
		properties: { column: column.id, name, role, mode, topSpeed, note },
		geometry: groundOf(column, run),
		bbox: bounds(coordinates),
		time: [datetimes[0] ?? '', datetimes.at(-1) ?? ''],
		temporalGeometry: { type: 'MovingPoint', datetimes, coordinates, interpolation: 'Linear' },
		temporalProperties: [knowledge(run, clock), along(run, clock), ...prisms(column, run, clock)],
	};
}

/** The ground that the column covers in this time, for readers that know GeoJSON only. */
function groundOf(column: Column, { samples }: Run) {
	const at = samples.map((sample) => sample.at);
	const line = slice(column, Math.min(...at), Math.max(...at)).map(rounded);
	return Math.min(...at) === Math.max(...at)
		? { type: 'Point', coordinates: line[0] }
		: { type: 'LineString', coordinates: line };
}

/** How the place is known: each value holds until the next. The last is repeated at the run's end. */
function knowledge({ knowledge, samples }: Run, clock: Clock) {
	const last = knowledge.at(-1);
	const end = samples.at(-1);
	const steps = last && end ? [...knowledge, { ...last, time: end.time }] : knowledge;
	return {
		datetimes: steps.map(({ time }) => formatInstant(time, clock)),
		state: text(steps.map(({ state }) => state)),
		status: text(steps.map(({ status }) => status)),
		claimant: text(steps.map(({ claimant }) => claimant)),
		columnBasis: text(steps.map(({ columnBasis }) => columnBasis)),
		fixes: text(steps.map(({ fixes }) => fixes.join(' '))),
		stretch: text(steps.map(({ stretch }) => stretch)),
		precisionMinutes: measure(
			MINUTE,
			'Step',
			steps.map(({ minutes }) => minutes),
		),
		precisionKm: measure(
			KILOMETRE,
			'Step',
			steps.map(({ km }) => km),
		),
	};
}

function along({ samples }: Run, clock: Clock) {
	return {
		datetimes: samples.map(({ time }) => formatInstant(time, clock)),
		at: measure(
			KILOMETRE,
			'Linear',
			samples.map(({ at }) => toMetre(at)),
		),
	};
}

/** For each two fixes in a row the space-time prism between them, by its corners, as far as it lies in this run. */
function prisms(column: Column, { samples }: Run, clock: Clock) {
	const { topSpeed } = column;
	if (topSpeed === null) return [];
	const start = samples[0]?.time ?? 0;
	const end = samples.at(-1)?.time ?? 0;
	return column.fixes.slice(1).flatMap((second, i) => {
		const first = column.fixes[i] as Fix;
		const corners = cornersWithin(first, second, topSpeed, lengthOf(column), start, end);
		if (corners.length < 2) return [];
		return [
			{
				datetimes: corners.map(({ time }) => formatInstant(time, clock)),
				possibleFrom: measure(
					KILOMETRE,
					'Linear',
					corners.map(({ span }) => toMetre(span[0])),
				),
				possibleTo: measure(
					KILOMETRE,
					'Linear',
					corners.map(({ span }) => toMetre(span[1])),
				),
			},
		];
	});
}

/** The file counts in whole seconds. */
function cornersWithin(
	first: Fix,
	second: Fix,
	topSpeed: number,
	length: number,
	start: Moment,
	end: Moment,
): { time: Moment; span: Span }[] {
	const low = Math.max(start, first.time);
	const high = Math.min(end, second.time);
	const bends = prismOutline(first, second, topSpeed, length).map(
		({ time }) => Math.round(time / 1000) * 1000,
	);
	const times = [...new Set([low, ...bends.filter((time) => time > low && time < high), high])];
	return times.flatMap((time) => {
		const span = prism(first, second, topSpeed, time, length);
		return span ? [{ time, span }] : [];
	});
}

function text(values: readonly (string | null)[]) {
	return { type: 'Text', values, interpolation: 'Step' };
}

function measure(form: string, interpolation: 'Step' | 'Linear', values: readonly (number | null)[]) {
	return { type: 'Measure', form, values, interpolation };
}

function bounds(positions: readonly LngLat[]): Bounds {
	const lngs = positions.map(([lng]) => lng);
	const lats = positions.map(([, lat]) => lat);
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function toMetre(km: number): number {
	return Number(km.toFixed(3));
}
