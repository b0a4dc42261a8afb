import './tests/small-story.ts';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArguments } from './scripts/chromium.ts';
import { detail } from './scripts/detail/plugin.ts';
import { detailTiles } from './scripts/detail/setting.js';
import { geodata } from './scripts/geodata-plugin.ts';
import { licences } from './scripts/licences-plugin.ts';
import { STORY } from './scripts/story-folder.js';

/**
 * The address that canonical links and previews point to, with a slash at the end: SITE_ORIGIN, then the base path. `null`
 * where that is not set: a wrong address would be worse than none (scripts/adapter.js says so at the build's end).
 */
function siteAddress(): string | null {
	const origin = process.env.SITE_ORIGIN ?? '';
	if (origin === '') return null;
	if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
		throw new Error(
			`SITE_ORIGIN is "${origin}". It must be like "https://example.org", without a path: that goes into BASE_PATH.`,
		);
	}
	return `${origin}${process.env.BASE_PATH ?? ''}/`;
}

/** The address that errors are reported to, from REPORT_URL; `{subject}` and `{page}` in it are filled in. */
function reportAddress(): string {
	const address = process.env.REPORT_URL ?? '';
	if (address !== '' && !/^(mailto:|https:\/\/)\S+$/.test(address)) {
		throw new Error(
			`REPORT_URL is "${address}". It must start with "mailto:" or "https://", like ` +
				'"mailto:errors@example.org?subject={subject}&body={page}"; leave it unset to lead to the about page.',
		);
	}
	return address;
}

// Only the browser tests ask for it.
const executablePath = process.env.VITEST ? await findChromium() : undefined;

/** Modules that go together into a file where several pages share them. */
const SHARED = /\/src\/lib\/(?!reader\/pages\/)|virtual:story/;

/** The built site in Chromium, driven from outside. The story is read once for all files that a worker runs. */
const IN_CHROMIUM = {
	environment: 'node',
	globalSetup: 'tests/e2e/global-setup.ts',
	setupFiles: 'tests/e2e/setup.ts',
	isolate: false,
	// Two browsers draw at once, and the machine may be busy besides: what is waited for is a state, and patience costs nothing.
	testTimeout: 180_000,
	hookTimeout: 120_000,
} as const;

export default defineConfig({
	// The basemap's files come in by address from outside `src`.
	server: { fs: { allow: [STORY] } },
	plugins: [geodata(), detail(), licences(), sveltekit()],
	define: {
		__SITE_ADDRESS__: JSON.stringify(siteAddress()),
		__OFFLINE__: JSON.stringify(process.env.SERVICE_WORKER !== 'off'),
		__DETAIL_TILES__: JSON.stringify(detailTiles() !== null),
		__REPORT_URL__: JSON.stringify(reportAddress()),
	},
	build: {
		// A small font, or the names of a small map, would become a data: address, which the content security policy refuses.
		assetsInlineLimit: (file) => (/\.(?:woff2|json|pmtiles)$/.test(file) ? false : undefined),
		// MapLibre alone is beyond the default limit, and it is loaded after first paint.
		chunkSizeWarningLimit: 1500,
		// SvelteKit prerenders inside the build, which this would report as a slow plugin.
		rolldownOptions: { checks: { bundlerTimings: false } },
	},
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// What pages share comes in two files and not in forty: docs/decisions/0015.
						codeSplitting: {
							groups: [
								{ name: 'svelte', tags: ['$initial'], test: /\/node_modules\/(svelte|@sveltejs|devalue)\// },
								{ name: 'shared', tags: ['$initial'], test: SHARED, minShareCount: 2 },
							],
						},
					},
				},
			},
		},
	},
	test: {
		// Two cores are what the tests may count on, and a browser that draws WebGL by software takes both.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Nothing here writes into a module: read once, they serve all files.
					isolate: false,
					include: ['tests/unit/**/*.test.ts', 'tests/story/**/*.test.ts'],
				},
			},
			{
				extends: true,
				// Found while the tests run, a dependency would reload the page under them.
				optimizeDeps: {
					include: [
						'vitest-browser-svelte',
						'svelte/server',
						'maplibre-gl',
						'@turf/turf',
						'd3-geo',
						'topojson-client',
						'topojson-simplify',
						'vlq',
						'pmtiles',
						'@protomaps/basemaps',
						'@maplibre/geojson-vt',
						'@maplibre/vt-pbf',
					],
				},
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					testTimeout: 30_000,
					fileParallelism: false,
					sequence: { groupOrder: 1 },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 1280, height: 800 },
						provider: playwright({
							launchOptions: { args: launchArguments(), ...(executablePath ? { executablePath } : {}) },
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
			{
				extends: true,
				// The built site where the map cannot be drawn: all that the tests ask of it is beside the map.
				test: {
					name: 'pages',
					...IN_CHROMIUM,
					include: ['tests/e2e/pages/**/*.test.ts'],
					provide: { isWithMap: false },
					sequence: { groupOrder: 2 },
				},
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					...IN_CHROMIUM,
					include: ['tests/e2e/*.test.ts'],
					provide: { isWithMap: true },
					sequence: { groupOrder: 2 },
				},
			},
			{
				extends: true,
				// Firefox and WebKit, in a window: `npm test -- browsers` gives them one.
				test: {
					name: 'browsers',
					environment: 'node',
					include: ['tests/browsers/**/*.test.ts'],
					globalSetup: 'tests/browsers/global-setup.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// A browser that crashed, and nothing else: tests/browsers/support/opened.ts starts another.
					retry: { count: 1, condition: /the browser is gone/ },
					fileParallelism: false,
					sequence: { groupOrder: 4 },
				},
			},
			{
				extends: true,
				// The long forms of what the e2e tests hold in short: minutes each, so they have a command of their own.
				test: {
					name: 'endurance',
					...IN_CHROMIUM,
					include: ['tests/endurance/**/*.test.ts'],
					provide: { isWithMap: true },
					testTimeout: 30 * 60_000,
					fileParallelism: false,
					sequence: { groupOrder: 5 },
				},
			},
		],
	},
});
