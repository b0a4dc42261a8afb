import { eventsGeojson } from '$lib/download/geojson';
import { answer } from '../answer';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/geo+json', eventsGeojson);
}
