/** How the map is cited. */
import { sourceDate } from '#lib/text/format.ts';
import type { Change } from '#lib/story/types.ts';

export interface Cited extends Pick<Change, 'version' | 'date'> {
	/** Id of the story. */
	readonly id: string;
	readonly authors: string;
	readonly title: string;
	readonly line: string;
	/** Address of the site; `null` where it is not known. */
	readonly address: string | null;
}

/** `The contributors, “Title: …”, data version 1.1, 22 November 2026, https://….` */
export function citationLine({ authors, title, line, version, date, address }: Cited): string {
	return `${authors}, “${title}: ${line}”, data version ${version}, ${sourceDate({ date })}${address === null ? '' : `, ${address}`}`;
}

export function bibtexEntry({ id, authors, title, line, version, date, address }: Cited): string {
	const [year = '', month = ''] = date.split('-');
	const fields = {
		author: `{${authors}}`,
		title: `{${title}}: ${line}`,
		year,
		month: String(Number(month)),
		note: `Data version ${version}`,
		...(address === null ? {} : { url: address }),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
	return `@misc{${id},\n${lines.join('')}}`;
}
