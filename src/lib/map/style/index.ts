import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Basemap } from '#lib/basemap/basemap.ts';
import { TOKENS, type Scheme, type Tokens } from '#lib/look/tokens.ts';
import { labelLayers } from './labels.ts';
import { planLabels, planLayers, planSource } from './plan.ts';
import { shapeLayers } from './shapes.ts';
import { basemapSources } from './sources.ts';

export { inFallbackFont } from './fonts.ts';
export { basemapImages } from './images.ts';
export { FIRST_PLAN_LAYER } from './plan.ts';

/** The basemap's colours in a scheme. */
export function flavour(scheme: Scheme): Tokens {
	return TOKENS[scheme];
}

/** The basemap's layers from the bottom up, in the colours of a flavour. Nothing else depends on the flavour. */
export function basemapLayers(flavour: Tokens): LayerSpecification[] {
	return [...shapeLayers(flavour), ...planLayers(flavour), ...labelLayers(flavour), ...planLabels(flavour)];
}

/** The first layer of names: what the story draws on the ground goes before it. */
export const FIRST_LABEL_LAYER = 'river-names';

/** The layers of names, for a reader who wants the map without them. */
export const NAME_LAYERS: readonly string[] = labelLayers(flavour('light')).map(({ id }) => id);

/** The map's style before the story is drawn on it. */
export function baseStyle(flavour: Tokens, basemap?: Basemap): StyleSpecification {
	return {
		version: 8,
		sources: { ...basemapSources(basemap), ...planSource(basemap?.plans ?? []) },
		layers: basemapLayers(flavour),
	};
}

/** A colour of a layer, as `map.setPaintProperty` takes it. */
export interface SchemePaint {
	readonly layer: string;
	readonly property: string;
	readonly value: string;
}

/** All that changes with the colour scheme: the basemap's colours, to be set on a live map without a new style. */
export function schemePaint(flavour: Tokens): SchemePaint[] {
	return basemapLayers(flavour).flatMap(({ id, paint }) =>
		Object.entries(paint ?? {})
			.filter(([property]) => property.endsWith('-color'))
			.map(([property, value]) => ({ layer: id, property, value: value as string })),
	);
}
