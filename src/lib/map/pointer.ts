import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl';
import { PRESSABLE } from './pressable.ts';
import { CLICKABLE } from './story-layers.ts';

/** How far from a sign the pointer may be, px. */
const REACH = 6;

/** What a pointer over the map's canvas does there: the small signs of earlier events are a part of it, not elements. */
export function listenToPointer(
	map: GlMap,
	told: {
		readonly onSelect: (event: string | null) => void;
		readonly onPoint: (event: string | null) => void;
	},
	isAtRest: () => boolean,
): void {
	map.on('click', (event) => {
		told.onSelect(eventAt(map, event));
	});
	map.on('mousemove', (event) => {
		if (!isAtRest()) return;
		const id = eventAt(map, event);
		map.getCanvas().style.cursor = id === null ? '' : 'pointer';
		const { target } = event.originalEvent;
		// Signs, columns and words tell themselves that they are pointed at.
		if (!(target instanceof Element) || target.closest(PRESSABLE) === null) told.onPoint(id);
	});
}

function eventAt(map: GlMap, { point: { x, y } }: MapMouseEvent): string | null {
	const hits = map.queryRenderedFeatures(
		[
			[x - REACH, y - REACH],
			[x + REACH, y + REACH],
		],
		{ layers: [...CLICKABLE] },
	);
	const shown = hits.find((hit) => hit.state['presence'] === 'earlier');
	return typeof shown?.properties['id'] === 'string' ? shown.properties['id'] : null;
}
