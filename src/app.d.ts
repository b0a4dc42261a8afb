declare global {
	/** The site's own address, with a slash at the end; vite.config.ts makes it from SITE_ORIGIN and BASE_PATH. */
	const __SITE_ADDRESS__: string;
	/** Whether the site keeps itself for readers without a network; SERVICE_WORKER=off says no. */
	const __OFFLINE__: boolean;
	/** Where to report an error: an address of REPORT_URL's, or empty. */
	const __REPORT_URL__: string;

	// SvelteKit's own interfaces (App.Error, App.PageData, …) would be extended here; this site needs none of them.
	namespace App {}
}

export {};
