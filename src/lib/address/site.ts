import { browser } from '$app/environment';
import { resolve } from '$app/paths';

/**
 * The site's own address, with a trailing slash: where canonical links and previews point. Set at build time; `null` in a
 * build that was not told where it will live, which leaves them out.
 */
export const SITE: string | null = __SITE_ADDRESS__;

/** The site's own address as far as it is known: a reader's browser always knows where it has the page from. */
export function siteHere(): string | null {
	return SITE ?? (browser ? new URL(resolve('/'), location.href).href : null);
}

/**
 * Where readers report errors, from REPORT_URL at build time: a `mailto:` or `https:` address, with `{subject}` and
 * `{page}` where it takes what is reported. Empty where there is none.
 */
export const REPORT_URL: string = __REPORT_URL__;
