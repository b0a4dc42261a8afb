import type { Folder } from '../file/folder.ts';
import { didYouMean } from '../file/nearest.ts';
import { Refusal } from '../file/refusal.ts';
import type { Fault } from '../geodata.ts';

export const FILES = [
	'story.yaml',
	'events.geojson',
	'sightings.geojson',
	'routes.geojson',
	'tracks.yaml',
	'sources.yaml',
	'people.yaml',
	'glossary.yaml',
	'plans.yaml',
] as const;
const OTHERS = ['README.md', 'about.md', 'gazetteer.yaml', 'roads.yaml', 'stages', 'basemap'];

/** Whether the folder of the stages' prose can be looked into; tells why not. */
export function checkProseFolder(folder: Folder, faults: Fault[]): boolean {
	const names = folder.list('stages');
	if (!(names instanceof Refusal)) return true;
	faults.push({ file: 'stages', where: 'the folder', problem: names.problem, remedy: names.remedy });
	return false;
}

/**
 * Looks for files that nothing reads: a misspelt name would otherwise lose its contents silently.
 * Names that begin with a dot are the system's, and left alone.
 * @param stages the ids of the stages, or `null` where they, or the folder of their prose, are not known
 */
export function checkListing(folder: Folder, stages: readonly string[] | null, faults: Fault[]): void {
	tellUnknown(folder, [...FILES, ...OTHERS], faults);
	if (!stages) return;
	const files = stages.map((stage) => `${stage}.md`);
	tellUnknown(folder, files, faults, 'stages');
}

function tellUnknown(folder: Folder, known: readonly string[], faults: Fault[], inner = ''): void {
	const names = folder.list(inner);
	for (const name of names instanceof Refusal ? [] : names.toSorted()) {
		if (known.includes(name) || name.startsWith('.')) continue;
		const problem = inner ? 'belongs to no stage in story.yaml' : 'is not a file of the story';
		const remedy = didYouMean(name, known, 'remove it');
		faults.push({
			file: inner ? `${inner}/${name}` : name,
			where: 'the file',
			problem,
			remedy: remedy.startsWith('write') ? 'remove it' : remedy,
		});
	}
}
