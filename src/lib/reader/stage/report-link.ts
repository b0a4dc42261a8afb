import { REPORT_URL, siteHere } from '#lib/address/site.ts';
import { anchorOf, type Mark } from '#lib/story/sighting.ts';
import { words } from '#lib/text/en/index.ts';
import { aboutLink } from '../shell/links.ts';

/** An event or a sighting as the one who corrects it needs it. */
type Faulty = Pick<Mark, 'id' | 'title' | 'stage'> & Parameters<typeof anchorOf>[0];

/**
 * Where a reader reports an error in an event or a sighting: the site's own address for that, filled in, or the about page's word on
 * how to.
 */
export function reportLink(mark: Faulty): string {
	return REPORT_URL === '' ? `${aboutLink()}#corrections` : filledIn(REPORT_URL, mark, siteHere());
}

/**
 * An address with what is reported in it: `{subject}` and `{page}` in it stand for its title and id, and for its own
 * address.
 *
 * @param site the site's address, with a slash at its end; where it is not known, its address begins below it
 */
export function filledIn(address: string, mark: Faulty, site: string | null): string {
	const { id, title, stage } = mark;
	const subject = `${words.event.reportSubject(title)} (${id})`;
	const page = `${site ?? '/'}stage/${stage}/#${anchorOf(mark)}`;
	return address
		.replaceAll('{subject}', encodeURIComponent(subject))
		.replaceAll('{page}', encodeURIComponent(page));
}
