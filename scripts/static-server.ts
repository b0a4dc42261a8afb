/** Serves a built site as a plain static host would: for looking at it, for its tests and for measuring it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { readHeaderRules, type HeaderRules } from './header-rules.ts';

/** One answered request. */
export interface Served {
	/** Path of the request, with the base path and without the query. */
	readonly path: string;
	readonly status: number;
	/** Bytes on the wire, headers included, as compressed. */
	readonly bytes: number;
}

export interface StaticServerOptions {
	/** Directory of the built site. */
	readonly dir: string;
	/** First port to try; while one is taken the next is tried. 0 (the default) takes any free one. */
	readonly port?: number;
	/** Whether files are looked for at each request, for a site that is built anew while it is served. Default false. */
	readonly isRebuilt?: boolean;
	/** Called after each answer, for counting requests and bytes. */
	readonly onServed?: (served: Served) => void;
}

export interface StaticServer {
	/** The address of the home page, with the base path and a slash at the end. */
	readonly url: string;
	close(): Promise<void>;
}

/**
 * The base path that a site was built for, read from its home page: empty, or like `/some/where`.
 *
 * @throws when the directory holds no built site
 */
export function basePathOf(dir: string): string {
	const home = join(dir, 'index.html');
	if (!existsSync(home)) throw new Error(`${dir} holds no built site. Build it first: npm run build`);
	return /["'](\/[^"']*)?\/_app\//.exec(readFileSync(home, 'utf8'))?.[1] ?? '';
}

/**
 * Starts serving a built site on every local interface: precompressed files where the client takes them, a directory
 * by its index, a directory without its slash by a redirect, anything else by 404.html with status 404; each with the
 * headers that the site's own `_headers` asks for.
 *
 * @throws when there is no built site, or no free port within 100 of the first
 */
export async function serveStatic(options: StaticServerOptions): Promise<StaticServer> {
	const dir = resolve(options.dir);
	const base = basePathOf(dir);
	const { isRebuilt = false } = options;
	const once = readHeaderRules(dir);
	const headersFor: HeaderRules = isRebuilt ? (path) => readHeaderRules(dir)(path) : once;
	const files = sirv(dir, { dev: isRebuilt, extensions: [], brotli: true, gzip: true, etag: true });

	function answer(request: IncomingMessage, response: ServerResponse): void {
		// A file can go while it is asked for, as when the site is built anew: that answer breaks off, and no more.
		response.on('pipe', (file) => file.on('error', () => response.destroy()));
		const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
		if (options.onServed) report(request, response, pathname, options.onServed);
		if (pathname !== base && !pathname.startsWith(`${base}/`)) {
			notFound(response, `This site is at ${base}/`);
			return;
		}
		for (const [name, value] of headersFor(pathname)) response.setHeader(name, value);
		const path = pathname.slice(base.length);
		const page = join(dir, decode(path), 'index.html');
		if (!path.endsWith('/') && page.startsWith(dir) && existsSync(page)) {
			response.writeHead(301, { location: `${pathname}/${search}` }).end();
			return;
		}
		request.url = path.endsWith('/') ? `${path}index.html` : path;
		files(request, response, () => {
			const missing = join(dir, '404.html');
			notFound(response, existsSync(missing) ? readFileSync(missing, 'utf8') : 'Not found');
		});
	}

	const server = createServer(answer);
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	const port = await listen(server, options.port ?? 0);
	return {
		url: `http://localhost:${String(port)}${base}/`,
		close: () =>
			new Promise((closed) => {
				server.close(() => {
					closed();
				});
				// A browser keeps its connections open; waiting for them would keep the process alive.
				for (const socket of sockets) socket.destroy();
			}),
	};
}

function notFound(response: ServerResponse, body: string): void {
	response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(body);
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function report(
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
	onServed: (served: Served) => void,
): void {
	const before = request.socket.bytesWritten;
	response.on('finish', () => {
		onServed({ path, status: response.statusCode, bytes: request.socket.bytesWritten - before });
	});
}

/** Listens on the first free port from `first` on, and says which. */
async function listen(server: ReturnType<typeof createServer>, first: number): Promise<number> {
	for (let port = first; port < first + 100; port += 1) {
		const taken = await new Promise<boolean>((settle, fail) => {
			const onError = (error: NodeJS.ErrnoException): void => {
				if (error.code === 'EADDRINUSE') settle(true);
				else fail(error);
			};
			server.once('error', onError);
			server.listen(port, () => {
				server.off('error', onError);
				settle(false);
			});
		});
		if (!taken) return (server.address() as AddressInfo).port;
	}
	throw new Error(
		`No free port from ${String(first)} to ${String(first + 99)}. Choose another: PORT=8080 npm start`,
	);
}
