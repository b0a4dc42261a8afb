/**
 * What came of the page's script: `failed`, which the page's shell tells as well, `off` where it may not start, `started`.
 * The style sheet shows, and hides, accordingly.
 */
export function tellScript(state: 'failed' | 'off' | 'started'): void {
	document.documentElement.dataset['script'] = state;
}

/** The element that translators put in a text's place; nobody else uses it any more. */
const TRANSLATED: string = 'font';

/**
 * Whether SvelteKit can go on from the page as it was served; mends the address for it. It asks the address alone which page
 * this is, and replaces the page where it disagrees; the page says itself where it belongs. It is another's where it is
 * served under a foreign prefix. What a translator has been at would be hydrated with its elements for ours.
 */
export function canStart(): boolean {
	if (document.body.querySelector(TRANSLATED)) return false;
	const own = document.documentElement.dataset['path'] ?? '';
	// Empty where it stands for any address.
	if (own === '' || own === location.pathname) return true;
	if (essence(own) !== essence(location.pathname)) return false;
	history.replaceState(history.state, '', own + location.search + location.hash);
	return true;
}

/** What is left of a path without all that hosts take for the same. */
function essence(path: string): string {
	return decode(path)
		.toLowerCase()
		.replace(/\/{2,}/g, '/')
		.replace(/(\/index)?\.html?$/, '')
		.replace(/\/$/, '');
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
