import labels from '../../../geodata/basemap/labels.json?raw';
import topology from '../../../geodata/basemap/basemap.json?raw';
import type { BasemapFiles } from '$lib/basemap';

/** The basemap, where files can be read without fetching them: while prerendering. */
export const BASEMAP: BasemapFiles = {
	topology: JSON.parse(topology) as BasemapFiles['topology'],
	labels: JSON.parse(labels) as BasemapFiles['labels'],
};
