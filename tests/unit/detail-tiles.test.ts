/** A host's own vector tiles, as far as the build has to do with them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Compression, TileType } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressAll, writeWorker } from '../../scripts/adapter.js';
import { faultOfTiles } from '../../scripts/detail/check.ts';
import { detailTiles } from '../../scripts/detail/setting.js';
import { smallTiles, type Otherwise } from '../small-tiles.ts';

const AT = [12, 51] as const;

let dir: string;
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'detail-'));
});
afterAll(() => {
	rmSync(dir, { recursive: true });
});

/** Writes a file and returns where it is. */
function written(bytes: Uint8Array, name = 'corridor.pmtiles'): string {
	const path = join(dir, name);
	writeFileSync(path, bytes);
	return path;
}

describe('DETAIL_TILES', () => {
	test('is off by default', () => {
		expect(detailTiles('')).toBeNull();
	});

	test('is a file, or an address and its origin', () => {
		const file = written(new Uint8Array());
		expect(detailTiles(file)).toEqual({ file });
		const address = 'https://tiles.example.org:8443/maps/corridor.pmtiles';
		expect(detailTiles(address)).toEqual({ address, origin: 'https://tiles.example.org:8443' });
	});

	test.each([
		['http://example.org/a.pmtiles', 'must begin with "https://"'],
		['https://example.org/a.mbtiles', 'end with ".pmtiles"'],
		['https://example.org/a.pmtiles?key=1', 'have no password, query or hash'],
		['https://me:word@example.org/a.pmtiles', 'have no password'],
		['https://', 'must begin'],
		['nowhere/a.pmtiles', 'there is no such file'],
		['tests', 'there is no such file'],
		['package.json', 'does not end with ".pmtiles"'],
	])('%s is refused, with what would be right', (value, what) => {
		expect(() => detailTiles(value)).toThrow(what);
		expect(() => detailTiles(value)).toThrow('https://tiles.example.org/corridor.pmtiles');
	});

	test('lets pages ask its origin, and no other', () => {
		const connect = (value: string) =>
			execFileSync(
				process.execPath,
				[
					...['--input-type=module', '--eval'],
					`const { default: config } = await import('./svelte.config.js');
					process.stdout.write(JSON.stringify(config.kit.csp.directives['connect-src']));`,
				],
				{ env: { ...process.env, DETAIL_TILES: value }, encoding: 'utf8' },
			);
		expect(connect('')).toBe('["self"]');
		expect(connect('https://tiles.example.org/a.pmtiles')).toBe('["self","https://tiles.example.org"]');
	});
});

describe('a file of tiles', () => {
	test.each<[string, Otherwise]>([
		['as "pmtiles extract" cuts it', {}],
		['that is not compressed', { compression: Compression.None }],
		['with directories below its first', { hasLeaf: true }],
	])('%s is taken', async (_, otherwise) => {
		expect(await faultOfTiles(written(await smallTiles(AT, otherwise)))).toBeNull();
	});

	test.each<[string, Otherwise, string]>([
		['pictures', { tileType: TileType.Png }, 'Its tiles are png, and have to be vector tiles'],
		['zstd', { tileCompression: Compression.Zstd }, 'It is compressed by zstd, which browsers cannot undo'],
		['too few zooms', { zooms: [5, 7] }, 'It ends at zoom 7, and the map draws tiles from zoom 8 on'],
		['no tiles', { isEmpty: true }, 'It holds no tiles'],
		[
			'no layers',
			{ metadata: {} },
			'It names no layers; Protomaps’ schema has "earth", "water", "roads" too',
		],
		[
			'another schema',
			{ metadata: { vector_layers: [{ id: 'water' }, { id: 'transportation' }] } },
			'It has the layers water, transportation; Protomaps’ schema has "earth", "roads" too',
		],
	])('with %s is refused', async (_, otherwise, what) => {
		const path = written(await smallTiles(AT, otherwise));
		expect(await faultOfTiles(path)).toContain(`DETAIL_TILES is "${path}". ${what}`);
	});

	test.each<[string, (sound: Uint8Array) => Uint8Array, string]>([
		['nothing in it', () => new Uint8Array(), 'It is no PMTiles file'],
		['a page of the web in it', () => new TextEncoder().encode('<!doctype html>'), 'It is no PMTiles file'],
		['an older version', (sound) => sound.with(7, 2), 'It is of version 2 of PMTiles'],
		['its header alone', (sound) => sound.slice(0, 100), 'it ends within its header'],
		['its end missing', (sound) => sound.slice(0, -50), 'It is damaged, and cannot be read (it has'],
		['a first directory that is none', (sound) => sound.fill(7, 127, 160), 'It is damaged'],
		['a first tile that is none', brokenTile, 'It is damaged, and cannot be read (tile 8/'],
	])('with %s is refused', async (_, damage, what) => {
		const path = written(damage(await smallTiles(AT)));
		expect(await faultOfTiles(path)).toContain(what);
	});
});

function brokenTile(sound: Uint8Array): Uint8Array {
	const start = Number(new DataView(sound.buffer).getBigUint64(56, true));
	return sound.fill(7, start, start + 20);
}

test('what readers keep for later has no tiles in it, and nobody compresses them again', async () => {
	const site = mkdtempSync(join(dir, 'site-'));
	for (const name of ['index.html', 'corridor.abc.pmtiles', 'service-worker.js'])
		writeFileSync(join(site, name), name);
	writeWorker(site, true);
	await compressAll(site);
	const worker = readFileSync(join(site, 'service-worker.js'), 'utf8');
	expect(worker).not.toContain('pmtiles');
	expect(readdirSync(site).filter((name) => name.includes('pmtiles'))).toEqual(['corridor.abc.pmtiles']);
});
