import type { StoryHead } from '#lib/story/head.ts';
import { pictureWords } from '#lib/text/en/picture.ts';
import { linkedDataElement, type PageFacts } from './linked-data.ts';

/**
 * What a page's head holds for machines that fetch it to show a link to it, to list it or to cite it, as HTML.
 *
 * @param site the site's address, with a slash at its end; `null` where it is not known
 * @param stage the stage that the page tells, if it tells one
 */
export function headTags(
	facts: PageFacts,
	site: string | null,
	stage: string | undefined,
	story: StoryHead,
): string {
	const { title, description, path, image } = facts;
	const named = {
		'og:title': title,
		'og:description': description,
		'og:type': 'article',
		'og:site_name': story.title,
		'og:locale': 'en_GB',
	};
	const onSite = site !== null && {
		'og:url': `${site}${path}`,
		'og:image': `${site}${image}`,
		'og:image:type': 'image/png',
		'og:image:width': '1200',
		'og:image:height': '630',
		'og:image:alt': pictureWords.previewAlt(title),
	};
	const embed = `${site ?? ''}oembed/${stage ?? ''}.json`;
	return [
		...Object.entries({ ...named, ...onSite }).map(
			([name, value]) => `<meta property="${name}" content="${escaped(value)}" />`,
		),
		...(site === null ? [] : ['<meta name="twitter:card" content="summary_large_image" />']),
		...(site === null || stage === undefined
			? []
			: [
					`<link rel="alternate" type="application/json+oembed" href="${escaped(embed)}" title="${escaped(title)}" />`,
				]),
		linkedDataElement(facts, site, story),
	].join('');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
