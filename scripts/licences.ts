/**
 * `npm run licences`: what the site and its tools are made of, each package with its licence; fails on one that is not
 * allowed. `-- --all` names the tools too, which no reader gets.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Licences that let the site be built and served as it is; their notices go with it (`licences.txt`). */
const ALLOWED = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC-BY-4.0',
	'CC0-1.0',
	'EDL-1.0',
	'ISC',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'PSF-2.0',
	'Python-2.0',
	'Unlicense',
	'Zlib',
]);

/** Packages that name no licence in the usual form; read in the files that they bring. */
const READ: Readonly<Record<string, string>> = {
	arc: 'BSD-2-Clause AND MIT',
	'parse-cache-control': 'BSD-3-Clause',
	'splaytree-ts': 'BSD-3-Clause',
	'svelte-toolbelt': 'MIT',
};

/** Licences of packages that come without the text of theirs, by the packages' names. */
const TEXTS = 'scripts/licence-texts';

export interface Package {
	readonly name: string;
	readonly version: string;
	/** An SPDX expression; empty where none is known. */
	readonly licence: string;
	/** Only the tools need it. */
	readonly isTool: boolean;
}

/** Whether a licence, one of several to choose from, or all of several that hold together are allowed. */
export function isAllowed(licence: string): boolean {
	const plain = licence.replace(/[()]/g, '');
	return plain.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)));
}

/** Every package of the lockfile. */
export function lockedPackages(): Package[] {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
	};
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { version = '', license = '', dev = false }]) => {
			const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
			return { name, version, licence: READ[name] ?? license, isTool: dev };
		});
}

/** The package that a module belongs to: its folder under `node_modules`; undefined for the site's own. */
export function packageFolder(module: string): string | undefined {
	return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

/** The notices of packages, as they have to go with what is made of them: name, version, licence, and its text. */
export function notices(folders: readonly string[]): string {
	const entries = folders.map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
			name: string;
			version: string;
			license?: string;
		};
		const files = readdirSync(folder).filter((file) =>
			/^(.*-)?(licen[cs]e|copying|notice)(\.|$)/i.test(file),
		);
		// Where a package comes without its licence's text, that was taken from where its source lies.
		const paths =
			files.length > 0 ? files.sort().map((file) => join(folder, file)) : [`${TEXTS}/${name}.txt`];
		const texts = paths.map((path) => readFileSync(path, 'utf8').trim());
		return `${name} ${version} (${READ[name] ?? license ?? ''})\n\n${texts.join('\n\n')}\n`;
	});
	return entries.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function report(): void {
	const packages = lockedPackages();
	const shipped = existsSync('build/licences.txt')
		? [...readFileSync('build/licences.txt', 'utf8').matchAll(/^(\S+) (\d\S*) \(([^)]*\)?.*)\)$/gm)]
		: [];
	console.log(`In what the reader gets (as built): ${String(shipped.length)} packages`);
	for (const [, name = '', version = '', licence = ''] of shipped)
		console.log(`  ${name} ${version}: ${licence}`);
	if (process.argv.includes('--all')) {
		for (const { name, version, licence } of packages) console.log(`  ${name} ${version}: ${licence}`);
	}
	const counts = new Map<string, number>();
	for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
	const brief = [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([licence, count]) => `${licence} ${String(count)}`);
	console.log(`In all that the lockfile names: ${brief.join(', ')}`);

	const refused = packages.filter(({ licence }) => !isAllowed(licence));
	for (const { name, version, licence } of refused) {
		console.error(
			`${name} ${version}: "${licence}" is not among the licences that scripts/licences.ts allows.`,
		);
	}
	if (refused.length > 0) process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) report();
