import { tracksMovingFeatures } from '$lib/download/tracks-mf';
import { answer } from '../answer';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/json', tracksMovingFeatures);
}
