/**
 * Makes the site's fonts in `src/lib/look/fonts/` from registry packages. The same packages give the same bytes. With
 * `--check` it writes nothing and fails if the folder is not what a fresh run would make.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { buildFiles } from './files.ts';

const FOLDER = 'src/lib/look/fonts';

const files = await buildFiles();
if (process.argv.includes('--check')) {
	const names = new Set([...Object.keys(files), ...filesThere()]);
	const stale = [...names].filter((name) => !isAsMade(name));
	if (stale.length > 0) {
		console.error(
			`${FOLDER}: ${stale.join(', ')} not as a fresh run makes it. Run \`npm run fonts\` and commit.`,
		);
		process.exit(1);
	}
	console.log(`${FOLDER} is as a fresh run makes it.`);
} else {
	rmSync(FOLDER, { recursive: true, force: true });
	for (const [name, content] of Object.entries(files)) {
		const path = join(FOLDER, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
		console.log(`${String(content.length).padStart(7)} B  ${name}`);
	}
}

function filesThere(): string[] {
	if (!existsSync(FOLDER)) return [];
	return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function isAsMade(name: string): boolean {
	const path = join(FOLDER, name);
	return existsSync(path) && files[name]?.equals(readFileSync(path)) === true;
}
