import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import { refuse, type Refusal } from '../file/refusal.ts';
import { id, parsed, shape, text } from './shapes.ts';
import { refusedDate } from './instant.ts';
import { SOURCE_MARKS, type Source } from '#lib/story/types.ts';

/** What is wrong with a link out of the page, or `null`. */
export function linkFault(link: string): Refusal | null {
	if (!URL.canParse(link)) return refuse(`"${link}" is not a link`, 'write https://…, or null');
	const { protocol, username, password, hostname } = new URL(link);
	if (protocol === 'http:') {
		return refuse(`the link ${link} is not https`, `write ${link.replace('http:', 'https:')}`);
	}
	if (protocol !== 'https:') return refuse(`the link "${link}" is not https`, 'write https://…');
	if (username || password) return refuse(`the link ${link} holds a password`, 'remove it');
	if (/[^\x21-\x7e]/.test(link) || hostname.includes('xn--')) {
		const remedy = 'copy the address again, with such letters written as %…';
		return refuse(`the link ${link} holds letters that are not plain ASCII`, remedy);
	}
	if (!hostname.includes('.')) return refuse(`the link ${link} has no host on the web`, 'correct it');
	return null;
}

/** YAML reads a lone year as a number. */
const date = parsed(
	v.pipe(
		v.unknown(),
		v.transform((value) => (typeof value === 'number' ? String(value) : value)),
		v.string(),
	),
	(value) => refusedDate(value) ?? value,
);

const SOURCE = shape({
	id,
	publisher: text(120),
	title: text(300),
	date,
	lang: v.pipe(
		v.string(),
		v.regex(
			/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
			'is not a language tag\nwrite en, ru, uk, be or the like',
		),
	),
	link: v.nullable(parsed(v.string(), (value) => linkFault(value) ?? value)),
	mark: v.picklist(SOURCE_MARKS),
	part: v.optional(v.boolean(), false),
	side: v.nullable(text(80)),
	note: v.nullable(text(400)),
});

/** Reads `sources.yaml`; sources at fault are left out. */
export function readSources(document: Document): Source[] {
	document.check([], v.array(v.unknown()));
	const links = new Map<string, string>();
	const sources: Source[] = [];
	document.list().forEach((_, index) => {
		const source = document.check([index], SOURCE);
		if (!source) return;
		sources.push(source);
		const other = source.link === null ? undefined : links.get(source.link);
		if (other !== undefined) {
			const problem = `has the same link as the source "${other}"`;
			document.fault([index, 'link'], problem, 'make them one source, or correct the link');
		}
		if (source.link !== null) links.set(source.link, source.id);
	});
	return sources;
}
