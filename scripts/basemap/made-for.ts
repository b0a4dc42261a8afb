import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '#lib/compile/geodata.ts';
import { GAZETTEER, readGazetteer, type Gazetteer } from './gazetteer.ts';

/** The file of `basemap/` that says what it was made for. */
export const MADE_FOR = 'made-for.txt';

/** What a gazetteer and its extents ask of a basemap, as a hash: where a line stands in its file makes no difference. */
export function fingerprint(gazetteer: Gazetteer): string {
	const text = JSON.stringify(
		{ ...gazetteer, layers: [...gazetteer.layers].sort() },
		(key, value: unknown) => (key === 'where' ? undefined : value),
	);
	return `${createHash('sha256').update(text).digest('hex')}\n`;
}

/**
 * Checks a story's gazetteer, and that its `basemap/` was made for it: a map that was made for another extent is a blank sea.
 * A story without a gazetteer brings its basemap as it is.
 *
 * @param story the story's folder
 */
export function basemapFaults(story: string): Fault[] {
	if (!existsSync(join(story, GAZETTEER))) return [];
	const faults: Fault[] = [];
	const gazetteer = readGazetteer(story, faults);
	if (!gazetteer) return faults;
	const made = join(story, 'basemap', MADE_FOR);
	const isThere = existsSync(made);
	if (isThere && readFileSync(made, 'utf8') === fingerprint(gazetteer)) return [];
	const problem = isThere
		? 'was made for another gazetteer.yaml, or for other values of "extent" and "locator" in story.yaml'
		: 'has not been made yet';
	return [{ file: 'basemap/', where: 'the map', problem, remedy: 'run `npm run basemap`' }];
}
