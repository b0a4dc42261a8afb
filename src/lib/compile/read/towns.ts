import type { Basemap } from '#lib/basemap/basemap.ts';
import type { Town } from '../faults/places.ts';
import type { Folder } from '../file/folder.ts';
import { Refusal } from '../file/refusal.ts';

/** The towns of the basemap, which is made by a script and checked there; none where it has not been made. */
export function readTowns(folder: Folder): Town[] {
	const bytes = folder.read('basemap/labels.json');
	if (bytes instanceof Refusal) return [];
	const { features } = JSON.parse(new TextDecoder().decode(bytes)) as Basemap['labels'];
	return features
		.filter(({ properties }) => properties.kind === 'town')
		.map(({ properties: { name }, geometry: { coordinates } }) => ({
			name,
			position: [coordinates[0] ?? 0, coordinates[1] ?? 0],
		}));
}
