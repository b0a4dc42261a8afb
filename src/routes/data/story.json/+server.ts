import { storyJson } from '$lib/download/story-json';
import { answer } from '../answer';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/json', storyJson);
}
