/** The Chromium that the tests run in: which one, how it is started, and how to get one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPath, namedBy } from './programs.ts';

/** Chromium without its own windows, toolbars and pages, where a distribution has that: the same pages for half the work. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
	darwin: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	],
	win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/**
 * Path of a Chromium: the one that CHROMIUM_PATH names, else the system's, else Playwright's own; undefined where
 * there is none.
 *
 * @param preferred what to take where the system has both: the shell, for tests, or the whole browser that readers have,
 *   for whatever is timed
 * @throws when CHROMIUM_PATH names a file that does not exist
 */
export async function findChromium(preferred: 'shell' | 'whole' = 'shell'): Promise<string | undefined> {
	const system =
		namedBy('CHROMIUM_PATH') ??
		inPath(preferred === 'shell' ? [SHELL, ...WHOLE] : [...WHOLE, SHELL]) ??
		USUAL_PLACES[process.platform]?.find((path) => existsSync(path));
	if (system) return system;
	// Imported only here: Vite's configuration asks for a Chromium too, and most machines have answered by now.
	const { chromium } = await import('playwright');
	const own = chromium.executablePath();
	return existsSync(own) ? own : undefined;
}

/**
 * Like {@link findChromium}, and installs one where there is none: Debian's own package as root on Debian, else
 * Playwright's download.
 *
 * @throws with the one line that a person needs when that fails too
 */
export async function ensureChromium(): Promise<string> {
	const found = await findChromium();
	if (found) return found;
	console.log('No Chromium found: installing one …');
	if (isRoot() && isDebian()) {
		const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update'], environment);
		run('apt-get', ['install', '-y', '--no-install-recommends', SHELL], environment);
	} else {
		// Its libraries too, where that is allowed.
		run('npx', ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], process.env);
	}
	const installed = await findChromium();
	if (installed) return installed;
	throw new Error(
		'The tests need Chromium and none could be installed: install Chromium or Google Chrome, ' +
			'or set CHROMIUM_PATH to one, then run this again.',
	);
}

/**
 * How to start it for a test: WebGL by software, so that every machine draws the same map, and nothing of the
 * browser's own on the network. The sandbox goes only where it cannot work (root on Linux).
 */
export function launchArguments(): string[] {
	return [
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader',
		// The page itself is drawn faster without the software that stands in for a graphics card.
		'--disable-gpu-rasterization',
		// As with windows: else its letters are wider than the ones that readers see.
		'--font-render-hinting=slight',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		...(isRoot() && process.platform === 'linux' ? ['--no-sandbox'] : []),
	];
}

function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/** Ubuntu is left out on purpose: its package `chromium` is a stub that needs snap. */
function isDebian(): boolean {
	return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
	spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
}
