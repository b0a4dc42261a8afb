import { open, type FileHandle } from 'node:fs/promises';
import {
	bytesToHeader,
	Compression,
	PMTiles,
	ResolvedValueCache,
	TileType,
	tileIdToZxy,
	type Header,
	type Source,
} from 'pmtiles';
import { DETAIL_FROM } from '#lib/map/detail/source.ts';

/** The layers of Protomaps' schema without which there is no ground to draw. */
const NEEDED = ['earth', 'water', 'roads'];
/** The build holds the file in memory as a whole. */
const MOST_BYTES = 1024 ** 3;
/** A header's length, and the version that it has to tell. */
const HEADER = 127;
const VERSION = 3;
/** How deep directories of a file may lie within each other. */
const DEPTH = 4;

/** What is wrong, and what would be right. */
class Unfit extends Error {}

/**
 * Reads a PMTiles file as far as a map would have to for its first tile.
 *
 * @returns what is wrong with it, for the person who builds the site; `null` where it can be drawn
 */
export async function faultOfTiles(path: string): Promise<string | null> {
	const file = await open(path);
	try {
		await read(file);
		return null;
	} catch (cause) {
		const what = cause instanceof Unfit ? cause.message : damaged(cause);
		return `DETAIL_TILES is "${path}". ${what}`;
	} finally {
		await file.close();
	}
}

function damaged(cause: unknown): string {
	const said = cause instanceof Error ? cause.message : String(cause);
	return `It is damaged, and cannot be read (${said}). Copy or make it again; "pmtiles verify" checks it.`;
}

async function read(file: FileHandle): Promise<void> {
	const { size } = await file.stat();
	if (size > MOST_BYTES) {
		throw new Unfit(
			`It has ${(size / MOST_BYTES).toFixed(1)} GB, and a file that goes into the site may have one at most. Cut it smaller ` +
				'with "pmtiles extract", or put it on a server of its own and name its https address.',
		);
	}
	const source = sourceOf(file);
	const { data } = await source.getBytes(0, HEADER);
	beginsRight(data, size);
	const header = bytesToHeader(data);
	holdsTiles(header, size);
	const archive = new PMTiles(source, new ResolvedValueCache());
	hasLayers(await archive.getMetadata());
	await firstTile(archive, header);
}

function beginsRight(data: ArrayBuffer, size: number): void {
	const magic = new TextDecoder().decode(data.slice(0, 7));
	if (magic !== 'PMTiles') {
		throw new Unfit(
			'It is no PMTiles file: it does not begin with "PMTiles". Make it with "pmtiles extract".',
		);
	}
	const version = new Uint8Array(data)[7];
	if (version !== VERSION) {
		throw new Unfit(
			`It is of version ${String(version)} of PMTiles, and has to be of version ${String(VERSION)}. "pmtiles convert" makes that of it.`,
		);
	}
	if (size < HEADER) throw new Error('it ends within its header');
}

function holdsTiles(header: Header, size: number): void {
	const { tileType, internalCompression, tileCompression, maxZoom } = header;
	if (tileType !== TileType.Mvt) {
		throw new Unfit(
			`Its tiles are ${named(TileType, tileType)}, and have to be vector tiles (MVT) in Protomaps’ schema, as "pmtiles extract" cuts ` +
				'them from a build of Protomaps.',
		);
	}
	for (const each of [tileCompression, internalCompression]) {
		if (each === Compression.Gzip || each === Compression.None) continue;
		throw new Unfit(
			`It is compressed by ${named(Compression, each)}, which browsers cannot undo. Its tiles and directories have to be ` +
				'compressed by gzip.',
		);
	}
	if (maxZoom < DETAIL_FROM) {
		throw new Unfit(
			`It ends at zoom ${String(maxZoom)}, and the map draws tiles from zoom ${String(DETAIL_FROM)} on. Cut it with a greater --maxzoom, like 13.`,
		);
	}
	const end = Math.max(
		header.rootDirectoryOffset + header.rootDirectoryLength,
		header.jsonMetadataOffset + header.jsonMetadataLength,
		header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
		header.tileDataOffset + (header.tileDataLength ?? 0),
	);
	if (size < end) throw new Error(`it has ${String(size)} of ${String(end)} bytes`);
}

function named(of: Readonly<Record<number, string>>, value: number): string {
	return (of[value] ?? 'unknown').toLowerCase();
}

function hasLayers(metadata: unknown): void {
	const told = (metadata as { readonly vector_layers?: unknown } | null)?.vector_layers;
	const ids = Array.isArray(told) ? told.map((layer: { readonly id?: unknown } | null) => layer?.id) : [];
	const missing = NEEDED.filter((id) => !ids.includes(id));
	if (missing.length === 0) return;
	const found = ids.length === 0 ? 'names no layers' : `has the layers ${ids.join(', ')}`;
	throw new Unfit(
		`It ${found}; Protomaps’ schema has ${missing.map((id) => `"${id}"`).join(', ')} too. Cut it from a build of Protomaps ` +
			'(https://maps.protomaps.com/builds/): tiles of another schema would draw nothing.',
	);
}

/** Follows the directories to the file's first tile and decompresses that. */
async function firstTile({ cache, source, decompress }: PMTiles, header: Header): Promise<void> {
	let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
	for (let depth = 0; depth < DEPTH; depth += 1) {
		const [entry] = await cache.getDirectory(source, offset, length, header);
		if (!entry)
			throw new Unfit('It holds no tiles. Cut it with a --bbox that lies within what it is cut from.');
		if (entry.runLength > 0) {
			const [zoom, x, y] = tileIdToZxy(entry.tileId);
			const { data } = await source.getBytes(header.tileDataOffset + entry.offset, entry.length);
			await decompress(data, header.tileCompression).catch((cause: unknown) => {
				throw new Error(
					`tile ${[zoom, x, y].join('/')}: ${cause instanceof Error ? cause.message : String(cause)}`,
				);
			});
			return;
		}
		[offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
	}
	throw new Error('its directories lead nowhere');
}

/** A file as `pmtiles` reads it. */
function sourceOf(file: FileHandle): Source {
	return {
		getKey: () => 'file',
		async getBytes(offset, length) {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
			return { data: new Uint8Array(buffer).slice(0, bytesRead).buffer };
		},
	};
}
