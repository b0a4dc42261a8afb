import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { PLAN_FROM } from '#lib/look/cartography/plan.ts';
import { TOKENS, type Scheme } from '#lib/look/tokens.ts';
import type { Story } from '#lib/story/types.ts';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { earlierLayer, storyLabels, storyLayers } from './story-layers.ts';
import { storySources } from './story-sources.ts';
import { TAKEN, takenLayer } from './taken.ts';
import { baseStyle, FIRST_LABEL_LAYER, FIRST_PLAN_LAYER } from './style/index.ts';

/** The basemap with the story's layers on its ground, under its plans and names. */
export function wholeStyle(story: Story, basemap: Basemap, scheme: Scheme): StyleSpecification {
	const base = baseStyle(TOKENS[scheme], basemap);
	// Close to a plan, names along lines would be of what lies under it.
	const underPlans = (layer: LayerSpecification): LayerSpecification =>
		basemap.plans.length > 0 && isAlongLine(layer) && !layer.id.startsWith('plan-')
			? { ...layer, maxzoom: PLAN_FROM }
			: layer;
	const [firstPlan, firstLabel] = [FIRST_PLAN_LAYER, FIRST_LABEL_LAYER].map((first) =>
		base.layers.findIndex(({ id }) => id === first),
	);
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
			...base.layers.slice(0, firstPlan),
			...storyLayers(story),
			// Over the story's lines: no street is known for any of them.
			...base.layers.slice(firstPlan, firstLabel),
			earlierLayer(),
			...base.layers.slice(firstLabel),
			...storyLabels(),
			takenLayer(),
		].map(underPlans),
	};
}

function isAlongLine(layer: LayerSpecification): boolean {
	return layer.type === 'symbol' && layer.layout?.['symbol-placement'] === 'line';
}
