import type { BaseIssue } from 'valibot';
import { didYouMean } from './nearest.ts';
import { refuse, type Refusal } from './refusal.ts';

const WANTED: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	Array: 'a list',
	Object: 'an object',
	null: 'null',
};

function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * Says what is wrong and what would be right for one issue that valibot found.
 *
 * @param written the value at fault as the file has it: 1.0 is no longer to be told from 1 once it is read
 */
export function explain(issue: BaseIssue<unknown>, written: string): Refusal {
	const [problem = '', ours] = issue.message.split('\n');
	if (ours !== undefined) return refuse(problem, ours);

	const place = issue.path?.at(-1);
	const key = typeof place?.key === 'string' ? place.key : '';
	if (place?.origin === 'key') {
		const remedy = 'add it, with null where it does not apply and null is allowed (geodata/README.md)';
		return refuse(`the key "${key}" is missing`, remedy);
	}
	const words = (issue.expected ?? '').match(/"[^"]+"/g)?.map((word) => word.slice(1, -1)) ?? [];
	if (words.length > 0) {
		const given = typeof issue.input === 'string' ? issue.input : '';
		const remedy = didYouMean(given, words, `write one of: ${words.join(', ')}`);
		return refuse(`${show(issue.input)} is not a value that "${key}" can have`, remedy);
	}
	const wanted = WANTED[issue.expected ?? ''] ?? issue.expected ?? 'something else';
	const quote = wanted === 'text' && ['number', 'boolean'].includes(typeof issue.input);
	const remedy = quote ? `put it in quotation marks: '${written}'` : `write ${wanted}`;
	return refuse(`is ${quote ? written : show(issue.input)}, but must be ${wanted}`, remedy);
}
