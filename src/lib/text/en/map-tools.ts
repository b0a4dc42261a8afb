/** The tools in the map's corner, which come after the page. */

export const mapTools = {
	layers: {
		open: 'Layers',
		title: 'Show on the map',
		past: 'Routes of earlier stages',
		events: 'Events',
		sightings: 'Sightings',
		names: 'Names of places and waters',
		placedOnly: 'Only what was independently placed',
		hidden: (count: number) => (count === 1 ? '1 layer hidden' : `${String(count)} layers hidden`),
		showAll: 'Show all',
	},
	/** Where zooming in ends. */
	noCloser: 'No closer: the lines are not known more exactly',
	fullScreen: { enter: 'Full screen', leave: 'Leave full screen' },
};
