import { EVENTS_LAYER, NAMES_LAYER, SIGHTINGS_LAYER, UNPLACED_LAYER, type Layer } from '#lib/scene/layers.ts';
import { PAST, type Story } from '#lib/story/types.ts';
import { mapWords } from './en/map.ts';
import { mapTools } from './en/map-tools.ts';

/** What the switch of a layer is called. */
export function layerName(layer: Layer, { roles }: Pick<Story, 'roles'>): string {
	const { past, events, sightings, names, placedOnly } = mapTools.layers;
	const own: Readonly<Record<string, string>> = {
		[PAST]: past,
		[EVENTS_LAYER]: events,
		[SIGHTINGS_LAYER]: sightings,
		[NAMES_LAYER]: names,
		[UNPLACED_LAYER]: placedOnly,
	};
	return own[layer] ?? roles[layer]?.layer ?? layer;
}

/** What a role is called in a key. */
export function roleName(role: string, { roles }: Pick<Story, 'roles'>): string {
	return role === PAST ? mapWords.past : (roles[role]?.name ?? role);
}
