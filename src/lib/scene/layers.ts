import { PAST, type Role, type Story } from '#lib/story/types.ts';
import type { Scene } from './types.ts';

/** What a reader can take off the map: routes by what they stand for, with the columns on them; events; names of places. */
export type Layer = Role;
export const EVENTS_LAYER = 'events';
export const NAMES_LAYER = 'names';

/** All layers that a story can have, in the order of the switches. */
export function allLayers({ roles }: Pick<Story, 'roles'>): Layer[] {
	return [...Object.keys(roles), PAST, EVENTS_LAYER, NAMES_LAYER];
}

/**
 * A scene as a drawing shows it to a reader who has hidden some of its layers. Where the camera looks, what is told and
 * what the readouts say stay as they are. Names are the map's own and not in the scene: each drawing leaves them out itself.
 */
export function withoutLayers(scene: Scene, hidden: readonly Layer[]): Scene {
	if (hidden.length === 0) return scene;
	const isShown = ({ role }: { readonly role: Role }) => !hidden.includes(role);
	return {
		...scene,
		stretches: scene.stretches.filter(isShown),
		columns: scene.columns.filter(isShown),
		strengths: scene.strengths.filter(isShown),
		events: hidden.includes(EVENTS_LAYER) ? [] : scene.events,
	};
}

/** The layers that a scene has anything in, in the order of {@link allLayers}. */
export function layersOf({ stretches, columns, events }: Scene, story: Pick<Story, 'roles'>): Layer[] {
	const roles = new Set<Role>([...stretches, ...columns].map(({ role }) => role));
	return allLayers(story).filter((layer) => {
		if (layer === NAMES_LAYER) return true;
		return layer === EVENTS_LAYER ? events.some(({ position }) => position !== null) : roles.has(layer);
	});
}
