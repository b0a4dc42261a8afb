import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

/** What a footnote's number, text and address are made from. */
export interface Citation {
	readonly source: string;
	readonly publisher: string;
	/** The source's number within the stage, from 1 in the order of appearance. */
	readonly number: number;
	/** Unique within the stage: `cite-3`, and `cite-3-2` where source 3 is cited again. */
	readonly anchor: string;
}

const CITATION = /\[\^([^\]\n]*)\]/y;

/** `[^source-id]`: a footnote without a definition, whose text is made from `sources.yaml`. */
function citationRule(state: StateInline, silent: boolean): boolean {
	CITATION.lastIndex = state.pos;
	const match = CITATION.exec(state.src);
	if (!match) return false;
	if (!silent) state.push('citation', 'sup', 0).content = match[1] ?? '';
	state.pos += match[0].length;
	return true;
}

/**
 * Markdown with footnotes of our kind. It recognises HTML, so that the checks can refuse it: unrecognised, it would be
 * escaped and shown. Links of every kind become tokens for the same reason. Escaped characters stay apart from text, so
 * that a mark left over in text is known for a slip.
 */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
markdown.inline.ruler.before('link', 'citation', citationRule);
markdown.block.ruler.disable('reference');
markdown.core.ruler.disable('text_join');
markdown.validateLink = () => true;

export function parseMarkdown(source: string): Token[] {
	return markdown.parse(source, {});
}

/** Text as it may stand in HTML, within an attribute too. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The languages that are written in Cyrillic, by their names in English. */
const LANGUAGES = new Map(
	['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'].map((tag) => [
		new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag,
		tag,
	]),
);
/** Words in Cyrillic, after the name of their language where that is not Russian. */
const CYRILLIC = new RegExp(
	`(?:(${[...LANGUAGES.keys()].join('|')}) )?(\\p{Script=Cyrillic}+(?:[ -]\\p{Script=Cyrillic}+)*)`,
	'gu',
);

/** Text with its foreign words marked, so that they are read out, and drawn, as what they are. */
function textHtml(text: string): string {
	return escapeHtml(text).replace(CYRILLIC, (_, name: string | undefined, words: string) => {
		const said = name === undefined ? '' : `${name} `;
		return `${said}<span lang="${LANGUAGES.get(name ?? '') ?? 'ru'}">${words}</span>`;
	});
}

markdown.renderer.rules.text = (all, index) => textHtml(all[index]?.content ?? '');
markdown.renderer.rules.text_special = (all, index) => escapeHtml(all[index]?.content ?? '');

function citationHtml({ source, publisher, number, anchor }: Citation): string {
	const label = escapeHtml(`Source ${number}: ${publisher}`);
	const id = escapeHtml(source);
	return `<sup class="cite"><a href="#source-${id}" id="${anchor}" data-source="${id}" aria-label="${label}">${number}</a></sup>`;
}

/** HTML of tokens that the checks have passed; the citations in the order of their tokens. */
export function renderMarkdown(tokens: Token[], citations: readonly Citation[]): string {
	let next = 0;
	markdown.renderer.rules.citation = () => {
		const citation = citations[next++];
		return citation ? citationHtml(citation) : '';
	};
	return markdown.renderer.render(tokens, markdown.options, {}).trim();
}
