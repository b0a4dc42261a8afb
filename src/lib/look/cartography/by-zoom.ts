/** Sizes in px at some zooms of MapLibre's, rising, in its own order: zoom, size, zoom, size and so on. */
export type Stops = readonly [number, number, ...number[]];

/**
 * What MapLibre makes of stops at a zoom: between two it interpolates, beyond the ends nothing changes.
 *
 * @param base of the exponential that the size follows; 1 for a straight line
 */
export function atZoom(stops: Stops, zoom: number, base = 1): number {
	let [low, size] = stops;
	for (let i = 0; i < stops.length; i += 2) {
		const [high = low, next = size] = stops.slice(i, i + 2);
		if (zoom < high) return zoom <= low ? size : size + (next - size) * share(zoom - low, high - low, base);
		[low, size] = [high, next];
	}
	return size;
}

/** Stops with every size multiplied by a factor. */
export function times(factor: number, stops: Stops): Stops {
	return stops.map((each, i) => (i % 2 === 0 ? each : factor * each)) as unknown as Stops;
}

function share(part: number, whole: number, base: number): number {
	return base === 1 ? part / whole : (base ** part - 1) / (base ** whole - 1);
}
