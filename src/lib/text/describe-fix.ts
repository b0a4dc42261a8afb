/** A column and its fixes in words, for formats that have one field for all that is known. */
import type { Clock } from '#lib/story/head.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import type { ColumnRecord, FixRecord } from '#lib/story/types.ts';
import { words } from './en/index.ts';
import { formats } from './format.ts';
import { downloadWords } from './en/download.ts';

/** When, where and how well a fix places its column, and why. */
export function fixInWords(fix: FixRecord, sources: readonly CitedSource[], clock: Clock): string {
	const { minutes, km, status, claimant, columnBasis, standing, reasoning } = fix;
	const cited = sources.map(({ publisher, title, date }) => `${publisher}, “${title}”, ${date}`).join('; ');
	return [
		downloadWords.time(formats(clock).formatWhole(fix.time), clock, minutes),
		downloadWords.place(km),
		`${claimant === null ? words.status[status] : words.claimedBy(claimant)}.`,
		...(columnBasis === 'inferred' ? [downloadWords.inferred] : []),
		...(standing === 'track' ? [] : [downloadWords[standing]]),
		reasoning,
		downloadWords.sources(cited),
	].join(' ');
}

/** What a column's line is, and what is not known of the column. */
export function columnInWords({ mode, note, conflicts }: ColumnRecord): string {
	const told = conflicts.length === 0 ? null : downloadWords.conflicts(conflicts.map(({ text }) => text));
	return [note, told, downloadWords.line[mode]].filter((part) => part !== null).join(' ');
}

/** The sources of a fix, in its own order. */
export function sourcesOf({ sources }: FixRecord, all: readonly CitedSource[]): CitedSource[] {
	return sources.flatMap((id) => all.find((source) => source.id === id) ?? []);
}
