declare global {
	/** The site's own address, with a slash at the end, or `null`; vite.config.ts makes it from SITE_ORIGIN and BASE_PATH. */
	const __SITE_ADDRESS__: string | null;
	/** Whether the site keeps itself for readers without a network; SERVICE_WORKER=off says no. */
	const __OFFLINE__: boolean;
	/** Where to report an error: an address of REPORT_URL's, or empty. */
	const __REPORT_URL__: string;
	/** Whether a host's own tiles lie under the story; DETAIL_TILES names them, and `virtual:detail-tiles` their address. */
	const __DETAIL_TILES__: boolean;

	namespace App {
		interface PageState {
			/** The stage at which the diagram's full view was opened, while it is. */
			diagram?: string;
		}
	}
}

export {};
