import { sightingsGeojson } from '#lib/download/geojson.ts';
import { answer } from '../answer.ts';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/geo+json', sightingsGeojson);
}
