import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../geodata.ts';
import { didYouMean } from '../file/nearest.ts';

export const FILES = [
	'story.yaml',
	'events.geojson',
	'routes.geojson',
	'tracks.yaml',
	'sources.yaml',
	'people.yaml',
	'glossary.yaml',
] as const;
const OTHERS = ['README.md', 'gazetteer.yaml', 'stages', 'basemap'];

/** Whether the folder of the stages' prose can be looked into; tells why not. */
export function checkProseFolder(folder: string, faults: Fault[]): boolean {
	const status = lstatSync(join(folder, 'stages'), { throwIfNoEntry: false });
	if (status?.isDirectory()) return true;
	const problem = status ? 'is no folder, but a file or a link' : 'is missing';
	faults.push({ file: 'stages', where: 'the folder', problem, remedy: 'put the folder itself there' });
	return false;
}

/**
 * Looks for files that nothing reads: a misspelt name would otherwise lose its contents silently.
 * Names that begin with a dot are the system's, and left alone.
 * @param stages the ids of the stages, or `null` where they, or the folder of their prose, are not known
 */
export function checkListing(folder: string, stages: readonly string[] | null, faults: Fault[]): void {
	tellUnknown(folder, '', [...FILES, ...OTHERS], faults);
	if (!stages) return;
	const files = stages.map((stage) => `${stage}.md`);
	tellUnknown(join(folder, 'stages'), 'stages/', files, faults);
}

function tellUnknown(folder: string, prefix: string, known: readonly string[], faults: Fault[]): void {
	for (const name of readdirSync(folder).sort()) {
		if (known.includes(name) || name.startsWith('.')) continue;
		const problem = prefix ? 'belongs to no stage of story.yaml' : 'is no file of the story';
		const remedy = didYouMean(name, known, 'remove it');
		faults.push({
			file: prefix + name,
			where: 'the file',
			problem,
			remedy: remedy.startsWith('write') ? 'remove it' : remedy,
		});
	}
}
