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

/**
 * Prose whose links lead to the site from anywhere.
 *
 * @param page absolute address of the page that the prose stands on; `null` where it is not known, and then the words
 *   are no links
 */
export function withAbsoluteLinks(html: string, page: string | null): string {
	if (page === null) return html.replaceAll(/<a (?![^>]*href="https?:)[^>]*>(.*?)<\/a>/g, '$1');
	return html.replaceAll(
		/ href="([^"]*)"/g,
		(_, href: string) =>
			` href="${new URL(href.replaceAll('&amp;', '&'), page).href.replaceAll('&', '&amp;')}"`,
	);
}
