/**
 * Makes `npm start` and `npm test` work in a fresh clone: installs from the lockfile when what is installed is not
 * what it says. Plain JavaScript without dependencies, because it runs before there are any; silent when all is well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tools' own requirement: 20.19+, 22.13+ or 24+. */
function nodeIsNewEnough() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

/** @param {string} file @returns {Record<string, any> | undefined} the packages of a lockfile; undefined without one */
function lockedPackages(file) {
	try {
		return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/**
 * Compares contents, not times: git and npm both touch files without changing them. npm leaves out of its own record
 * the optional packages that are for other systems.
 */
function installedAsLocked() {
	const wanted = lockedPackages('package-lock.json');
	const installed = lockedPackages('node_modules/.package-lock.json');
	if (!wanted || !installed) return false;
	const same = Object.keys(installed).every((path) => wanted[path]?.integrity === installed[path].integrity);
	const complete = Object.keys(wanted).every(
		(path) => path === '' || path in installed || wanted[path].optional || wanted[path].devOptional,
	);
	return same && complete;
}

/**
 * @param {string[]} command a script to run with this Node, and its arguments
 * @param {string} failure what to say when it fails
 */
function run(command, failure) {
	const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
	if (status === 0) return;
	console.error(failure);
	process.exit(1);
}

if (!nodeIsNewEnough()) {
	console.error(
		`This project needs Node 20.19 or later in the 20 line, 22.13 or later, or 24; this is Node ${process.versions.node}.`,
	);
	process.exit(1);
}

if (!installedAsLocked()) {
	const npm = process.env.npm_execpath;
	if (!npm) {
		console.error('What is installed is not what package-lock.json says. Run: npm ci');
		process.exit(1);
	}
	console.log('Installing the packages that package-lock.json names (npm ci) …');
	run(
		[npm, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
		'npm ci failed: see above. Nothing was started.',
	);
}

// tsconfig.json extends a file that SvelteKit generates; every TypeScript tool needs it.
if (!existsSync(`${root}/.svelte-kit/tsconfig.json`)) {
	run([`${root}/node_modules/@sveltejs/kit/svelte-kit.js`, 'sync'], 'svelte-kit sync failed: see above.');
}
