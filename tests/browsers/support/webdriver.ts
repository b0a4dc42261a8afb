/** As much of WebDriver (https://www.w3.org/TR/webdriver2/) as WebKit's driver needs: its commands, over HTTP. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { BrowserGone } from './browser.ts';

/** Runs a program until standard input ends, which it does however the tests end. */
const UNTIL_INPUT_ENDS = '"$0" "$@" & read -r _; kill $!';

/** What a driver answers once the page's process has crashed: to the command that it was at, and to every later one. */
const GONE = new Set(['unknown error', 'invalid session id']);

/** A driver that runs, with its one session. */
export class Session {
	readonly #driver: ChildProcess;
	readonly #root: string;
	#path = '/session';

	private constructor(driver: ChildProcess, root: string) {
		this.#driver = driver;
		this.#root = root;
	}

	/** Starts a driver, and with it a browser. */
	static async start(program: string, env: NodeJS.ProcessEnv): Promise<Session> {
		const port = await freePort();
		const driver = spawn('sh', ['-c', UNTIL_INPUT_ENDS, program, `--port=${port}`], {
			env,
			stdio: ['pipe', 'ignore', 'inherit'],
		});
		const session = new Session(driver, `http://127.0.0.1:${port}`);
		try {
			// It listens on its port only once it has started.
			await vi.waitFor(() => session.#call('GET', '/status'), 10_000);
			const { sessionId } = (await session.post('', { capabilities: {} })) as { sessionId: string };
			session.#path = `/session/${sessionId}`;
			return session;
		} catch (error) {
			session.#stop();
			throw error;
		}
	}

	get(command: string): Promise<unknown> {
		return this.#call('GET', this.#path + command);
	}

	post(command: string, body: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
		return this.#call('POST', this.#path + command, body);
	}

	delete(command: string): Promise<unknown> {
		return this.#call('DELETE', this.#path + command);
	}

	/** Ends the browser, then the driver. */
	async close(): Promise<void> {
		try {
			await this.delete('');
		} finally {
			this.#stop();
		}
	}

	#stop(): void {
		this.#driver.stdin?.end();
	}

	async #call(method: string, path: string, body?: Readonly<Record<string, unknown>>): Promise<unknown> {
		const answer = await fetch(this.#root + path, {
			method,
			...(body ? { body: JSON.stringify(body) } : {}),
		});
		const { value } = (await answer.json()) as { value: unknown };
		if (answer.ok) return value;
		const { error, message } = value as { error: string; message: string };
		const what = `${method} ${path}: ${error}. ${message}`;
		throw GONE.has(error) ? new BrowserGone(what) : new Error(what);
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
