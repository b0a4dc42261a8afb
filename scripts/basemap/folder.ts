import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '#lib/compile/geodata.ts';
import { buildFiles } from './files.ts';
import { readGazetteer } from './gazetteer.ts';

/** The folder of a story's folder that holds its basemap. */
export function basemapFolder(story: string): string {
	return join(story, 'basemap');
}

/**
 * The files of a story's basemap by name, as its gazetteer has them.
 *
 * @param faults receives everything that is wrong with the gazetteer; the files are then incomplete
 */
export function makeBasemap(story: string, faults: Fault[]): Readonly<Record<string, string>> {
	const gazetteer = readGazetteer(story, faults);
	return gazetteer ? buildFiles(gazetteer, faults) : {};
}

/** Writes them into the story's folder. */
export function writeBasemap(story: string, files: Readonly<Record<string, string>>): void {
	mkdirSync(basemapFolder(story), { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(basemapFolder(story), name), text);
}
