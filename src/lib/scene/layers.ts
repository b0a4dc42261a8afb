import { PAST, type Role, type Story } from '#lib/story/types.ts';
import type { Scene, SceneSign } from './types.ts';

/**
 * What a reader can take off the map: routes by what they stand for, with the columns on them; events; sightings; names of
 * places; and everything but what an outsider placed.
 */
export type Layer = Role;
export const EVENTS_LAYER = 'events';
export const SIGHTINGS_LAYER = 'sightings';
/** When it is hidden, only what was placed independently is left of the story: sightings of level A. */
export const UNPLACED_LAYER = 'unplaced';
export const NAMES_LAYER = 'names';

/** All layers that a story can have, in the order of the switches. */
export function allLayers({ roles }: Pick<Story, 'roles'>): Layer[] {
	return [...Object.keys(roles), PAST, EVENTS_LAYER, SIGHTINGS_LAYER, NAMES_LAYER, UNPLACED_LAYER];
}

/**
 * A scene as a drawing shows it to a reader who has hidden some of its layers. Where the camera looks, what is said and
 * what the readouts say stay as they are. Names are the map's own and not in the scene: each drawing leaves them out itself.
 */
export function withoutLayers(scene: Scene, hidden: readonly Layer[]): Scene {
	if (hidden.length === 0) return scene;
	const isPlacedOnly = hidden.includes(UNPLACED_LAYER);
	const isShown = ({ role }: { readonly role: Role }) => !isPlacedOnly && !hidden.includes(role);
	return {
		...scene,
		stretches: scene.stretches.filter(isShown),
		columns: scene.columns.filter(isShown),
		strengths: scene.strengths.filter(isShown),
		distance: isPlacedOnly || hidden.includes(EVENTS_LAYER) ? null : scene.distance,
		events: isPlacedOnly || hidden.includes(EVENTS_LAYER) ? [] : scene.events,
		sightings: scene.sightings.filter(
			({ level }) => !hidden.includes(SIGHTINGS_LAYER) && (!isPlacedOnly || level === 'A'),
		),
	};
}

/** The layers that a scene has anything in, in the order of {@link allLayers}. */
export function layersOf(
	{ stretches, columns, events, sightings }: Scene,
	story: Pick<Story, 'roles'>,
): Layer[] {
	const roles = new Set<Role>([...stretches, ...columns].map(({ role }) => role));
	return allLayers(story).filter((layer) => {
		if (layer === NAMES_LAYER) return true;
		if (layer === EVENTS_LAYER) return events.some(isPlaced);
		if (layer === SIGHTINGS_LAYER || layer === UNPLACED_LAYER) return sightings.some(isPlaced);
		return roles.has(layer);
	});
}

function isPlaced({ position }: SceneSign): boolean {
	return position !== null;
}

/** Everything of a scene that has a sign at its place, in drawing order. */
export function signsOf({ events, sightings }: Scene): SceneSign[] {
	return [...events, ...sightings];
}
