import { cpSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { compressAll } from '../../../scripts/adapter.js';
import { geodata } from '../../../scripts/geodata-plugin.ts';

const PAGE = join(import.meta.dirname, 'index.html');

/** Builds the bare page into an empty directory, compressed as the site is. */
export async function buildBarePage(outDir: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [geodata()],
		build: {
			outDir,
			target: 'esnext',
			chunkSizeWarningLimit: 2000,
			assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
			rolldownOptions: { input: PAGE },
		},
	});
	const page = join(outDir, 'index.html');
	renameSync(join(outDir, relative('.', PAGE)), page);
	// The server of static sites answers what it has not with this one.
	cpSync(page, join(outDir, '404.html'));
	// A host sends the same with both.
	cpSync(join('build', '_headers'), join(outDir, '_headers'));
	await compressAll(outDir);
}
