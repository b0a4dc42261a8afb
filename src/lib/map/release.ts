import type { Map as GlMap } from 'maplibre-gl';

/**
 * Ends a drag whose button is let go beside the map, over the panel say. MapLibre follows the pointer everywhere but hears
 * of the button over the map alone: it would take the drag to go on until the pointer stirs again, and so would be
 * moving for good for a reader who goes on by keyboard.
 *
 * @returns the way to stop
 */
export function endDragsAnywhere(map: GlMap): () => void {
	const container = map.getCanvasContainer();
	const { ownerDocument } = container;
	const release = ({ target, button, buttons, clientX, clientY }: MouseEvent): void => {
		if (target instanceof Node && container.contains(target)) return;
		container.dispatchEvent(new MouseEvent('mouseup', { button, buttons, clientX, clientY }));
	};
	// Nothing on the way may keep it from the map.
	ownerDocument.addEventListener('mouseup', release, { capture: true });
	return () => {
		ownerDocument.removeEventListener('mouseup', release, { capture: true });
	};
}
