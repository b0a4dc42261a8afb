/** Where a link of the prose leads on some page. */
export interface Target {
	readonly href: string;
	/** It opens outside of the frame that the page is in. */
	readonly opensApart?: boolean;
}

/** A link to somewhere on the site, or on its own page. */
const LINK = /<a ([^>]*?)href="(?:site:([^"]*)|(#[^"]*))"([^>]*)>(.*?)<\/a>/g;

/**
 * Prose with the links of a page. As it is compiled, a link within the story is `site:` and a path from the site's root
 * (`site:stage/some-stage/#event-some-event`), and one to a footnote's source a hash: what either is on a page is the page's to say.
 *
 * @param targetOf what a path or a hash leads to; `null` leaves the words without a link
 */
export function withLinks(html: string, targetOf: (path: string) => Target | null): string {
	return html.replaceAll(
		LINK,
		(_, before: string, path: string | undefined, hash: string | undefined, after: string, words: string) => {
			const target = targetOf(path ?? hash ?? '');
			if (target === null) return words;
			const apart = target.opensApart ? 'target="_blank" rel="noopener" ' : '';
			return `<a ${before}${apart}href="${target.href.replaceAll('&', '&amp;')}"${after}>${words}</a>`;
		},
	);
}
