/** A column and its fixes in words, for formats that have one field for all that is known. */
import type { Clock } from '#lib/story/head.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import type { SightingRecord } from '#lib/story/sighting.ts';
import { HALF_WIDTH_MINUTES, type ColumnRecord, type FixRecord } from '#lib/story/types.ts';
import { words } from './en/index.ts';
import { formatRadius, formats } from './format.ts';
import { downloadWords } from './en/download.ts';

/** When, where and how well a fix places its column, and why. */
export function fixInWords(fix: FixRecord, sources: readonly CitedSource[], clock: Clock): string {
	const { minutes, km, status, claimant, columnBasis, standing, reasoning } = fix;
	return [
		downloadWords.time(formats(clock).formatWhole(fix.time), clock, minutes),
		downloadWords.place(km),
		`${claimant === null ? words.status[status] : words.claimedBy(claimant)}.`,
		...(columnBasis === 'inferred' ? [downloadWords.inferred] : []),
		...(standing === 'track' ? [] : [downloadWords[standing]]),
		reasoning,
		citedInWords(sources),
	].join(' ');
}

/** When a sighting was, what it shows and who placed it. */
export function sightingInWords(
	{ time, precision, radius, seen, direction, level, by, note }: SightingRecord,
	sources: readonly CitedSource[],
	clock: Clock,
): string {
	return [
		downloadWords.time(formats(clock).formatWhole(time), clock, HALF_WIDTH_MINUTES[precision]),
		seen,
		...(direction === null ? [] : [downloadWords.direction(direction)]),
		words.seen.placedBy(level, by),
		...(radius === null ? [] : [`${words.within(formatRadius(radius))}.`]),
		...(note === null ? [] : [note]),
		citedInWords(sources),
	].join(' ');
}

function citedInWords(sources: readonly CitedSource[]): string {
	const cited = sources.map(({ publisher, title, date }) => `${publisher}, “${title}”, ${date}`);
	return downloadWords.sources(cited.join('; '));
}

/** What a column's line is, and what is not known of the column. */
export function columnInWords({ mode, note, conflicts }: ColumnRecord): string {
	const told = conflicts.length === 0 ? null : downloadWords.conflicts(conflicts.map(({ text }) => text));
	return [note, told, downloadWords.line[mode]].filter((part) => part !== null).join(' ');
}

/** The sources of a fix or a sighting, in its own order. */
export function sourcesOf(
	{ sources }: Pick<FixRecord, 'sources'>,
	all: readonly CitedSource[],
): CitedSource[] {
	return sources.flatMap((id) => all.find((source) => source.id === id) ?? []);
}
