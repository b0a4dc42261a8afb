import { buildLabels } from './labels.ts';
import { buildLocator } from './locator.ts';
import { readSettlements } from './packages.ts';
import { buildTopology } from './topology.ts';

/** The basemap's files by name, each as the text that belongs in `geodata/basemap/`. */
export function buildFiles(): Readonly<Record<string, string>> {
	const labels = buildLabels(readSettlements());
	return {
		'basemap.json': `${JSON.stringify(buildTopology())}\n`,
		'labels.json': `{"type":"FeatureCollection","features":[\n${labels.features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`,
		'locator.svg': buildLocator(),
	};
}
