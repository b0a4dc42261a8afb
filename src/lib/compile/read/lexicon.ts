import * as v from 'valibot';
import type { Document } from '../file/document.ts';
import type { Kind, Names } from './names.ts';
import { englishName, id, nativeName, sentences, shape, sourceIds } from './shapes.ts';
import type { Entry } from '#lib/story/types.ts';

const ENTRY = shape({
	id,
	name: englishName(60),
	native: v.array(nativeName),
	text: sentences(500),
	sources: sourceIds,
});

/** Reads `people.yaml` or `glossary.yaml`; entries at fault are left out. */
export function readEntries(document: Document, names: Names): Entry[] {
	document.check([], v.array(v.unknown()));
	const named = new Map<string, string>();
	return document.list().flatMap((_, index) => {
		names.checkList('source', document, [index, 'sources']);
		const entry = document.check([index], ENTRY);
		if (!entry) return [];
		const other = named.get(entry.name);
		named.set(entry.name, entry.id);
		if (other !== undefined) {
			const problem = `has the same name as "${other}"`;
			document.fault([index, 'name'], problem, 'make them one entry, or tell them apart by name');
		}
		const languages = entry.native.map(({ lang }) => lang);
		if (new Set(languages).size < languages.length) {
			document.fault([index, 'native'], 'gives two names in one language', 'keep one name for each language');
		}
		return [entry];
	});
}

/** How prose links to a person or a term: `person:<id>`, `term:<id>`. */
const ENTRY_LINK = /^(person|term):(.*)$/;

/** The kind and the id that a link's address refers to; `null` where it is another kind of link. */
export function entryLink(
	href: string,
): { readonly kind: Kind & ('person' | 'term'); readonly id: string } | null {
	const [, kind, id = ''] = ENTRY_LINK.exec(href) ?? [];
	return kind === 'person' || kind === 'term' ? { kind, id } : null;
}
