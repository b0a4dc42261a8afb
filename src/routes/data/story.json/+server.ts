import { storyJson } from '#lib/download/story-json.ts';
import { answer } from '../answer.ts';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('application/json', storyJson);
}
