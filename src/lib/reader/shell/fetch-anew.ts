/** Whether a page of the site can be loaded at present. */
export async function isServed(page: string | URL): Promise<boolean> {
	try {
		return (await fetch(page, { cache: 'no-cache' })).ok;
	} catch {
		return false;
	}
}

/**
 * Imports what could not be imported before. Firefox does not ask twice for a module while a page stands: where it could
 * be loaded, the whole page is reloaded.
 */
export async function fetchAnew<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (cause) {
		if (await isServed(location.href)) location.reload();
		throw cause;
	}
}
