/**
 * Makes a copy of `build/` in which every page watches itself, for as long as the tests run; they find its folder as
 * `inject('watchedSite')`.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeWorker } from '../../scripts/adapter.js';
import { basePathOf } from '../../scripts/static-server.ts';
import { WATCH } from './support/watch.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of the built site whose pages watch themselves. */
		watchedSite: string;
	}
}

const SCRIPT = 'watch.js';

export default function makeWatchedSite(project: TestProject): () => void {
	const tag = `<head><script src="${basePathOf('build')}/${SCRIPT}"></script>`;
	const dir = mkdtempSync(join(tmpdir(), 'watched-'));
	// Compressed copies would be served in place of a changed page.
	cpSync('build', dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
	for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.html')) continue;
		const file = join(dir, path);
		writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', tag));
	}
	writeFileSync(join(dir, SCRIPT), WATCH);
	writeWorker(dir, true);
	project.provide('watchedSite', dir);
	return () => {
		rmSync(dir, { recursive: true, force: true });
	};
}
