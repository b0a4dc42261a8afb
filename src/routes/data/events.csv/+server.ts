import { eventsCsv } from '#lib/download/marks-csv.ts';
import { answer } from '../answer.ts';

export const prerender = true;

export function GET(): Promise<Response> {
	return answer('text/csv; charset=utf-8; header=present', eventsCsv);
}
