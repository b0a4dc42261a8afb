/**
 * `npm run test:build`: the same sources give the same site to the byte, a site built for a base path works there, and one
 * names the address that it was built for, or none; a host's own tiles are drawn; the second story and a new one build too; and
 * the fonts are as they are made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { smallTiles } from '../tests/small-tiles.ts';
import { faultsUnderBasePath } from './base-path.ts';
import { faultsOfDetail } from './detail/built.ts';
import { faultsOfAddresses } from './public-addresses.ts';

const BASE_PATH = '/some/where';
const SITE_ORIGIN = 'https://example.org';
/** What a build without that says. */
const WARNING = 'SITE_ORIGIN is not set';

const folder = mkdtempSync(join(tmpdir(), 'build-check-'));
const faults: string[] = [];
try {
	console.log('── the fonts');
	const fonts = npm(['fonts', '--', '--check']);
	if (fonts.status !== 0) faults.push(fonts.output.trim());

	console.log('── the basemap');
	const installed = npm(['basemap:packages']);
	const basemap = installed.status === 0 ? npm(['basemap', '--', '--check']) : installed;
	if (basemap.status !== 0) faults.push(basemap.output.trim());

	console.log('── two builds, in two folders, time zones and languages');
	const first = build('first', { TZ: 'UTC', LC_ALL: 'C' });
	const second = build('second', { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' });
	faults.push(...differences(first.dir, second.dir));

	faults.push(...faultsOfAddresses(first.dir, null));
	if (first.output.split(WARNING).length !== 2)
		faults.push('it is not said once that SITE_ORIGIN is not set');

	console.log(`── a build for ${SITE_ORIGIN}${BASE_PATH}`);
	const based = build('based', { BASE_PATH, SITE_ORIGIN });
	faults.push(...faultsOfAddresses(based.dir, `${SITE_ORIGIN}${BASE_PATH}/`));
	if (based.output.includes(WARNING)) faults.push('it is said that SITE_ORIGIN is not set, and it is');
	faults.push(...(await faultsUnderBasePath(based.dir, BASE_PATH)));

	console.log('── a host’s own tiles');
	faults.push(...(await faultsOfTiles()));

	console.log('── the second story');
	faults.push(...(await faultsOfStory('second-site', 'examples/1812')));

	console.log('── a new story');
	const fresh = join(folder, 'new-story');
	const made = npm(['new-story', '--', fresh]);
	faults.push(...(made.status === 0 ? await faultsOfStory('new-site', fresh) : [made.output.trim()]));
	if (npm(['new-story', '--', fresh]).status === 0) faults.push(`a second story was written into ${fresh}`);
} catch (error) {
	faults.push(error instanceof Error ? error.message : String(error));
} finally {
	rmSync(folder, { recursive: true, force: true });
}

if (faults.length > 0) {
	console.error(`\nThe build checks failed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
	process.exit(1);
}
console.log(
	'The build checks passed: two builds are identical to the byte, a base path works, other stories build, the fonts are as made.',
);

/** Builds the site into a folder of its own, and returns that with what was said. */
function build(
	name: string,
	environment: Readonly<Record<string, string>>,
): { readonly dir: string; readonly output: string } {
	const dir = join(folder, name);
	const { status, output } = npm(['build'], {
		BASE_PATH: '',
		SITE_ORIGIN: '',
		DETAIL_TILES: '',
		...environment,
		BUILD_DIR: dir,
	});
	if (status !== 0) throw new Error(`the build failed:\n${output}`);
	return { dir, output };
}

/** Builds the site of another story, and looks for what does not work there. */
async function faultsOfStory(name: string, story: string): Promise<string[]> {
	const { dir } = build(name, { STORY: story, SITE_ORIGIN });
	return (await faultsUnderBasePath(dir, '')).map((fault) => `${story}: ${fault}`);
}

/** Builds the test story with tiles of its host's, in the site and elsewhere, and looks for what does not work there. */
async function faultsOfTiles(): Promise<string[]> {
	const at = [8.3, 52.6] as const;
	const bytes = await smallTiles(at);
	const [file, broken] = ['corridor.pmtiles', 'broken.pmtiles'].map((name) => join(folder, name)) as [
		string,
		string,
	];
	writeFileSync(file, bytes);
	writeFileSync(broken, 'no tiles');
	const address = 'https://tiles.example.org/corridor.pmtiles';
	const story = { STORY: 'tests/fixtures/story' };
	const stage = 'morning';
	const within = build('tiles-within', { ...story, BASE_PATH, DETAIL_TILES: file });
	const outside = build('tiles-elsewhere', { ...story, DETAIL_TILES: address });
	const refused = npm(['build'], { ...story, DETAIL_TILES: broken, BUILD_DIR: join(folder, 'tiles-broken') });
	return [
		...(await faultsOfDetail({ dir: within.dir, stage, at, elsewhere: null })),
		...(await faultsOfDetail({ dir: outside.dir, stage, at, elsewhere: { address, bytes } })),
		...(refused.status !== 0 && refused.output.includes('It is no PMTiles file')
			? []
			: [`tiles that cannot be read were not refused:\n${refused.output}`]),
	];
}

/** Runs a script of `package.json` to its end, and returns how it ended and what it said. */
function npm(
	script: readonly string[],
	environment: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly output: string } {
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...script], {
		env: { ...process.env, ...environment },
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		shell: process.platform === 'win32',
	});
	return { status, output: stdout + stderr };
}

/** Files of the second folder that are missing, new or different in the first; compressed ones count as files. */
function differences(first: string, second: string): string[] {
	const [before, after] = [filesIn(first), filesIn(second)];
	console.log(`   ${String(before.length)} files`);
	return [...new Set([...before, ...after])].flatMap((file) => {
		if (!before.includes(file)) return [`${file} is in the second build only`];
		if (!after.includes(file)) return [`${file} is in the first build only`];
		const same = readFileSync(join(first, file)).equals(readFileSync(join(second, file)));
		return same ? [] : [`${file} differs between two builds of the same sources`];
	});
}

function filesIn(dir: string): string[] {
	return readdirSync(dir, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)))
		.sort();
}
