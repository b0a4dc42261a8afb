/** What a page says of itself to machines, in the words of schema.org. */
import type { StoryHead } from '#lib/story/head.ts';

export interface PageFacts {
	readonly title: string;
	readonly description: string;
	/** From the site's address, without a leading slash. */
	readonly path: string;
	/** The preview, likewise. */
	readonly image: string;
}

/**
 * JSON-LD of a page, as the element that goes into its head. It is data: no browser runs it, so the policy asks for no hash.
 *
 * @param story the story that the page is of
 * @param site the site's address, with a slash at its end; `null` where it is not known, and then no address is named
 */
export function linkedDataElement(facts: PageFacts, site: string | null, story: StoryHead): string {
	// A "<" could end the element.
	const json = JSON.stringify(linkedData(facts, site, story)).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

/** A page is a part of one resource to learn from. It is no news article: it reports nothing on its own. */
function linkedData(
	{ title, description, path, image }: PageFacts,
	site: string | null,
	{ title: name, subject, period }: StoryHead,
): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		name: title,
		description,
		...(site === null ? {} : { url: `${site}${path}`, image: `${site}${image}` }),
		inLanguage: 'en',
		learningResourceType: 'interactive map',
		about: subject,
		temporalCoverage: `${period.from}/${period.to}`,
		isAccessibleForFree: true,
		isPartOf: { '@type': 'WebSite', name, ...(site === null ? {} : { url: site }) },
	};
}
