import type { Token } from 'markdown-it';
import { escapeHtml, renderMarkdown, type Citation } from './markdown.ts';
import type { TellAt } from './paragraph.ts';

const FEWEST_POINTS = 2;
const MOST_POINTS = 6;

/** What a stage leaves open: a heading, and under it a list of points. It is folded away under the text. */
export interface Fold {
	/** The line of the heading, from 1. */
	readonly line: number;
	readonly title: string;
	/** All that follows the heading. */
	readonly points: Token[];
}

/** Parts prose at its first heading of the second level, which begins the fold. */
export function partProse(tokens: Token[]): { main: Token[]; fold: Fold | null } {
	const at = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h2');
	if (at === -1) return { main: tokens, fold: null };
	return {
		main: tokens.slice(0, at),
		fold: {
			line: (tokens[at]?.map?.[0] ?? 0) + 1,
			title: tokens[at + 1]?.content ?? '',
			points: tokens.slice(at + 3),
		},
	};
}

/** Checks that a fold is one list of a few points, each one paragraph that cites something. */
export function checkFold({ line, points }: Fold, tell: TellAt): void {
	const items = points.filter(({ type, level }) => type === 'list_item_open' && level === 1);
	const isOneList =
		points[0]?.type === 'bullet_list_open' &&
		points.findIndex(({ type, level }) => type === 'bullet_list_close' && level === 0) === points.length - 1;
	if (!isOneList || items.length < FEWEST_POINTS || items.length > MOST_POINTS) {
		const problem = isOneList
			? `the list under the heading has ${items.length} point${items.length === 1 ? '' : 's'}`
			: 'what follows the heading is not a single list';
		tell(line, problem, `write one list of ${FEWEST_POINTS} to ${MOST_POINTS} points, each after "- "`);
		return;
	}
	const inlines = points.filter(({ type }) => type === 'inline');
	if (inlines.length !== items.length || points.length !== 2 + 5 * items.length) {
		tell(
			line,
			'a point under the heading is more than one paragraph',
			'write each as one paragraph after "- "',
		);
	}
	for (const { map, children } of inlines) {
		if (children?.some(({ type }) => type === 'citation')) continue;
		tell((map?.[0] ?? 0) + 1, 'the point cites nothing', 'add a footnote such as [^source-id] to it');
	}
}

/** A fold as HTML that opens without script. */
export function foldHtml({ title, points }: Fold, citations: readonly Citation[]): string {
	return `<details class="fold"><summary>${escapeHtml(title)}</summary>\n${renderMarkdown(points, citations)}\n</details>`;
}
