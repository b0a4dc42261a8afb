import type { Files } from './site.ts';

/** How many files are fetched at once: the page's own requests come first. */
const AT_ONCE = 4;

/**
 * Puts files into a cache, those of them that are not in it yet. What an older version has with the same content is taken from
 * there. Each file is checked against the list, so that a cache never holds parts of two versions.
 *
 * @param scope the address that the files' addresses are relative to
 * @throws when a file cannot be fetched or is not what it should be, or when there is no room; what was put in stays
 */
export async function keep(cache: Cache, files: Files, scope: string): Promise<void> {
	const queue = Object.entries(files);
	const work = async (): Promise<void> => {
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
			await keepFile(cache, new URL(next[0], scope).href, next[1]);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function keepFile(cache: Cache, url: string, hash: string): Promise<void> {
	if (await cache.match(url)) return;
	const old = await caches.match(url);
	if (old && (await isWhole(old, hash))) {
		await cache.put(url, old);
		return;
	}
	// Names with a hash never change; of any other file the browser may still hold the version before.
	const fresh = await fetch(url, { cache: url.includes('/immutable/') ? 'default' : 'no-cache' });
	if (!(await isWhole(fresh, hash))) {
		throw new Error(`${url} is not of this version (status ${String(fresh.status)}).`);
	}
	// A browser refuses a page that says it came by way of a redirect.
	await cache.put(url, fresh.redirected ? new Response(fresh.body, { headers: fresh.headers }) : fresh);
}

/** Whether an answer holds what the list says. */
async function isWhole(response: Response, hash: string): Promise<boolean> {
	const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
	const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.startsWith(hash);
}
