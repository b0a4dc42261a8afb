import { tracksMovingFeatures } from '#lib/download/tracks-mf.ts';
import { answer } from '../answer.ts';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/json', tracksMovingFeatures);
}
