import { eventsCsv } from '$lib/download/events-csv';
import { answer } from '../answer';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('text/csv; charset=utf-8; header=present', eventsCsv);
}
