/** How the map is cited. */
import { AUTHOR } from '$lib/download/credits';
import { sourceDate } from '$lib/format';
import type { Change } from '$lib/story/types';

export interface Cited extends Pick<Change, 'version' | 'date'> {
	readonly title: string;
	readonly line: string;
	/** Address of the site. */
	readonly address: string;
}

/** `The road to Moscow contributors, “The road to Moscow: …”, data version 1.1, 22 November 2026, https://….` */
export function citationLine({ title, line, version, date, address }: Cited): string {
	return `${AUTHOR}, “${title}: ${line}”, data version ${version}, ${sourceDate({ date })}, ${address}`;
}

export function bibtexEntry({ title, line, version, date, address }: Cited): string {
	const [year = '', month = ''] = date.split('-');
	const fields = {
		author: `{${AUTHOR}}`,
		title: `{${title}}: ${line}`,
		year,
		month: String(Number(month)),
		note: `Data version ${version}`,
		url: address,
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
	return `@misc{road-to-moscow,\n${lines.join('')}}`;
}
