import type { Token } from 'markdown-it';
import { badCharacters } from '../file/characters.ts';
import { entryLink } from './lexicon.ts';
import type { Citation } from './markdown.ts';
import type { Names } from './names.ts';
import { linkFault } from './sources.ts';
import type { Footnote, LngLat } from '#lib/story/types.ts';
import { didYouMean } from '../file/nearest.ts';

/** What prose may refer to. */
export interface Known {
	readonly names: Names;
	/** The publisher of each source, by its id. */
	readonly publishers: ReadonlyMap<string, string>;
	/** The stage that the prose belongs to. */
	readonly stage: string;
	/** Where the places of the map are, by their names: towns, and points of the routes. */
	readonly places: ReadonlyMap<string, LngLat>;
	/** The stage that tells each event and shows each sighting, by their ids. */
	readonly tellers: ReadonlyMap<string, string>;
}

/** Tells of a fault in a line of a file, counted from 1. */
export type TellAt = (line: number, problem: string, remedy: string) => void;

/** What may stand in prose: paragraphs, emphasis, links and footnotes. */
const ALLOWED = [
	...['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special', 'softbreak'],
	...['em_open', 'em_close', 'strong_open', 'strong_close', 'link_open', 'link_close', 'citation'],
];

const NAMES: Readonly<Record<string, string>> = {
	html_block: 'raw HTML',
	html_inline: 'raw HTML',
	heading_open: 'a heading',
	bullet_list_open: 'a list',
	ordered_list_open: 'a list',
	image: 'a picture',
	table_open: 'a table',
	blockquote_open: 'a quotation block',
	code_inline: 'code',
	code_block: 'code (a line that is indented)',
	fence: 'code',
	hr: 'a rule ("---")',
	hardbreak: 'a forced line break',
	s_open: 'struck-out text',
};

/** A link to another stage is written as a link to its file: it leads there in an editor's preview too. */
const STAGE_LINK = /^([^/#:]+)\.md(?:#event-([^#]+))?$/;

/** A link to an event or a sighting, which lights it on the map. */
const MARK_LINK = /^(event|sighting):(.*)$/;

/** A link to a place, by its name on the map. */
const PLACE_LINK = /^place:(.*)$/;
/** Where a village has room for its name. */
const PLACE_ZOOM = 9;

export function isAllowed(type: string): boolean {
	return ALLOWED.includes(type);
}

/** The problem and the remedy for a token that has no place in prose. */
export function describeForbidden({ type, content }: Token): [problem: string, remedy: string] {
	const name = NAMES[type] ?? type.replace('_open', '');
	const what = type.startsWith('html') ? `${name}: ${content.trim().split('\n')[0] ?? ''}` : name;
	return [`holds ${what}`, 'write paragraphs with emphasis, links and footnotes only'];
}

/** Numbers sources in the order in which they first appear, and keeps which people and terms have been linked to. */
export class Citations {
	readonly all: Citation[] = [];
	readonly entries = new Set<string>();

	constructor(private readonly publishers: ReadonlyMap<string, string>) {}

	add(source: string): void {
		const earlier = this.all.filter((citation) => citation.source === source);
		const number = earlier[0]?.number ?? new Set(this.all.map((citation) => citation.source)).size + 1;
		const anchor = earlier.length === 0 ? `cite-${number}` : `cite-${number}-${earlier.length + 1}`;
		this.all.push({ source, publisher: this.publishers.get(source) ?? source, number, anchor });
	}

	get footnotes(): Footnote[] {
		const numbers = new Map(this.all.map(({ source, number }) => [source, number]));
		return [...numbers].map(([source, number]) => ({ number, source }));
	}
}

/** Checks the text of one paragraph, adds what it cites to `citations`, and returns its number of words. */
export function checkParagraph(paragraph: Token, known: Known, citations: Citations, tellAt: TellAt): number {
	let line = (paragraph.map?.[0] ?? 0) + 1;
	let words = '';
	let wordsBeforeLink = 0;
	const tell: Tell = (problem, remedy) => tellAt(line, problem, remedy);

	for (const token of paragraph.children ?? []) {
		const { type, content } = token;
		if (!isAllowed(type) && token.nesting >= 0) tell(...describeForbidden(token));
		if (type === 'softbreak') line++;
		if (type === 'softbreak' || type === 'hardbreak') words += ' ';
		if (type === 'text' || type === 'text_special') words += content;
		if (type === 'text') checkText(content, tell);
		if (type === 'citation') {
			citations.add(content);
			const refusal = known.names.refer('source', content);
			if (refusal) tell(`the footnote [^${content}] leads nowhere: ${refusal.problem}`, refusal.remedy);
		}
		if (type === 'link_open') {
			wordsBeforeLink = words.length;
			checkLink(token, known, citations.entries, tell);
		}
		if (type === 'link_close' && words.length === wordsBeforeLink) {
			tell('the link has no words', 'write them between the brackets: [words](https://…)');
		}
		for (const { name } of badCharacters(paragraph.content.includes(content) ? '' : content)) {
			tell(`holds ${name}, written as a code`, 'remove it');
		}
	}
	return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

type Tell = (problem: string, remedy: string) => void;

/** A sign of Markdown that is left in the text did not become what it was meant for. */
function checkText(text: string, tell: Tell): void {
	const mark = /\[[^\]]*\]?|[\]*_`]/.exec(text)?.[0];
	if (mark === undefined) return;
	const remedy =
		'write [words](https://…) for a link, [^source-id] for a footnote (not within a link), *word* for emphasis; or \\ before the sign';
	tell(`"${mark}" is neither link, footnote nor emphasis`, remedy);
}

/** Checks where a link leads, and writes one within the story as text/prose-links.ts takes it. */
function checkLink(
	link: Token,
	{ names, tellers, places, stage: here }: Known,
	linked: Set<string>,
	tell: Tell,
): void {
	const href = String(link.attrGet('href') ?? '');
	const entry = entryLink(href);
	if (entry) {
		const refusal = names.refer(entry.kind, entry.id);
		const kind = entry.kind === 'person' ? 'term' : 'person';
		const remedy = names.ids(kind).includes(entry.id)
			? `write [words](${kind}:${entry.id})`
			: refusal?.remedy;
		if (refusal) tell(`the link "${href}" leads nowhere: ${refusal.problem}`, remedy ?? refusal.remedy);
		if (linked.has(href)) {
			tell(`links to "${href}" a second time`, 'keep the link at the first mention, and plain words here');
		}
		linked.add(href);
		link.attrSet('href', `site:glossary/#${entry.id}`);
		link.attrSet('data-entry', entry.id);
		return;
	}
	const [, kind, told] = MARK_LINK.exec(href) ?? [];
	if (told !== undefined) {
		const refusal = names.refer(kind === 'event' ? 'event' : 'sighting', told);
		if (refusal) tell(`the link "${href}" leads nowhere: ${refusal.problem}`, refusal.remedy);
		link.attrSet('href', `site:stage/${tellers.get(told) ?? ''}/#${kind}-${told}`);
		link.attrSet('data-tells', told);
		return;
	}
	const called = PLACE_LINK.exec(href)?.[1];
	if (called !== undefined) {
		const name = decodeURIComponent(called);
		const position = places.get(name);
		if (!position) {
			const remedy = didYouMean(
				name,
				[...places.keys()],
				'write the name of a town on the map, or of a point of a route',
			);
			tell(`the link "${href}" leads nowhere: the map has no place "${name}"`, remedy);
			return;
		}
		const [lng, lat] = position;
		link.attrSet('href', `site:stage/${here}/?map=${PLACE_ZOOM}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
		link.attrSet('data-place', `${lng},${lat},${name}`);
		return;
	}
	const [isStage, stage = '', event] = STAGE_LINK.exec(href) ?? [];
	if (isStage === undefined) {
		const fault = linkFault(href);
		const orStage =
			'a link within the story is written [words](stage-id.md), [words](event:id), [words](sighting:id), [words](place:Name), [words](person:id) or [words](term:id)';
		if (fault) tell(fault.problem, `${fault.remedy}; ${orStage}`);
		else link.attrSet('rel', 'noopener noreferrer');
		return;
	}
	const refusal = names.refer('stage', stage) ?? (event === undefined ? null : names.refer('event', event));
	const teller = event === undefined ? stage : tellers.get(event);
	if (refusal) {
		tell(`the link "${href}" leads nowhere: ${refusal.problem}`, refusal.remedy);
	} else if (teller !== undefined && teller !== stage) {
		const problem = `the link "${href}" leads nowhere: the stage "${stage}" does not tell of the event "${event}"`;
		tell(problem, `write ${teller}.md#event-${event}`);
	}
	link.attrSet('href', `site:stage/${stage}/${event === undefined ? '' : `#event-${event}`}`);
}
