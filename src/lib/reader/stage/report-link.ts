import { REPORT_URL, siteHere } from '#lib/address/site.ts';
import type { StoryEvent } from '#lib/story/types.ts';
import { words } from '#lib/text/en/index.ts';
import { aboutLink } from '../shell/links.ts';

/** An event as the one who corrects it needs it. */
type Reported = Pick<StoryEvent, 'id' | 'title' | 'stage'>;

/**
 * Where a reader reports an error in an event: the site's own address for that, filled in, or the about page's word on
 * how to.
 */
export function reportLink(event: Reported): string {
	return REPORT_URL === '' ? `${aboutLink()}#corrections` : filledIn(REPORT_URL, event, siteHere());
}

/**
 * An address with what is reported in it: `{subject}` and `{page}` in it stand for the event's title and id, and for the
 * event's own address.
 *
 * @param site the site's address, with a slash at its end; where it is not known, the event's address begins below it
 */
export function filledIn(address: string, { id, title, stage }: Reported, site: string | null): string {
	const subject = `${words.event.reportSubject(title)} (${id})`;
	const page = `${site ?? '/'}stage/${stage}/#event-${id}`;
	return address
		.replaceAll('{subject}', encodeURIComponent(subject))
		.replaceAll('{page}', encodeURIComponent(page));
}
