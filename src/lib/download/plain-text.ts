/**
 * Prose without its markup: paragraphs with a blank line between them, a footnote as its number in brackets. The HTML is
 * the story's own, made from Markdown in which raw HTML is refused; it holds no other markup than this undoes.
 */
export function plainText(html: string): string {
	return html
		.replaceAll(/<sup class="cite">.*?<a [^>]*>(\d+)<\/a><\/sup>/g, '[$1]')
		.replaceAll(/<\/p>\s*<p>/g, '\n\n')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}
