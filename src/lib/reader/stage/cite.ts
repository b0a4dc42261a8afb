/** How the map is cited. */
import { AUTHOR } from '#lib/download/credits.ts';
import { sourceDate } from '#lib/text/format.ts';
import type { Change } from '#lib/story/types.ts';

export interface Cited extends Pick<Change, 'version' | 'date'> {
	readonly title: string;
	readonly line: string;
	/** Address of the site; `null` where it is not known. */
	readonly address: string | null;
}

/** `Twenty-three hours contributors, “Twenty-three hours: …”, data version 1.1, 22 November 2026, https://….` */
export function citationLine({ title, line, version, date, address }: Cited): string {
	return `${AUTHOR}, “${title}: ${line}”, data version ${version}, ${sourceDate({ date })}${address === null ? '' : `, ${address}`}`;
}

export function bibtexEntry({ title, line, version, date, address }: Cited): string {
	const [year = '', month = ''] = date.split('-');
	const fields = {
		author: `{${AUTHOR}}`,
		title: `{${title}}: ${line}`,
		year,
		month: String(Number(month)),
		note: `Data version ${version}`,
		...(address === null ? {} : { url: address }),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
	return `@misc{twenty-three-hours,\n${lines.join('')}}`;
}
