import labels from '$story/basemap/labels.json?raw';
import topology from '$story/basemap/basemap.json?raw';
import plans from 'virtual:plans';
import type { BasemapFiles } from './basemap.ts';

/** The basemap, for what runs while the site is built: in the browser it is fetched (`loadBasemapFiles`). */
export const BASEMAP: BasemapFiles = {
	topology: JSON.parse(topology) as BasemapFiles['topology'],
	labels: JSON.parse(labels) as BasemapFiles['labels'],
	plans,
};
