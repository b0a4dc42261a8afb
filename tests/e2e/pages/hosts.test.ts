/** The examples of `docs/hosting/`, tried on the servers themselves where this machine has them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, expect, inject, test } from 'vitest';
import { caddy, nginx } from '#lib/hosting/hosts.ts';
import { ALWAYS } from '#lib/hosting/headers.ts';
import { address } from '../support/browser.ts';
import { MIDDLE, story } from '../support/story.ts';

const NAMES = [...Object.keys(ALWAYS), 'cache-control'];
const STAGE = `stage/${story.stages[MIDDLE]!.id}/`;
const PATHS = [
	'',
	STAGE,
	`embed/${STAGE}`,
	'sources/',
	'data/events.geojson',
	'data/tracks.gpx',
	'data/tracks.kml',
	'data/events.csv',
	`_app/immutable/entry/${readdirSync('build/_app/immutable/entry').find((file) => file.endsWith('.js'))!}`,
];

const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
let server: ChildProcess | undefined;
afterEach(async () => {
	const stopping = server;
	server = undefined;
	if (stopping?.exitCode === null) {
		const stopped = new Promise((done) => stopping.once('exit', done));
		stopping.kill();
		await stopped;
	}
});

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

function isInstalled(command: string): boolean {
	return spawnSync(command, [command === 'caddy' ? 'version' : '-v']).error === undefined;
}

async function freePort(): Promise<string> {
	const probe = createServer();
	await new Promise<void>((done) => probe.listen(0, done));
	const { port } = probe.address() as AddressInfo;
	await new Promise((done) => probe.close(done));
	return String(port);
}

// GitHub Pages gives a branch to Jekyll, which leaves out folders like `_app` unless this file is there.
test('the build says that Jekyll has nothing to do with it', () => {
	expect(existsSync('build/.nojekyll')).toBe(true);
});

const SITE = { base: '', root: resolve('build') };
const HOSTS = {
	nginx: (port: string, file: string) => {
		const site = nginx(SITE)
			.replace('listen 80;', `listen ${port};`)
			.replace('include mime.types;', 'include /etc/nginx/mime.types;');
		const user = process.getuid?.() === 0 ? 'user root;' : '';
		writeFileSync(file, `${user} daemon off; pid ${file}.pid; events {} http { access_log off; ${site} }`);
		return ['-e', 'stderr', '-c', file];
	},
	caddy: (port: string, file: string) => {
		const site = caddy(SITE).replace('example.org', `http://localhost:${port}`);
		writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
		return ['run', '--adapter', 'caddyfile', '--config', file];
	},
};

test.each(['nginx', 'caddy'] as const)(
	'%s, with its example, answers as this site’s own server does',
	async (name) => {
		// The example is for the root of a host.
		if (!isInstalled(name) || new URL(inject('site')).pathname !== '/') {
			console.log(`${name} is not installed here: its example was not tried.`);
			return;
		}
		const port = await freePort();
		server = spawn(name, HOSTS[name](port, join(folder, `${name}.conf`)), { stdio: 'ignore' });
		const at = `http://localhost:${port}/`;
		await expect
			.poll(
				() =>
					fetch(at).then(
						({ status }) => status,
						() => 0,
					),
				{ timeout: 45_000 },
			)
			.toBe(200);

		const said = async (url: string) => {
			const { status, headers } = await fetch(url);
			const type = headers
				.get('content-type')
				?.split(';')[0]
				?.replace('application/javascript', 'text/javascript');
			// `_headers` says of pages alone whether they may be framed.
			const names = type === 'text/html' ? [...NAMES, 'content-security-policy'] : NAMES;
			return { status, type, ...Object.fromEntries(names.map((header) => [header, headers.get(header)])) };
		};
		for (const path of PATHS) expect(await said(at + path), path).toEqual(await said(address(path)));

		const lost = await fetch(`${at}stage/no-such-stage/`);
		expect(lost.status).toBe(404);
		expect(await lost.text()).toContain('/stage/deal/');
		for (const [header, value] of Object.entries(ALWAYS)) expect(lost.headers.get(header)).toBe(value);
		expect(lost.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
		const bare = await fetch(`${at}stage/deal?t=x`, { redirect: 'manual' });
		expect([301, 302, 307, 308]).toContain(bare.status);
	},
);
