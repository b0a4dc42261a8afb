import type { Plan } from '#lib/basemap/plan.ts';
import type { CitedSource } from '#lib/story/citations.ts';
import { citedSources } from './citations.ts';
import { folderOnDisk, type Folder } from './file/folder.ts';
import type { Fault } from './geodata.ts';
import { readGeodata } from './read/read.ts';
import type { About, Change, Entry, RoutePlace, StageText, StoryRecord } from '#lib/story/types.ts';
import { compileStory } from './measure/compile.ts';
import { placeFaults } from './faults/places.ts';
import { readTowns } from './read/towns.ts';

/** The story as the site needs it. */
export interface BuiltStory {
	readonly story: StoryRecord;
	readonly texts: Readonly<Record<string, StageText>>;
	readonly sources: readonly CitedSource[];
	readonly places: readonly RoutePlace[];
	readonly plans: readonly Plan[];
	readonly people: readonly Entry[];
	readonly glossary: readonly Entry[];
	readonly changes: readonly Change[];
	readonly about: About | null;
}

/**
 * Reads, checks and measures `geodata/`.
 * @param place its path, or a substitute for it
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
	const { plans, people, glossary, changes, about } = geodata;
	const built = {
		story,
		texts,
		places,
		sources: citedSources(geodata),
		plans,
		people,
		glossary,
		changes,
		about,
	};
	return { built, faults: [...faults, ...geometryFaults, ...misplaced] };
}
