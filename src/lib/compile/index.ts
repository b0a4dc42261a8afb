import type { Basemap } from '#lib/basemap/basemap.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import { citedSources } from './citations.ts';
import { folderOnDisk, type Folder } from './file/folder.ts';
import { Refusal } from './file/refusal.ts';
import type { Fault } from './geodata.ts';
import { readGeodata } from './read/read.ts';
import type { About, Change, Entry, RoutePlace, StageText, StoryRecord } from '#lib/story/types.ts';
import { compileStory } from './measure/compile.ts';
import { placeFaults, type Town } from './faults/places.ts';

/** The story as the site needs it. */
export interface BuiltStory {
	readonly story: StoryRecord;
	readonly texts: Readonly<Record<string, StageText>>;
	readonly sources: readonly CitedSource[];
	readonly places: readonly RoutePlace[];
	readonly people: readonly Entry[];
	readonly glossary: readonly Entry[];
	readonly changes: readonly Change[];
	readonly about: About | null;
}

/**
 * Reads, checks and measures `geodata/`.
 * @param place its path, or what stands in for it
 * @returns every fault of both steps; the story is complete where there are none, and `null` where too little could be read
 */
export function buildStory(place: string | Folder): {
	readonly built: BuiltStory | null;
	readonly faults: readonly Fault[];
} {
	const folder = typeof place === 'string' ? folderOnDisk(place) : place;
	const { geodata, faults } = readGeodata(folder);
	if (!geodata) return { built: null, faults };
	const { story, texts, places, faults: geometryFaults } = compileStory(geodata);
	const misplaced = placeFaults(story.events, readTowns(folder));
	const { people, glossary, changes, about } = geodata;
	const built = { story, texts, places, sources: citedSources(geodata), people, glossary, changes, about };
	return { built, faults: [...faults, ...geometryFaults, ...misplaced] };
}

/** The towns of the basemap, which is made by a script and checked there; none where it has not been made. */
function readTowns(folder: Folder): Town[] {
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
