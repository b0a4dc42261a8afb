import { statSync } from 'node:fs';
import { resolve } from 'node:path';

const EXAMPLES =
	'It must be the path of a PMTiles file, like "corridor.pmtiles", or its address, like ' +
	'"https://tiles.example.org/corridor.pmtiles"; leave it unset for the map without a host’s own tiles.';

/**
 * A host's own vector tiles, from DETAIL_TILES: a file that is to go into the site, or the address where it lies.
 *
 * @typedef {{ readonly file: string } | { readonly address: string, readonly origin: string }} DetailTiles
 */

/**
 * What DETAIL_TILES says; `null` where it is unset. Of a file only that it is there is looked at here: what is in it is
 * read when the build starts (./check.ts).
 *
 * @param {string} [value]
 * @returns {DetailTiles | null}
 * @throws where it can be neither
 */
export function detailTiles(value = process.env.DETAIL_TILES ?? '') {
	if (value === '') return null;
	// A drive's letter (`C:\…`) is no scheme.
	if (/^[a-z][a-z\d+.-]+:/i.test(value)) return atAddress(value);
	if (!statSync(value, { throwIfNoEntry: false })?.isFile()) {
		throw new Error(`DETAIL_TILES is "${value}", and there is no such file. ${EXAMPLES}`);
	}
	if (!value.endsWith('.pmtiles')) {
		throw new Error(`DETAIL_TILES is "${value}", whose name does not end with ".pmtiles". ${EXAMPLES}`);
	}
	return { file: resolve(value) };
}

/**
 * @param {string} value
 * @returns {DetailTiles}
 */
function atAddress(value) {
	const url = URL.canParse(value) ? new URL(value) : null;
	const isSound =
		url !== null &&
		url.protocol === 'https:' &&
		url.username === '' &&
		url.pathname.endsWith('.pmtiles') &&
		url.search === '' &&
		url.hash === '';
	if (!isSound) {
		throw new Error(
			`DETAIL_TILES is "${value}". An address must begin with "https://", end with ".pmtiles" and have no ` +
				`password, query or hash. ${EXAMPLES}`,
		);
	}
	return { address: url.href, origin: url.origin };
}
