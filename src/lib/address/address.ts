import type { Moment } from '#lib/story/types.ts';
import { formatMoment, parseMoment } from './moment.ts';
import { formatView, parseView, type View, type ViewLimits } from './view.ts';

/** What the query of a page says beyond its path: where the reader has moved to in time and on the map. */
export interface Place {
	/** `null`: the stage's own moment. */
	readonly moment: Moment | null;
	/** `null`: the stage's own camera. */
	readonly view: View | null;
}

/** What a place can be. */
export interface PlaceLimits extends ViewLimits {
	readonly from: Moment;
	readonly to: Moment;
}

/** A place read from an address, and the query that says the same in its proper form. */
export interface ReadPlace extends Place {
	readonly query: string;
}

/**
 * Reads the query of an address. It is total: whatever stands there, the result is a place that the map can show.
 * What is out of range is brought inside, what makes no sense is left out.
 */
export function readPlace(query: URLSearchParams, limits: PlaceLimits): ReadPlace {
	const t = query.get('t');
	const map = query.get('map');
	const asked = t === null ? null : parseMoment(t);
	const place: Place = {
		moment: asked === null ? null : Math.min(limits.to, Math.max(limits.from, asked)),
		view: map === null ? null : parseView(map, limits),
	};
	return { ...place, query: formatPlace(place) };
}

/** Writes a place as a query: `''`, or `?t=…&map=…`. Colons and slashes stay readable. */
export function formatPlace(place: Place): string {
	const parts: string[] = [];
	if (place.moment !== null) parts.push(`t=${formatMoment(place.moment)}`);
	if (place.view !== null) parts.push(`map=${formatView(place.view)}`);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
