import { citedSources, type CitedSource } from '../src/lib/story/citations.ts';
import type { Fault } from '../src/lib/story/geodata.ts';
import { readGeodata } from '../src/lib/story/read.ts';
import type { Change, Entry, RoutePlace, StageText, StoryRecord } from '../src/lib/story/types.ts';
import { compileStory } from '../src/lib/track/compile.ts';

/** The story as the site needs it. */
export interface BuiltStory {
	readonly story: StoryRecord;
	readonly texts: Readonly<Record<string, StageText>>;
	readonly sources: readonly CitedSource[];
	readonly places: readonly RoutePlace[];
	readonly people: readonly Entry[];
	readonly glossary: readonly Entry[];
	readonly changes: readonly Change[];
}

/**
 * Reads, checks and measures `geodata/`.
 * @returns every fault of both steps; the story is complete where there are none, and `null` where too little could be read
 */
export function buildStory(folder: string): {
	readonly built: BuiltStory | null;
	readonly faults: readonly Fault[];
} {
	const { geodata, faults } = readGeodata(folder);
	if (!geodata) return { built: null, faults };
	const { story, texts, places, faults: geometryFaults } = compileStory(geodata);
	const { people, glossary, changes } = geodata;
	const built = { story, texts, places, sources: citedSources(geodata), people, glossary, changes };
	return { built, faults: [...faults, ...geometryFaults] };
}
