import { layers } from '@protomaps/basemaps';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Tokens } from '#lib/look/tokens.ts';
import { detailFlavour } from './flavour.ts';
import { DETAIL, DETAIL_FROM } from './source.ts';

/** A layer that draws areas or lines out of tiles. */
type Drawn = Extract<LayerSpecification, { type: 'fill' | 'line' }>;

/**
 * Of Protomaps' layers those that draw the ground, from the bottom up, in the colours of a scheme. Left out are the names and
 * signs, since the map has its own and neither glyphs nor sprites; the borders, whose course the story's own map answers for;
 * and what is gone by {@link DETAIL_FROM}.
 */
export function detailLayers(tokens: Tokens): Drawn[] {
	return layers(DETAIL, detailFlavour(tokens))
		.filter((layer): layer is Drawn => layer.type === 'fill' || layer.type === 'line')
		.filter((layer) => layer['source-layer'] !== 'boundaries' && layer['source-layer'] !== 'landcover')
		.flatMap((layer) => (layer.id === 'landuse_park' ? [residential(tokens), layer] : [layer]))
		.map((layer) => withRivers(layer, tokens))
		.map((layer) => ({
			...layer,
			id: `${DETAIL}:${layer.id}`,
			minzoom: Math.max(DETAIL_FROM, layer.minzoom ?? 0),
		}));
}

/** Where people live: Protomaps' style leaves it out, and the map shows built-up areas at every zoom. */
function residential({ builtUp }: Tokens): Drawn {
	return {
		id: 'landuse_residential',
		type: 'fill',
		source: DETAIL,
		'source-layer': 'landuse',
		filter: ['==', ['get', 'kind'], 'residential'],
		paint: { 'fill-color': builtUp },
	};
}

/** A river that is a line would hardly show in the colour of water: it has that of the map's own rivers. */
function withRivers(layer: Drawn, { waterLine }: Tokens): Drawn {
	if (layer.type !== 'line' || layer['source-layer'] !== 'water') return layer;
	return { ...layer, paint: { ...layer.paint, 'line-color': waterLine } };
}
