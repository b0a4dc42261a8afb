/**
 * Prose without its markup: paragraphs with a blank line between them, points after hyphens, a footnote as its number in
 * brackets. The HTML is
 * the story's own, made from Markdown in which raw HTML is refused; it holds no other markup than this undoes.
 */
export function plainText(html: string): string {
	return html
		.replaceAll(/<sup class="cite">.*?<a [^>]*>(\d+)<\/a><\/sup>/g, '[$1]')
		.replaceAll(/<\/p>\s*<(?:p|details[^>]*)>/g, '\n\n')
		.replaceAll(/<\/summary>\s*<ul>\s*/g, '\n')
		.replaceAll(/\s*<\/ul>\s*<\/details>/g, '')
		.replaceAll('<li>', '- ')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}
