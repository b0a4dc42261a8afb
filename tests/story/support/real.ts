/** The story of this checkout. */
import { fileURLToPath } from 'node:url';
import type { Geodata } from '#lib/compile/geodata.ts';
import { buildStory, type BuiltStory } from '#lib/compile/index.ts';
import { readGeodata } from '#lib/compile/read/read.ts';
import { folderOnDisk } from '#lib/compile/file/folder.ts';
import type { StoryRecord } from '#lib/story/types.ts';
import { deepFreeze } from '../../unit/support/stories.ts';

/** Path of its folder. */
export const GEODATA = fileURLToPath(new URL('../../../geodata', import.meta.url));

let built: BuiltStory | null = null;

/** The story, built once and frozen to its last part. */
export function realStory(): StoryRecord {
	return realBuild().story;
}

/** As {@link realStory}, with its texts and sources. */
export function realBuild(): BuiltStory {
	if (built) return built;
	const { built: read, faults } = buildStory(GEODATA);
	if (!read || faults.length > 0) throw new Error(`geodata/ is at fault: ${JSON.stringify(faults)}`);
	built = deepFreeze(read);
	return built;
}

/** The story as it was written, before anything is measured. */
export function realGeodata(): Geodata {
	const { geodata } = readGeodata(folderOnDisk(GEODATA));
	if (!geodata) throw new Error('geodata/ cannot be read');
	return geodata;
}
