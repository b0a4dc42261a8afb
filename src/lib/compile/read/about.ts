import type { Token } from 'markdown-it';
import { mixedWord } from '../file/characters.ts';
import { hasFile, type Folder } from '../file/folder.ts';
import { readText } from '../file/text.ts';
import type { About } from '#lib/story/types.ts';
import type { Fault } from '../geodata.ts';
import { parseMarkdown, renderMarkdown } from './markdown.ts';

const ABOUT_FILE = 'about.md';

/** The page's own anchors: src/routes/about. */
const OF_THE_PAGE = ['reading', 'method', 'corrections', 'changes', 'cite', 'downloads', 'reuse'];

const ALLOWED = [
	'heading_open',
	'heading_close',
	'paragraph_open',
	'paragraph_close',
	'bullet_list_open',
	'bullet_list_close',
	'list_item_open',
	'list_item_close',
	'inline',
];
const ALLOWED_INLINE = [
	'text',
	'text_special',
	'softbreak',
	'em_open',
	'em_close',
	'strong_open',
	'strong_close',
	'link_open',
	'link_close',
];

/**
 * Reads `about.md`, the story's own words for the page about it: paragraphs, `## ` headings, lists, emphasis, links to the web.
 *
 * @returns `null` where the story has no such file, or where it is at fault, of which `faults` tells
 */
export function readAbout(folder: Folder, faults: Fault[]): About | null {
	if (!hasFile(folder, ABOUT_FILE)) return null;
	const source = readText(folder, ABOUT_FILE, faults);
	if (source === null) return null;
	const before = faults.length;
	let line = 1;
	const tell = (problem: string, remedy: string): void => {
		faults.push({ file: ABOUT_FILE, where: `line ${line}`, problem, remedy });
	};
	const { text, ids } = withoutIds(source);
	const tokens = parseMarkdown(text);
	for (const token of tokens) {
		line = (token.map?.[0] ?? line - 1) + 1;
		if (!ALLOWED.includes(token.type))
			tell(
				`holds what is not allowed here: ${token.markup || token.type}`,
				'write paragraphs, lists and ## headings',
			);
		else if (token.type === 'heading_open' && token.tag !== 'h2')
			tell(`holds a heading of the kind ${token.markup}`, 'write ##');
		for (const child of token.children ?? []) checkInline(child, tell);
		const mixed = mixedWord(token.content);
		if (mixed !== null)
			tell(`"${mixed}" mixes Latin and Cyrillic letters`, 'type the whole word in one alphabet');
	}
	const sections = sectionsOf(tokens, ids);
	const taken = new Set(OF_THE_PAGE);
	for (const { id, token } of sections) {
		line = (token.map?.[0] ?? 0) + 1;
		if (id === '') tell('the heading has no id, for it has no Latin letter', 'write one: ## Words {#an-id}');
		else if (taken.has(id))
			tell(`the id of the heading, "${id}", is taken`, 'write another after it: ## Words {#another-id}');
		taken.add(id);
	}
	return faults.length > before ? null : aboutOf(tokens, sections);
}

function checkInline(token: Token, tell: (problem: string, remedy: string) => void): void {
	if (!ALLOWED_INLINE.includes(token.type)) {
		tell(`holds what is not allowed here: ${token.content || token.type}`, 'write text, emphasis and links');
	} else if (token.type === 'link_open' && !/^https:\/\//.test(String(token.attrGet('href')))) {
		tell(`links to "${token.attrGet('href') ?? ''}"`, 'link to an address that begins with https://');
	}
}

const HEADING_ID = /^(## .*?) \{#([a-z0-9-]+)\}$/;

/** Takes the ids away that an editor gave headings (`## Words {#id}`); by the line that each stood on, from 0. */
function withoutIds(source: string): { text: string; ids: ReadonlyMap<number, string> } {
	const ids = new Map<number, string>();
	const lines = source.split('\n').map((line, index) => {
		const [, words, id] = HEADING_ID.exec(line) ?? [];
		if (words === undefined || id === undefined) return line;
		ids.set(index, id);
		return words;
	});
	return { text: lines.join('\n'), ids };
}

interface Section {
	readonly id: string;
	readonly title: string;
	/** What opens the heading. */
	readonly token: Token;
}

/** Each heading has an id, its own or one made of its words, so that it can be linked to. */
function sectionsOf(tokens: readonly Token[], ids: ReadonlyMap<number, string>): Section[] {
	return tokens.flatMap((token, index) => {
		if (token.type !== 'heading_open') return [];
		const words = tokens[index + 1]?.children ?? [];
		const title = words.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');
		const slug = title
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '');
		return [{ id: ids.get(token.map?.[0] ?? -1) ?? slug, title, token }];
	});
}

function aboutOf(tokens: Token[], sections: readonly Section[]): About {
	for (const { id, token } of sections) token.attrSet('id', id);
	const first = tokens.findIndex(({ type }) => type === 'heading_open');
	const end = first === -1 ? tokens.length : first;
	return {
		opening: renderMarkdown(tokens.slice(0, end), []),
		rest: renderMarkdown(tokens.slice(end), []),
		sections: sections.map(({ id, title }) => ({ id, title })),
	};
}
