declare global {
	/** The site's own address, with a slash at the end; vite.config.ts makes it from SITE_ORIGIN and BASE_PATH. */
	const __SITE_ADDRESS__: string;

	// SvelteKit's own interfaces (App.Error, App.PageData, …) would be extended here; this site needs none of them.
	namespace App {}
}

export {};
