import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * What each room of src/lib may import from. Data flows one way: what is compiled becomes a story, its columns a track,
 * both a scene; words and looks are laid on top; then come the drawings, which do not know each other; then the reader.
 *
 * @type {Record<string, string[]>}
 */
const ROOMS = {
	// Colours are held against the paper that they stand on.
	compile: ['story', 'track', 'basemap', 'look'],
	story: [],
	track: ['story'],
	scene: ['story', 'track'],
	address: ['story'],
	text: ['story', 'track', 'scene'],
	basemap: [],
	look: ['story', 'track', 'scene', 'text', 'address'],
	map: ['story', 'track', 'scene', 'text', 'address', 'basemap', 'look'],
	picture: ['story', 'track', 'scene', 'text', 'basemap', 'look'],
	download: ['story', 'track', 'scene', 'text'],
	hosting: [],
	server: ['story', 'scene', 'text', 'basemap', 'look', 'picture'],
};
const READER = [...Object.keys(ROOMS).filter((room) => !['compile', 'server'].includes(room)), 'reader'];
/** @type {Record<string, string[]>} packages that a room must not know */
const FOREIGN = {
	compile: ['svelte', 'svelte/*', '$app/*'],
	story: ['@turf/*', 'svelte', 'svelte/*', '$app/*'],
	track: ['svelte', 'svelte/*', '$app/*'],
	scene: ['svelte', 'svelte/*', '$app/*'],
	text: ['svelte', 'svelte/*', '$app/*'],
	look: ['svelte', 'svelte/*', '$app/*'],
	download: ['svelte', 'svelte/*', '$app/*'],
};
const MAPLIBRE = {
	group: ['maplibre-gl', 'maplibre-gl/*'],
	message: 'Only src/lib/map may import maplibre-gl.',
};
/** One way for each kind of import, with the file's whole name, so that any tool can follow it. */
const WHOLE_NAMES = [
	{
		regex: '^\\$lib/',
		message: 'Across rooms write `#lib/<room>/<file>`, with its extension.',
	},
	{
		regex: '^(\\.|#lib/)(?!.*\\.(ts|js|mjs|svelte|css|json|html|svg)(\\?[\\w-]+)?$)(?!.*/\\$types$)',
		message: 'Write the file with its extension.',
	},
];

/**
 * @param {readonly string[]} rooms those that may be imported from
 * @param {string} [room] the importing one
 * @param {number} [depth] how many folders below src/lib the importing file lies
 */
function importsOf(rooms, room = '', depth = 0) {
	const foreign = FOREIGN[room] ?? [];
	return [
		'error',
		{
			patterns: [
				...WHOLE_NAMES,
				...(room === 'map' ? [] : [MAPLIBRE]),
				{
					regex: `^#lib/(?!(${rooms.filter((other) => other !== room).join('|')})/)`,
					message: room
						? `src/lib/${room} may import from ${rooms.join(', ') || 'no other room'}; within it write a relative path.`
						: 'This may not import from that room.',
				},
				...(depth === 0
					? []
					: [
							{
								regex: `^${'\\.\\./'.repeat(depth)}(?!.*geodata/)`,
								message: 'Across rooms write `#lib/<room>/<file>`.',
							},
						]),
				...(foreign.length === 0
					? []
					: [{ group: foreign, message: `src/lib/${room} must not know that package.` }]),
			],
		},
	];
}

/**
 * The rules of one room, for each depth of its folders.
 *
 * @param {string} room @param {readonly string[]} rooms
 */
function roomRules(room, rooms) {
	return [1, 2, 3].map((depth) => ({
		files: [`src/lib/${room}/${'*/'.repeat(depth - 1)}*.{ts,svelte}`],
		rules: { 'no-restricted-imports': importsOf(rooms, room, depth) },
	}));
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
			'no-restricted-imports': importsOf([...Object.keys(ROOMS), 'reader']),
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
		files: ['Diagram', 'Head', 'MarkupSign', 'Poster', 'Prose'].map(
			(name) => `src/lib/reader/*/${name}.svelte`,
		),
		rules: { 'svelte/no-at-html-tags': 'off' },
	},
	{
		// Geometry walks along arrays by index, within their bounds.
		files: ['scripts/basemap/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	...Object.entries({ ...ROOMS, reader: READER }).flatMap(([room, rooms]) => roomRules(room, rooms)),
	{
		// Pages are prerendered: what makes their pictures may be asked there, what checks the story may not.
		files: ['src/routes/**'],
		rules: { 'no-restricted-imports': importsOf([...READER, 'server']) },
	},
	{
		files: ['src/lib/map/**'],
		rules: { 'no-restricted-syntax': ['error', ...TURF] },
	},
	{
		files: ['src/lib/scene/**'],
		rules: {
			'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'location'],
			'no-restricted-syntax': ['error', ...TURF, LAZY_MAPLIBRE, ...IMPURE],
		},
	},
	{
		// A test may look into any room.
		files: ['tests/**', '**/*.test.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: WHOLE_NAMES }],
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
