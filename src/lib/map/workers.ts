import { getGlobalDispatcher, type Map as GlMap } from 'maplibre-gl';

/** How long after a move the map may take to be drawn before the workers are asked, ms. */
const PATIENCE = 3000;
/** How long they may take to answer, ms: a slow machine at work on a tile is not dead. */
const ANSWER = 3000;

/**
 * Replaces the map's workers where they died unnoticed: browsers end them when memory runs short and tell nobody.
 * MapLibre itself looks for that only when a hidden page is shown again. A replaced worker comes to the map as a lost
 * and restored context.
 *
 * @returns the way to stop
 */
export function watchWorkers(map: GlMap): () => void {
	let timer = 0;
	const workers = getGlobalDispatcher();
	const look = async (): Promise<void> => {
		if (!(await workers.ping(ANSWER))) await workers.ensureWorkers();
	};
	const rest = (): void => {
		clearTimeout(timer);
	};
	const lookLater = (): void => {
		rest();
		timer = window.setTimeout(() => void look(), PATIENCE);
	};
	map.on('moveend', lookLater);
	map.on('idle', rest);
	return () => {
		rest();
		map.off('moveend', lookLater);
		map.off('idle', rest);
	};
}
