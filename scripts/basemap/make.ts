/**
 * Makes the basemap's files in `basemap/` of the story's folder (STORY) from its gazetteer and registry packages. The same
 * gazetteer and packages give the same bytes. With `--check` it writes nothing and fails if the files are not what a
 * fresh run would make; where the package of divisions is not installed, it then checks nothing and says so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Fault } from '#lib/compile/geodata.ts';
import { formatFaults } from '#lib/compile/faults/report.ts';
import { STORY } from '../story-folder.js';
import { basemapFolder, makeBasemap, writeBasemap } from './folder.ts';
import { readGazetteer } from './gazetteer.ts';
import { hasDivisions } from './packages.ts';

const FOLDER = basemapFolder(STORY);

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}

function row(name: string, text: string): string {
	const bytes = Buffer.from(text);
	const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
	return name.padEnd(14) + sizes.map(kilobytes).join('');
}

const faults: Fault[] = [];
const isCheck = process.argv.includes('--check');
if (readGazetteer(STORY, [])?.divisions.length && !hasDivisions()) {
	if (isCheck) {
		console.log(`${FOLDER} was not checked: that needs \`npm run basemap:packages\` first.`);
		process.exit(0);
	}
	console.log('Installing what only the basemap needs.');
	execFileSync('npm', ['run', 'basemap:packages'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
const files = makeBasemap(STORY, faults);
if (faults.length > 0) {
	console.error(`${formatFaults(faults, STORY)}

No map was made: ${FOLDER} is as it was.`);
	process.exit(1);
}
if (isCheck) {
	const stale = Object.entries(files)
		.filter(
			([name, text]) => !existsSync(join(FOLDER, name)) || readFileSync(join(FOLDER, name), 'utf8') !== text,
		)
		.map(([name]) => name);
	if (stale.length > 0) {
		console.error(
			`${FOLDER}: ${stale.join(', ')} not as a fresh run makes it. Run \`npm run basemap\` and commit.`,
		);
		process.exit(1);
	}
	console.log(`${FOLDER} is as a fresh run makes it.`);
} else {
	writeBasemap(STORY, files);
	console.log(`${''.padEnd(14)}${['raw', 'gzip', 'brotli'].map((head) => head.padStart(10)).join('')}`);
	for (const [name, text] of Object.entries(files)) console.log(row(name, text));
	console.log(row('together', Object.values(files).join('')));
}
