/** The site's own address, with a trailing slash: where canonical links and previews point. Set at build time. */
export const SITE: string = __SITE_ADDRESS__;

/**
 * Where readers report errors, from REPORT_URL at build time: a `mailto:` or `https:` address, with `{subject}` and
 * `{page}` where it takes what is reported. Empty where there is none.
 */
export const REPORT_URL: string = __REPORT_URL__;
