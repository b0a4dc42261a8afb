import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import adapterStatic from '@sveltejs/adapter-static';

const WORKER = 'service-worker.js';
/** Files of text, which compress; pictures, fonts and archives are compressed already. */
const TEXT = /\.(html|js|css|json|svg|xml|txt|geojson|gpx|kml|csv|webmanifest)$/;
/**
 * What no reader's browser asks for: it is for other sites' servers, for frames, and for the worker itself; or for the host,
 * which may not give it away. And a host's own tiles, of which each reader asks for a small part.
 */
const NOT_KEPT =
	/^(embed|oembed)\/|^(robots\.txt|sitemap\.xml|service-worker\.js|_app\/version\.json)$|^(_headers|\..*)$|\.pmtiles$/;
/** What only some readers ask for: it waits until the browser is idle. */
const LATER = /^(print|data|og|picture)\//;

/** Said last, where it is seen. */
const NO_ADDRESS = `
SITE_ORIGIN is not set: this build does not know where it will live. It has no canonical links, no previews
and no oEmbed for links to it, and no sitemap; citations as served and downloads name no address.
To publish it, build with SITE_ORIGIN=https://example.org, your own in its place.
`;

/** What is nothing without the address that the site will live at. */
const NEEDS_ADDRESS = ['sitemap.xml', 'oembed'];

/**
 * SvelteKit's adapter for static sites, and what it leaves undone: the list of files that the service worker keeps, and both
 * compressed forms of every file of text.
 *
 * @param {{ pages: string, offline: boolean, hasAddress: boolean }} options `offline: false` gives a service
 *   worker that takes itself away; `hasAddress` says whether the site knows where it will live
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function adapter({ pages, offline, hasAddress }) {
	const site = adapterStatic({ pages });
	return {
		name: 'site',
		async adapt(builder) {
			await site.adapt(builder);
			if (!hasAddress) {
				for (const name of NEEDS_ADDRESS) rmSync(join(pages, name), { recursive: true, force: true });
			}
			writeWorker(pages, offline);
			builder.log.minor('Compressing every file of text');
			await compressAll(pages);
			if (!hasAddress) builder.log.warn(NO_ADDRESS);
		},
	};
}

/**
 * Tells the service worker, in a first line of its own, what the site is made of: then it changes whenever anything does,
 * which is how a browser sees that there is a new version.
 *
 * @param {string} dir
 * @param {boolean} offline
 */
export function writeWorker(dir, offline) {
	const path = join(dir, WORKER);
	if (!existsSync(path)) return;
	const code = readFileSync(path, 'utf8').replace(/^self\.site=.*\n/, '');
	writeFileSync(path, `self.site=${JSON.stringify(offline ? listOf(dir) : null)};\n${code}`);
}

/**
 * The addresses of the files that the worker keeps, relative to it, each with the beginning of its SHA-256.
 *
 * @param {string} dir
 */
function listOf(dir) {
	const files = filesIn(dir).filter((file) => !NOT_KEPT.test(file));
	/** @param {readonly string[]} some */
	const hashed = (some) =>
		Object.fromEntries(
			some.map((file) => [
				file.replace(/(^|\/)index\.html$/, '$1'),
				createHash('sha256')
					.update(readFileSync(join(dir, file)))
					.digest('hex')
					.slice(0, 16),
			]),
		);
	const now = hashed(files.filter((file) => !LATER.test(file)));
	const later = hashed(files.filter((file) => LATER.test(file)));
	const version = createHash('sha256')
		.update(JSON.stringify([now, later]))
		.digest('hex')
		.slice(0, 16);
	return { version, now, later };
}

/** @param {string} dir @returns {string[]} every file in it, with slashes, in an order that every machine agrees on */
function filesIn(dir) {
	return readdirSync(dir, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/**
 * Writes both compressed forms of every file of text in a directory.
 *
 * @param {string} dir
 */
export async function compressAll(dir) {
	await Promise.all(
		filesIn(dir)
			.filter((file) => TEXT.test(file))
			.map((file) => compress(join(dir, file))),
	);
}

/** @param {string} path */
async function compress(path) {
	const content = await readFile(path);
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
	};
	await Promise.all([
		promisify(brotliCompress)(content, { params }).then((small) => writeFile(`${path}.br`, small)),
		promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }).then((small) =>
			writeFile(`${path}.gz`, small),
		),
	]);
}
