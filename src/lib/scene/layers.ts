import { ROLES, type Role } from '#lib/story/types.ts';
import type { Scene } from './types.ts';

/** What a reader can take off the map: routes by what they stand for, with the columns on them; events; names of places. */
export const LAYERS = [...ROLES, 'events', 'names'] as const;
export type Layer = (typeof LAYERS)[number];

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
		events: hidden.includes('events') ? [] : scene.events,
	};
}

/** The layers that a scene has anything in, in the order of {@link LAYERS}. */
export function layersOf({ stretches, columns, events }: Scene): Layer[] {
	const roles = new Set<Role>([...stretches, ...columns].map(({ role }) => role));
	return LAYERS.filter((layer) => {
		if (layer === 'names') return true;
		return layer === 'events' ? events.some(({ position }) => position !== null) : roles.has(layer);
	});
}
