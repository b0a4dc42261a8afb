import type { Fault } from '#lib/compile/geodata.ts';
import { clipTo } from './clip.ts';
import type { Gazetteer } from './gazetteer.ts';
import { buildLabels } from './labels.ts';
import { buildLocator } from './locator.ts';
import { fingerprint, MADE_FOR } from './made-for.ts';
import { readSettlements } from './packages.ts';
import { buildTopology } from './topology.ts';

/**
 * The basemap's files by name, each as the text that belongs in the story's `basemap/`.
 *
 * @param faults receives each name or river that the packages do not have; the files then lack it
 */
export function buildFiles(gazetteer: Gazetteer, faults: Fault[]): Readonly<Record<string, string>> {
	const clip = clipTo(gazetteer.extent);
	const labels = buildLabels(gazetteer, readSettlements(), clip, faults);
	return {
		'basemap.json': `${JSON.stringify(buildTopology(gazetteer, clip, faults))}\n`,
		'labels.json': `{"type":"FeatureCollection","features":[\n${labels.features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`,
		'locator.svg': buildLocator(gazetteer),
		[MADE_FOR]: fingerprint(gazetteer),
	};
}
