/** The site's own address, with a trailing slash: where canonical links and previews point. Set at build time. */
export const SITE: string = __SITE_ADDRESS__;
