import { tracksGpx } from '$lib/download/tracks-gpx';
import { answer } from '../answer';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/gpx+xml', tracksGpx);
}
