/** What the build says of the site, in the worker's first line (scripts/adapter.js). */
export interface Site {
	/** Changes when any file does. */
	readonly version: string;
	/** The files that every page may need, by address relative to the worker: the beginning of each one's SHA-256. */
	readonly now: Files;
	/** The files that only some readers ask for. */
	readonly later: Files;
}

export type Files = Readonly<Record<string, string>>;

/**
 * The address of a file of the list that a request is for; `null` where it is for none. The query says where in a page the
 * reader is (`?t=…`), and is no part of the file's address.
 *
 * @param scope the address that the site stands at, with a slash at the end
 */
export function fileFor(url: URL, scope: string, { now, later }: Pick<Site, 'now' | 'later'>): string | null {
	const address = url.origin + url.pathname;
	if (!address.startsWith(scope)) return null;
	const file = decoded(address.slice(scope.length));
	return file !== null && (Object.hasOwn(now, file) || Object.hasOwn(later, file)) ? file : null;
}

/** Anyone can write an address that cannot be decoded (`/foo%`): no file is called that. */
function decoded(address: string): string | null {
	try {
		return decodeURI(address);
	} catch {
		return null;
	}
}
