import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, ResolvedValueCache, type Source } from 'pmtiles';
import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Tokens } from '#lib/look/tokens.ts';
import { detailLayers } from './layers.ts';
import { DETAIL_FROM } from './source.ts';

/** The host's own tiles as MapLibre takes them. */
export interface Tiles {
	readonly source: VectorSourceSpecification;
	readonly layers: (tokens: Tokens) => ReturnType<typeof detailLayers>;
}

/** Whose the tiles are, as HTML. The links lead out of a frame. */
const CREDIT = [
	['https://www.openstreetmap.org/copyright', '© OpenStreetMap contributors'],
	['https://protomaps.com/', 'Protomaps'],
]
	.map(([to, who]) => `<a href="${to ?? ''}" target="_blank" rel="noopener noreferrer">${who ?? ''}</a>`)
	.join(', ');

const protocol = new Protocol();
addProtocol('pmtiles', async (request, controller) => {
	const { data } = await protocol.tilev4(request, controller);
	return { data: data as Uint8Array };
});

/**
 * Reads the beginning of a host's tiles: how far they reach.
 *
 * @param from their address, or what answers for them
 * @throws where they cannot be read, whatever the reason
 */
export async function openTiles(from: string | Source): Promise<Tiles> {
	// Remembers only what it has read: what could not be fetched once may be fetched later.
	const archive = new PMTiles(
		typeof from === 'string' ? new URL(from, location.href).href : from,
		new ResolvedValueCache(),
	);
	const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
	protocol.add(archive);
	return {
		source: {
			type: 'vector',
			tiles: [`pmtiles://${archive.source.getKey()}/{z}/{x}/{y}`],
			minzoom: Math.max(DETAIL_FROM, minZoom),
			maxzoom: maxZoom,
			bounds: [minLon, minLat, maxLon, maxLat],
			attribution: CREDIT,
		},
		layers: detailLayers,
	};
}
