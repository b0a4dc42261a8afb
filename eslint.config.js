import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * What each room may not import from the others: data flows one way (story, track, scene, then the drawings).
 *
 * @type {Record<string, string[]>}
 */
const BEYOND = {
	story: ['track', 'scene', 'download', 'map', 'picture', 'reader'],
	track: ['scene', 'download', 'map', 'picture', 'reader'],
	scene: ['download', 'map', 'picture', 'reader'],
	download: ['map', 'picture', 'reader'],
	map: ['reader'],
	picture: ['map', 'reader'],
};
/** @type {Record<string, string[]>} packages that a room must not know */
const FOREIGN = {
	story: ['@turf/*', 'svelte', 'svelte/*', '$app/*'],
	track: ['svelte', 'svelte/*', '$app/*'],
	scene: ['svelte', 'svelte/*', '$app/*'],
	download: ['svelte', 'svelte/*', '$app/*'],
};
const MAPLIBRE = {
	group: ['maplibre-gl', 'maplibre-gl/*'],
	message: 'Only src/lib/map may import maplibre-gl.',
};

/** @param {string} room */
function importsOf(room) {
	const beyond = BEYOND[room] ?? [];
	const foreign = FOREIGN[room] ?? [];
	return [
		'error',
		{
			patterns: [
				...(room === 'map' ? [] : [MAPLIBRE]),
				...(beyond.length === 0
					? []
					: [
							{
								regex: `^(\\$lib/|(\\.\\./)+)(${beyond.join('|')})(/|$)`,
								message: `src/lib/${room} comes before that room: imports run story, track, scene, then the drawings.`,
							},
						]),
				...(foreign.length === 0
					? []
					: [{ group: foreign, message: `src/lib/${room} must not know that package.` }]),
			],
		},
	];
}

/** @param {string} name @param {string} message */
const noTurf = (name, message) => ({
	selector: `ImportDeclaration[source.value=/^@turf\\//] > ${name}`,
	message,
});
const TURF = [
	noTurf('ImportNamespaceSpecifier', 'Import the functions by name: `import *` brings all of Turf (115 kB).'),
	noTurf('ImportDefaultSpecifier', 'Import the functions by name: a default import brings all of Turf.'),
	{
		selector: 'ImportExpression[source.value=/^@turf\\//]',
		message: 'Import the functions by name: import() brings all of Turf.',
	},
];
const LAZY_MAPLIBRE = {
	selector: 'ImportExpression[source.value=/^maplibre-gl/]',
	message: 'Only src/lib/map may import maplibre-gl. Import that room lazily.',
};
const IMPURE = [
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A scene knows no clock.' },
	{
		selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
		message: 'A scene knows no clock.',
	},
	{
		selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
		message: 'A scene is the same each time.',
	},
];

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'coverage/', 'geodata/'] },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			eqeqeq: 'error',
			'no-undef': 'off', // TypeScript knows better.
			'no-restricted-imports': importsOf(''),
			'no-restricted-syntax': ['error', ...TURF, LAZY_MAPLIBRE],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }],
			// In markup this parser types events as any; svelte-check knows better.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
		},
	},
	{
		files: ['src/**'],
		// Links come from reader/links; the prerenderer follows each, and the build under a base path proves them.
		rules: { 'svelte/no-navigation-without-resolve': 'off' },
	},
	{
		// What these write into the page is made from Markdown without HTML, from constants, from text that is escaped, and by
		// Svelte itself.
		files: ['Head', 'HeadForMachines', 'Late', 'MarkupSign', 'Poster', 'Prose'].map(
			(name) => `src/lib/reader/${name}.svelte`,
		),
		rules: { 'svelte/no-at-html-tags': 'off' },
	},
	{
		// Geometry walks along arrays by index, within their bounds.
		files: ['scripts/basemap/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	...['story', 'track', 'scene', 'download', 'picture'].map((room) => ({
		files: [`src/lib/${room}/**`],
		rules: { 'no-restricted-imports': importsOf(room) },
	})),
	{
		files: ['src/lib/map/**'],
		rules: {
			'no-restricted-imports': importsOf('map'),
			'no-restricted-syntax': ['error', ...TURF],
		},
	},
	{
		files: ['src/lib/scene/**'],
		rules: {
			'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'location'],
			'no-restricted-syntax': ['error', ...TURF, LAZY_MAPLIBRE, ...IMPURE],
		},
	},
	{
		// A test may break into a room to prove that it holds.
		files: ['tests/**', '**/*.test.ts'],
		rules: {
			'no-restricted-imports': 'off',
			'no-restricted-syntax': ['error', ...TURF],
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	{
		// The few plain scripts: svelte-check still checks their types.
		files: ['**/*.js', '**/*.mjs'],
		extends: [ts.configs.disableTypeChecked],
	},
);
