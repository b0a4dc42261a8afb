/**
 * Firefox and WebKit, which the step `browsers` of the tests runs in: where they are, and what is missing. Firefox has
 * WebGL only in a window, and WebKit is driven in one, so both need an X server: Xvfb, which needs no screen.
 */
import { inPath, namedBy } from './programs.ts';

/**
 * Path of a Firefox: the one that FIREFOX_PATH names, else the system's; undefined where there is none.
 *
 * @throws when FIREFOX_PATH names a file that does not exist
 */
export function findFirefox(): string | undefined {
	return namedBy('FIREFOX_PATH') ?? inPath(['firefox-esr', 'firefox']);
}

/** Path of WebKit's driver, which brings its browser; undefined where there is none. */
export function findWebKitDriver(): string | undefined {
	return inPath(['WebKitWebDriver']);
}

/** Starts a command with an X server of its own, which ends with it, and so does every window on it. */
export const IN_A_WINDOW = ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1200x24'];

/** What both browsers are started with: WebGL by software, and no desktop's services, which would outlive them. */
export const WITHOUT_DESKTOP = {
	LIBGL_ALWAYS_SOFTWARE: '1',
	// By software WebKit paints faster without GL, and Mesa 22 crashes now and then under many GL threads. WebGL stays.
	WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
	// Mesa 22 reads memory that it has freed, which crashes once the C library has given it back: it keeps it (4 GiB).
	MALLOC_TRIM_THRESHOLD_: '4294967296',
	DBUS_SESSION_BUS_ADDRESS: 'disabled:',
	NO_AT_BRIDGE: '1',
	GTK_USE_PORTAL: '0',
};

/** Debian's package for each program that is needed. Xvfb brings the software that draws WebGL, libgl1-mesa-dri. */
const NEEDED: Readonly<Record<string, () => string | undefined>> = {
	'firefox-esr': findFirefox,
	'webkit2gtk-driver': findWebKitDriver,
	xvfb: () => inPath(['xvfb-run']),
	xauth: () => inPath(['xauth']),
};

/**
 * One line that tells what the step needs and this machine lacks; null where all is there.
 *
 * @throws when FIREFOX_PATH names a file that does not exist
 */
export function missingForBrowsers(): string | null {
	const missing = Object.entries(NEEDED).flatMap(([name, find]) => (find() === undefined ? [name] : []));
	if (missing.length === 0) return null;
	const packages = missing.join(' ');
	return `The tests in Firefox and WebKit need, by Debian's names: ${packages} (apt-get install ${packages}).`;
}
