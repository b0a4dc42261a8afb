import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
