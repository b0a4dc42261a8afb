import { creditLine, termsOf } from './credits.ts';
import { csv, type Cell } from './csv.ts';
import type { DownloadData } from './data.ts';
import { eventRecords, type EventRecord } from './records.ts';

/** The columns of `/data/events.csv`, in order. A table has no place for what holds for all of it: each row carries that. */
const COLUMNS: Readonly<Record<string, (event: EventRecord, data: DownloadData) => Cell>> = {
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
	extent: ({ extent }) => extent,
	kind: ({ kind }) => kind,
	status: ({ status }) => status,
	claimant: ({ claimant }) => claimant,
	stage: ({ stage }) => stage,
	text: ({ text }) => text,
	note: ({ note }) => note,
	sources: ({ sources }) => sources.join(' '),
	source_links: ({ sources }, data) => linksOf(sources, data).join(' '),
	address: ({ address }) => address,
	data_version: (_, { story }) => story.version,
	license: (_, { story }) => termsOf('events.csv', story).licence.id,
	credits: (_, { story }) => creditLine(termsOf('events.csv', story)),
};

/** `/data/events.csv`: one row an event, UTF-8 with a byte order mark. */
export function eventsCsv(data: DownloadData): string {
	const rows = eventRecords(data).map((event) => Object.values(COLUMNS).map((cellOf) => cellOf(event, data)));
	return csv([Object.keys(COLUMNS), ...rows]);
}

function linksOf(ids: readonly string[], { sources }: DownloadData): string[] {
	return sources.flatMap(({ id, link }) => (ids.includes(id) && link !== null ? [link] : []));
}
