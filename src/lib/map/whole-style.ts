import type { StyleSpecification } from 'maplibre-gl';
import { TOKENS, type Scheme } from '#lib/look/tokens.ts';
import type { Story } from '#lib/story/types.ts';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { storyLabels, storyLayers } from './story-layers.ts';
import { storySources } from './story-sources.ts';
import { TAKEN, takenLayer } from './taken.ts';
import { baseStyle, FIRST_LABEL_LAYER } from './style/index.ts';

/** The basemap with the story's layers on its ground, under its names. */
export function wholeStyle(story: Story, basemap: Basemap, scheme: Scheme): StyleSpecification {
	const base = baseStyle(TOKENS[scheme], basemap);
	const firstLabel = base.layers.findIndex((layer) => layer.id === FIRST_LABEL_LAYER);
	return {
		...base,
		sources: {
			...base.sources,
			...storySources(story),
			[TAKEN]: {
				type: 'geojson',
				data: { type: 'FeatureCollection', features: [] },
				maxzoom: 11,
				buffer: 512,
			},
		},
		layers: [
			...base.layers.slice(0, firstLabel),
			...storyLayers(story),
			...base.layers.slice(firstLabel),
			...storyLabels(),
			takenLayer(),
		],
	};
}
