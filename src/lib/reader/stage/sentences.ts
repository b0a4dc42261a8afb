/** Marks the sentences around links, without a change to the page: by the CSS Custom Highlight API, where a browser has it. */

/** The name that the style sheet knows it by. */
const NAME = 'told';

export function markSentences(links: readonly HTMLElement[]): void {
	if (!('highlights' in CSS)) return;
	const ranges = links.flatMap((link) => sentenceAround(link) ?? []);
	if (ranges.length === 0) CSS.highlights.delete(NAME);
	else CSS.highlights.set(NAME, new Highlight(...ranges));
}

export function unmarkSentences(): void {
	if ('highlights' in CSS) CSS.highlights.delete(NAME);
}

/** The sentence that a link stands in, within its paragraph or point of a list. */
function sentenceAround(link: HTMLElement): Range | null {
	const block = link.closest('p, li');
	if (!block || typeof Intl.Segmenter === 'undefined') return null;
	const before = document.createRange();
	before.setStart(block, 0);
	before.setEndBefore(link);
	const at = before.toString().length;
	const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(block.textContent);
	const sentence = segments.containing(at);
	if (!sentence) return null;
	const from = placeIn(block, sentence.index);
	const to = placeIn(block, sentence.index + sentence.segment.trimEnd().length);
	if (!from || !to) return null;
	const range = document.createRange();
	range.setStart(from.node, from.offset);
	range.setEnd(to.node, to.offset);
	return range;
}

/** The text node that a character of a block's text is in, and where in it. */
function placeIn(block: Element, index: number): { readonly node: Text; readonly offset: number } | null {
	const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	let left = index;
	while (texts.nextNode()) {
		const node = texts.currentNode as Text;
		if (left <= node.length) return { node, offset: left };
		left -= node.length;
	}
	return null;
}
