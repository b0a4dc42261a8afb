import type { DownloadFile } from '#lib/text/en/dictionary/index.ts';
import { creditLine, termsOf } from './credits.ts';
import { csv, type Cell } from './csv.ts';
import type { DownloadData } from './data.ts';
import { eventRecords, sightingRecords, type EventRecord, type SightingRecord } from './records.ts';

type Columns<Row> = Readonly<Record<string, (row: Row, data: DownloadData) => Cell>>;

/** What events and sightings have in common. */
const HAPPENING: Columns<EventRecord | SightingRecord> = {
	id: ({ id }) => id,
	title: ({ title }) => title,
	time: ({ time }) => time,
	precision: ({ precision }) => precision,
	minutes: ({ minutes }) => minutes,
	time_words: ({ timeWords }) => timeWords,
	place: ({ place }) => place,
	native: ({ native }) => native.map(({ lang, name }) => `${lang}: ${name}`).join(' | '),
	lng: ({ position }) => position && position[0],
	lat: ({ position }) => position && position[1],
	radius_km: ({ radius }) => radius,
};

/** A table has no place for what holds for all of it: each row carries that. */
const TELLING = (file: DownloadFile): Columns<EventRecord | SightingRecord> => ({
	note: ({ note }) => note,
	sources: ({ sources }) => sources.join(' '),
	source_links: ({ sources }, data) => linksOf(sources, data).join(' '),
	reported_time: ({ reported }) => reported && reported.time,
	reported_precision: ({ reported }) => reported && reported.precision,
	reported_by: ({ reported }) => reported && reported.by,
	reported_source: ({ reported }) => reported && reported.source,
	believed: ({ believed }) => believed.map(({ text, by }) => `${by}: ${text}`).join(' | '),
	annotation: ({ annotation }) => annotation,
	caption: ({ caption }) => caption,
	address: ({ address }) => address,
	data_version: (_, { story }) => story.version,
	license: (_, { story }) => termsOf(file, story).licence.id,
	credits: (_, { story }) => creditLine(termsOf(file, story)),
});

/** The columns of `/data/events.csv`, in order. */
const EVENTS: Columns<EventRecord> = {
	...HAPPENING,
	extent: ({ extent }) => extent,
	kind: ({ kind }) => kind,
	status: ({ status }) => status,
	claimant: ({ claimant }) => claimant,
	stage: ({ stage }) => stage,
	text: ({ text }) => text,
	...TELLING('events.csv'),
};

/** The columns of `/data/sightings.csv`, in order. */
const SIGHTINGS: Columns<SightingRecord> = {
	...HAPPENING,
	level: ({ level }) => level,
	by: ({ by }) => by,
	stage: ({ stage }) => stage,
	seen: ({ seen }) => seen,
	direction: ({ direction }) => direction,
	column: ({ column }) => column && column.id,
	column_why: ({ column }) => column && column.text,
	of: ({ of }) => of,
	...TELLING('sightings.csv'),
};

/** `/data/events.csv`: one row an event, UTF-8 with a byte order mark. */
export function eventsCsv(data: DownloadData): string {
	return table(EVENTS, eventRecords(data), data);
}

/** `/data/sightings.csv`: one row a sighting, in the same form. */
export function sightingsCsv(data: DownloadData): string {
	return table(SIGHTINGS, sightingRecords(data), data);
}

function table<Row>(columns: Columns<Row>, rows: readonly Row[], data: DownloadData): string {
	const cells = rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row, data)));
	return csv([Object.keys(columns), ...cells]);
}

function linksOf(ids: readonly string[], { sources }: DownloadData): string[] {
	return sources.flatMap(({ id, link }) => (ids.includes(id) && link !== null ? [link] : []));
}
