import { tracksGpx } from '#lib/download/tracks-gpx.ts';
import { answer } from '../answer.ts';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/gpx+xml', tracksGpx);
}
