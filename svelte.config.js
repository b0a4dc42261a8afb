import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import adapter from './scripts/adapter.js';
import { detailTiles } from './scripts/detail/setting.js';
import { STORY } from './scripts/story-folder.js';

/**
 * The path that the site will be served under, from BASE_PATH: empty, or like `/some/where`.
 *
 * @returns {'' | `/${string}`}
 */
function basePath() {
	const base = process.env.BASE_PATH ?? '';
	if (base === '') return '';
	if (!/^(\/[\w.~-]+)+$/.test(base)) {
		throw new Error(
			`BASE_PATH is "${base}". It must start with "/" and not end with one, like "/some/where"; ` +
				'leave it unset for a site at the root of its host.',
		);
	}
	return /** @type {`/${string}`} */ (base);
}

/** Everything that the built site depends on. */
const INPUTS = ['src', 'static', STORY, 'scripts', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** @param {string} path @returns {string[]} the files at or under a path, in an order that every machine agrees on */
function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => name !== '.DS_Store')
		.sort()
		.flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * The version is a hash of the content: the same sources give the same site to the byte, with or without git,
 * which neither a clock nor a commit (it says nothing of uncommitted changes) can promise.
 */
function contentHash() {
	const hash = createHash('sha256');
	for (const file of INPUTS.flatMap(filesUnder)) {
		hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/** The script in the page's shell, which SvelteKit does not see: the policy names it by its hash, like its own. */
function shellScripts() {
	const shell = readFileSync('src/app.html', 'utf8');
	return [...shell.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, code = '']) =>
			/** @type {`sha256-${string}`} */ (`sha256-${createHash('sha256').update(code).digest('base64')}`),
	);
}

/** Where the host's own tiles come from, unless they lie in the site: the only other place that a page may ask for anything. */
function tileOrigins() {
	const tiles = detailTiles();
	return tiles && 'origin' in tiles ? [/** @type {`https://${string}.${string}`} */ (tiles.origin)] : [];
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		alias: { $story: STORY },
		adapter: adapter({
			pages: process.env.BUILD_DIR ?? 'build',
			offline: process.env.SERVICE_WORKER !== 'off',
			hasAddress: (process.env.SITE_ORIGIN ?? '') !== '',
		}),
		// The site registers it itself, late, and never in a frame.
		serviceWorker: { register: false },
		// Absolute addresses: a host serves 404.html at any depth, where relative ones would lead nowhere.
		paths: { base: basePath(), relative: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		version: { name: contentHash() },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...shellScripts()],
				'style-src': ['self'],
				// Attributes only (`style:left`, SvelteKit's announcer): no style sheet of anyone else's gets in.
				'style-src-attr': ['unsafe-inline'],
				// MapLibre's style sheet has its icons in it.
				'img-src': ['self', 'data:'],
				// The development server's worker starts from a blob; the built one does not.
				'manifest-src': ['self'],
				'worker-src': process.argv.includes('dev') ? ['self', 'blob:'] : ['self'],
				'connect-src': ['self', ...tileOrigins()],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none'],
			},
		},
	},
};
