import { tracksKml } from '#lib/download/tracks-kml.ts';
import { answer } from '../answer.ts';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/vnd.google-earth.kml+xml', tracksKml);
}
