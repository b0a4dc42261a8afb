/**
 * A small PMTiles file in Protomaps' schema, made here and not kept: land around a point, water to its south-east, a wood to
 * its north-west, houses to its north-east, and a great road that runs from west to east through it. Made the same in Node
 * and in a browser.
 */
import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry, Polygon } from 'geojson';
import { Compression, TileType, zxyToTileId } from 'pmtiles';

const HEADER = 127;
/** How far the land reaches, degrees. */
const REACH = 2;

/** What of a file is to be otherwise than in a sound one. */
export interface Otherwise {
	readonly zooms?: readonly [from: number, to: number];
	readonly compression?: Compression.None | Compression.Gzip;
	/** Only what the header says of them. */
	readonly tileCompression?: Compression;
	readonly tileType?: TileType;
	readonly metadata?: unknown;
	/** Whether the directory of the tiles lies below another. */
	readonly hasLeaf?: boolean;
	readonly isEmpty?: boolean;
}

/** One entry of a directory; `run` 0 says that it leads to another. */
interface Entry {
	readonly id: number;
	readonly run: number;
	readonly length: number;
	readonly offset: number;
}

/** The bytes of a PMTiles file around a point. */
export async function smallTiles(
	at: readonly [number, number],
	otherwise: Otherwise = {},
): Promise<Uint8Array<ArrayBuffer>> {
	const { zooms = [8, 12], compression = Compression.Gzip, hasLeaf = false, isEmpty = false } = otherwise;
	const packed = async (bytes: Uint8Array<ArrayBuffer>) =>
		compression === Compression.Gzip ? gzip(bytes) : bytes;
	const tiles = isEmpty
		? []
		: await Promise.all(
				tilesAround(at, zooms).map(async ({ id, bytes }) => ({ id, bytes: await packed(bytes) })),
			);
	let offset = 0;
	const entries = tiles.map(({ id, bytes: { length } }): Entry => {
		offset += length;
		return { id, run: 1, length, offset: offset - length };
	});
	const all = await packed(directory(entries));
	const root = hasLeaf
		? await packed(directory([{ id: entries[0]?.id ?? 0, run: 0, length: all.length, offset: 0 }]))
		: all;
	const leaf = hasLeaf ? all : new Uint8Array();
	const metadata = await packed(
		new TextEncoder().encode(
			JSON.stringify(otherwise.metadata ?? { vector_layers: LAYERS.map((id) => ({ id })) }),
		),
	);
	const parts = [root, metadata, leaf, ...tiles.map(({ bytes }) => bytes)];
	const header = new DataView(new ArrayBuffer(HEADER));
	new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles\u0003'));
	const lengths = [root.length, metadata.length, leaf.length, offset];
	let start = HEADER;
	for (const [i, length] of lengths.entries()) {
		header.setBigUint64(8 + 16 * i, BigInt(start), true);
		header.setBigUint64(16 + 16 * i, BigInt(length), true);
		start += length;
	}
	for (const i of [0, 1, 2]) header.setBigUint64(72 + 8 * i, BigInt(tiles.length), true);
	const flags = [
		1,
		compression,
		otherwise.tileCompression ?? compression,
		otherwise.tileType ?? TileType.Mvt,
	];
	for (const [i, value] of [...flags, ...zooms].entries()) header.setUint8(96 + i, value);
	const bounds = [at[0] - REACH, at[1] - REACH, at[0] + REACH, at[1] + REACH];
	for (const [i, degrees] of bounds.entries()) header.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true);
	return joined([new Uint8Array(header.buffer), ...parts]);
}

/** The layers of the tiles, by the names that Protomaps gives them. */
const LAYERS = ['earth', 'landuse', 'water', 'roads'];

function featuresAround([lng, lat]: readonly [number, number]): Record<string, Feature[]> {
	const box = (west: number, south: number, east: number, north: number): Polygon => ({
		type: 'Polygon',
		coordinates: [
			[
				[lng + west, lat + south],
				[lng + east, lat + south],
				[lng + east, lat + north],
				[lng + west, lat + north],
				[lng + west, lat + south],
			],
		],
	});
	const of = (kind: string, geometry: Geometry): Feature => ({
		type: 'Feature',
		properties: { kind },
		geometry,
	});
	return {
		earth: [of('earth', box(-REACH, -REACH, REACH, REACH))],
		landuse: [of('wood', box(-0.1, 0.005, -0.005, 0.1)), of('residential', box(0.005, 0.005, 0.1, 0.1))],
		water: [of('lake', box(0.005, -0.1, 0.1, -0.005))],
		roads: [
			of('highway', {
				type: 'LineString',
				coordinates: [
					[lng - REACH, lat],
					[lng + REACH, lat],
				],
			}),
		],
	};
}

/** The tile that holds the point, and its neighbours, at each zoom. */
function tilesAround(
	[lng, lat]: readonly [number, number],
	[from, to]: readonly [number, number],
): { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }[] {
	const features = featuresAround([lng, lat]);
	const sine = Math.sin((lat * Math.PI) / 180);
	const [across, down] = [lng / 360 + 0.5, 0.5 - Math.atanh(sine) / (2 * Math.PI)];
	const tiles = [];
	for (let zoom = from; zoom <= to; zoom += 1) {
		const [x, y] = [Math.floor(across * 2 ** zoom), Math.floor(down * 2 ** zoom)];
		for (const dx of [-1, 0, 1]) {
			for (const dy of [-1, 0, 1]) {
				const bytes = tile(features, zoom, x + dx, y + dy);
				tiles.push({ id: zxyToTileId(zoom, x + dx, y + dy), bytes });
			}
		}
	}
	return tiles.sort((a, b) => a.id - b.id);
}

function tile(
	layers: Readonly<Record<string, Feature[]>>,
	zoom: number,
	x: number,
	y: number,
): Uint8Array<ArrayBuffer> {
	const cut = Object.entries(layers).flatMap(([name, features]) => {
		const part = geoJSONToTile({ type: 'FeatureCollection', features }, zoom, x, y, {
			maxZoom: zoom,
			clip: true,
			wrap: false,
		});
		return part.features.length > 0 ? [[name, part] as const] : [];
	});
	return new Uint8Array(fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: 4096 }));
}

/** A directory of PMTiles, version 3: all ids, then all runs, lengths and offsets. */
function directory(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
	const numbers = [
		entries.length,
		...entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0)),
		...entries.map(({ run }) => run),
		...entries.map(({ length }) => length),
		...entries.map(({ offset }) => offset + 1),
	];
	return new Uint8Array(numbers.flatMap(varint));
}

function varint(value: number): number[] {
	const rest = Math.floor(value / 128);
	return rest === 0 ? [value] : [(value % 128) + 128, ...varint(rest)];
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
