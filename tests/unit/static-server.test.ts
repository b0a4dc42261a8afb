import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serveStatic } from '../../scripts/static-server.ts';

test('a file that goes while the site is served breaks off its own answer alone', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'served-'));
	for (const file of ['index.html', 'gone.txt', 'there.txt']) writeFileSync(join(dir, file), `${file}\n`);
	const server = await serveStatic({ dir });
	onTestFinished(async () => {
		await server.close();
		rmSync(dir, { recursive: true });
	});
	rmSync(join(dir, 'gone.txt'));

	await expect(fetch(`${server.url}gone.txt`).then((answer) => answer.text())).rejects.toThrow();
	expect(await (await fetch(`${server.url}there.txt`)).text()).toBe('there.txt\n');
});

test('a site that is built anew while it is served is served anew, with its headers', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'served-'));
	writeFileSync(join(dir, 'index.html'), 'old\n');
	const server = await serveStatic({ dir, isRebuilt: true });
	onTestFinished(async () => {
		await server.close();
		rmSync(dir, { recursive: true });
	});
	writeFileSync(join(dir, 'index.html'), 'new\n');
	writeFileSync(join(dir, 'later.js'), 'later\n');
	writeFileSync(join(dir, 'later.js.gz'), gzipSync('later\n'));
	writeFileSync(join(dir, '_headers'), '/later.js\n  X-Made: later\n');

	expect(await (await fetch(server.url)).text()).toBe('new\n');
	const later = await fetch(`${server.url}later.js`, { headers: { 'accept-encoding': 'gzip' } });
	expect(await later.text()).toBe('later\n');
	expect(later.headers.get('content-encoding')).toBe('gzip');
	expect(later.headers.get('x-made')).toBe('later');
});

test('of a file that is large, as tiles are, the part that is asked for is sent', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'served-'));
	writeFileSync(join(dir, 'index.html'), 'home\n');
	writeFileSync(join(dir, 'tiles.pmtiles'), '0123456789');
	for (const isRebuilt of [false, true]) {
		const server = await serveStatic({ dir, isRebuilt });
		onTestFinished(() => server.close());
		const headers = { range: 'bytes=2-5', 'accept-encoding': 'br, gzip' };
		const answer = await fetch(`${server.url}tiles.pmtiles`, { headers });
		expect([answer.status, await answer.text()]).toEqual([206, '2345']);
		expect(answer.headers.get('content-range')).toBe('bytes 2-5/10');
	}
	rmSync(dir, { recursive: true });
});
