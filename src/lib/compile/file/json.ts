import { parseDocument, type Document } from 'yaml';
import { TOO_DEEP, type Parsed, type Problem } from './parsed.ts';
import { duplicateKeys, indexIn } from './nodes.ts';

/** JSON deeper than this is no GeoJSON. */
const DEEPEST = 64;

/** A text, with the colon that makes it a key; a bracket. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[{]|[\]}]/gs;

/** What begins like a number. */
const NUMBER = /^[-+.\d]/;

/** What to do about whatever comes where the JSON breaks off; the first that fits. */
const REMEDIES: readonly (readonly [there: RegExp, remedy: string])[] = [
	[/^(?:\/[/*]|#)/, 'remove the comment: JSON has none'],
	[/^['‘’“”]/, 'write a quotation mark (")'],
	[/^-?(?:NaN|Infinity)/, 'write a number'],
	[/^(?:True|False|None|undefined)/, 'write true, false or null'],
	[NUMBER, 'write a number as 5, -5 or 0.5, and a comma or bracket after it'],
	[/^\p{L}/u, 'put texts and keys in quotation marks ("), and a backslash before such a mark within a text'],
];

/**
 * Parses strict JSON (RFC 8259). A key that is written twice is refused: `JSON.parse` would silently keep the second.
 * Where the parts stand, which `JSON.parse` does not tell, is looked up in the text as YAML, of which JSON is a part; that
 * takes many times as long, and is left until something asks.
 */
export function parseJson(text: string): Parsed {
	const { keys, tooDeepAt } = scan(text);
	if (tooDeepAt !== null) return refused({ index: tooDeepAt, ...TOO_DEEP });
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return refused(explain(text, error.message));
	}
	let document: Document.Parsed | null = null;
	const nodes = () => (document ??= parseDocument(text, { uniqueKeys: false, prettyErrors: false })).contents;
	const problems = keys === countKeys(value) ? [] : duplicateKeys(nodes());
	return { value, problems, indexOf: (path) => indexIn(nodes(), path) };
}

function refused(problem: Problem): Parsed {
	return { value: undefined, problems: [problem], indexOf: () => 0 };
}

/** How many keys the text writes, and the index at which it is nested too deep, if it is. */
function scan(text: string): { readonly keys: number; readonly tooDeepAt: number | null } {
	let keys = 0;
	let depth = 0;
	for (const { 0: token, 1: colon, index } of text.matchAll(TOKEN)) {
		if (colon !== undefined) keys++;
		else if (token === '[' || token === '{') depth++;
		else if (token === ']' || token === '}') depth--;
		if (depth > DEEPEST) return { keys, tooDeepAt: index };
	}
	return { keys, tooDeepAt: null };
}

function countKeys(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	const parts: unknown[] = Object.values(value);
	return parts.reduce<number>((sum, part) => sum + countKeys(part), Array.isArray(value) ? 0 : parts.length);
}

/** What `JSON.parse` says, in an editor's words, with the place in the text. */
function explain(text: string, message: string): Problem {
	const index = placeOf(text, message);
	const before = text.slice(0, index).trimEnd();
	const there = text.slice(index);
	if (before.endsWith(',') && /^[\]}]/.test(there)) {
		const problem = 'is not JSON: a comma stands after the last item';
		return { index: before.length - 1, problem, remedy: 'remove the comma' };
	}
	const seen = there === '' ? 'the end of the file' : `"${there.slice(0, 12).split('\n')[0]}"`;
	const tell = (what: string, remedy: string) => ({ index, problem: `is not JSON: ${what}`, remedy });
	if (there.startsWith('\t')) return tell('a text holds a tab', 'write a space');
	if (/^(?:Unterminated string|Bad control character)/.test(message)) {
		return tell('a text is not closed on its line', 'end it with a quotation mark (")');
	}
	if (message.startsWith('Bad ')) {
		return tell(`${seen} follows a backslash`, 'write the character itself, or two backslashes for one');
	}
	if (message.startsWith('Unexpected non-whitespace character after JSON')) {
		return tell(`${seen} stands after the end of the data`, 'remove it');
	}
	const isAfterValue = /["\]}]$/.test(before);
	const wanted = wantedIn(message) ?? (isAfterValue ? 'a comma, a colon or a bracket' : 'a value');
	const remedy = REMEDIES.find(
		([pattern]) => pattern.test(there) && !(isAfterValue && pattern === NUMBER),
	)?.[1];
	return tell(`found ${seen} where ${wanted} is expected`, remedy ?? `write ${wanted} there`);
}

function wantedIn(message: string): string | undefined {
	return /^Expected (.+?)(?: after [\w ]+)? in JSON/
		.exec(message)?.[1]
		?.replace(/(?:double-quoted )?property name/, 'a key in quotation marks')
		.replace("','", 'a comma')
		.replace("':'", 'a colon')
		.replaceAll("'", '"');
}

/** The index that a message of `JSON.parse` gives, in numbers or by quoting what is there. */
function placeOf(text: string, message: string): number {
	const position = / at position (\d+)/.exec(message)?.[1];
	if (position !== undefined) return Number(position);
	const quoted = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/su.exec(message);
	if (!quoted) return text.length;
	const [, token = '', isCut, context = ''] = quoted;
	const at = Math.max(0, text.indexOf(token, text.indexOf(context) + (isCut ? 10 : 0)));
	// Of a word that begins like "true", the message names the letter that differs.
	return at - (/\p{L}+$/u.exec(text.slice(0, at))?.[0].length ?? 0);
}
