/**
 * Makes the basemap's files in `geodata/basemap/` from registry packages. The same packages give the same bytes.
 * With `--check` it writes nothing and fails if the files are not what a fresh run would make.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildFiles } from './files.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../geodata/basemap');

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}

function row(name: string, text: string): string {
	const bytes = Buffer.from(text);
	const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
	return name.padEnd(14) + sizes.map(kilobytes).join('');
}

const files = buildFiles();
if (process.argv.includes('--check')) {
	const stale = Object.entries(files)
		.filter(
			([name, text]) => !existsSync(join(FOLDER, name)) || readFileSync(join(FOLDER, name), 'utf8') !== text,
		)
		.map(([name]) => name);
	if (stale.length > 0) {
		console.error(
			`geodata/basemap: ${stale.join(', ')} not as a fresh run makes it. Run \`npm run basemap\` and commit.`,
		);
		process.exit(1);
	}
	console.log('geodata/basemap is as a fresh run makes it.');
} else {
	for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), text);
	console.log(`${''.padEnd(14)}${['raw', 'gzip', 'brotli'].map((head) => head.padStart(10)).join('')}`);
	for (const [name, text] of Object.entries(files)) console.log(row(name, text));
	console.log(row('together', Object.values(files).join('')));
}
