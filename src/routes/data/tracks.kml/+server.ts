import { tracksKml } from '$lib/download/tracks-kml';
import { answer } from '../answer';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/vnd.google-earth.kml+xml', tracksKml);
}
