/**
 * Keeps the site for readers without a network. Each version has a cache of its own, filled before that version is used;
 * a page is answered out of one version from its first byte to its last. docs/decisions/0012 says why it is as it is,
 * and how to take it away.
 */
import { keep } from './keep.ts';
import { fileFor, type Site } from './site.ts';

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly site: Site | null };
const { site } = worker;
const scope = worker.registration.scope;
/** Other sites on the same host have caches too. */
const prefix = `kept ${scope} `;

if (site) serve(site);
else leave();

function serve(site: Site): void {
	const name = prefix + site.version;
	let hasHandedOver = false;

	worker.addEventListener('install', (event) => {
		event.waitUntil(install());
	});
	worker.addEventListener('activate', (event) => {
		event.waitUntil(begin());
	});
	worker.addEventListener('message', (event) => {
		if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
		// There may be no room for it, or no network: the site works without.
		if (event.data === 'keep the rest') event.waitUntil(keepRest().catch(() => undefined));
	});
	worker.addEventListener('fetch', (event) => {
		const { request } = event;
		if (request.method !== 'GET' || request.headers.has('range')) return;
		const url = new URL(request.url);
		if (request.mode === 'navigate') {
			if (url.href.startsWith(scope) && !url.href.startsWith(`${scope}embed/`)) {
				event.respondWith(page(request, url));
			}
			return;
		}
		const file = fileFor(url, scope, site);
		if (file !== null) event.respondWith(fileOf(file, request));
	});

	async function install(): Promise<void> {
		try {
			await keep(await caches.open(name), site.now, scope);
		} catch (cause) {
			await caches.delete(name);
			throw cause;
		}
	}

	/** A page that was here before the first worker is one of its own from now on, and keeps its version as all do. */
	async function begin(): Promise<void> {
		const isFirst = (await removeCaches((each) => each !== name)) === 0;
		if (isFirst) await worker.clients.claim();
	}

	async function keepRest(): Promise<void> {
		await keep(await caches.open(name), site.later, scope);
	}

	async function kept(file: string): Promise<Response | undefined> {
		// A cache that the browser has thrown away is as good as none.
		return caches.match(new URL(file, scope).href, { cacheName: name }).catch(() => undefined);
	}

	async function fileOf(file: string, request: Request): Promise<Response> {
		return (await kept(file)) ?? fetch(request);
	}

	async function page(request: Request, url: URL): Promise<Response> {
		if (await handOver(request))
			return new Response('', { headers: { refresh: '0', 'content-type': 'text/html' } });
		const file = fileFor(url, scope, site);
		if (file !== null) return fileOf(file, request);
		const withSlash = new URL(url);
		withSlash.pathname += '/';
		if (fileFor(withSlash, scope, site) !== null) return Response.redirect(withSlash.href, 301);
		return fetch(request).catch(notFound);
	}

	/**
	 * Lets a new version that is ready take over where no other page is open that may be of this one. Asked once: should
	 * it not come, this one goes on.
	 */
	async function handOver({ cache }: Request): Promise<boolean> {
		const { waiting } = worker.registration;
		if (!waiting || hasHandedOver) return false;
		const clients = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
		const open = clients.filter((each) => each.url.startsWith(scope));
		// A page that is reloaded is still open itself; any other that is open may be in another tab.
		if (open.length > (cache === 'no-cache' ? 1 : 0)) return false;
		hasHandedOver = true;
		waiting.postMessage('take over');
		return true;
	}

	async function notFound(): Promise<Response> {
		const there = await kept('404.html');
		return there ? new Response(there.body, { status: 404, headers: there.headers }) : Response.error();
	}
}

/** Takes the worker away again, and all that it kept. */
function leave(): void {
	worker.addEventListener('install', () => {
		void worker.skipWaiting();
	});
	worker.addEventListener('activate', (event) => {
		event.waitUntil(removeCaches(() => true).then(() => worker.registration.unregister()));
	});
}

/** Returns how many there were. */
async function removeCaches(isOld: (name: string) => boolean): Promise<number> {
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && isOld(name));
	await Promise.all(names.map((name) => caches.delete(name)));
	return names.length;
}
