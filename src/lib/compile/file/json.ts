import type { Parsed, Positions } from './document.ts';

/** JSON deeper than this is no GeoJSON. */
const DEEPEST = 64;

class JsonError extends Error {
	constructor(
		readonly index: number,
		readonly problem: string,
		readonly remedy: string,
	) {
		super(problem);
	}
}

/**
 * Parses strict JSON (RFC 8259) and keeps where each key and element stands, which `JSON.parse` does not tell.
 * A key that is written twice is refused: `JSON.parse` would silently keep the second.
 */
export function parseJson(text: string): Parsed {
	const positions: Positions = new Map();
	const problems: Parsed['problems'] = [];
	let at = 0;

	const fail = (problem: string, remedy = 'correct the JSON there'): never => {
		throw new JsonError(at, problem, remedy);
	};
	const space = (): void => {
		while (at < text.length && ' \n\t\r'.includes(text.charAt(at))) at++;
	};
	const seen = (): string =>
		at < text.length ? `"${text.slice(at, at + 12).split('\n')[0]}"` : 'the end of the file';

	function word(pattern: RegExp): string | null {
		pattern.lastIndex = at;
		const match = pattern.exec(text)?.[0];
		if (match === undefined) return null;
		at += match.length;
		return match;
	}

	function string(): string {
		const raw =
			word(/"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y) ??
			fail('a text is not closed', 'end it with a quotation mark (")');
		try {
			return String(JSON.parse(raw));
		} catch {
			at -= raw.length;
			return fail(`the text ${raw.slice(0, 40)} is not JSON`, 'escape special characters with a backslash');
		}
	}

	/** Reads `item`s with commas between them up to `close`. */
	function list(close: ']' | '}', item: () => void): void {
		at++;
		space();
		while (text[at] !== close) {
			item();
			space();
			if (text[at] === close) break;
			if (text[at] !== ',')
				fail(`${seen()} stands where a comma or "${close}" is wanted`, `write a comma or "${close}"`);
			const comma = at++;
			space();
			if (text[at] !== close) continue;
			at = comma;
			fail('a comma stands after the last item', 'remove the comma');
		}
		at++;
	}

	function object(depth: number): unknown {
		const keys = new Map<string | number, number>();
		const result: Record<string, unknown> = {};
		positions.set(result, keys);
		list('}', () => {
			const start = at;
			if (text[at] !== '"') fail(`${seen()} stands where a key in quotation marks is wanted`);
			const key = string();
			if (keys.has(key)) {
				const remedy = 'keep one of the two';
				problems.push({ index: start, problem: `the key "${key}" is there twice`, remedy });
			}
			keys.set(key, start);
			space();
			if (text[at] !== ':') fail(`${seen()} stands where a colon is wanted`, 'write a colon after the key');
			at++;
			const value = any(depth + 1);
			Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true });
		});
		return result;
	}

	function array(depth: number): unknown {
		const elements = new Map<string | number, number>();
		const result: unknown[] = [];
		positions.set(result, elements);
		list(']', () => {
			elements.set(result.length, at);
			result.push(any(depth + 1));
		});
		return result;
	}

	function any(depth: number): unknown {
		if (depth > DEEPEST) fail('is nested too deep', 'remove the brackets that do not belong there');
		space();
		if (text[at] === '{') return object(depth);
		if (text[at] === '[') return array(depth);
		if (text[at] === '"') return string();
		const number = word(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y);
		if (number !== null) return Number(number);
		const literal = word(/(?:true|false|null)(?!\w)/y);
		if (literal !== null) return literal === 'null' ? null : literal === 'true';
		if (/-?(?:NaN|Infinity)/y.test(text.slice(at, at + 9)))
			fail(`${seen()} is not a number in JSON`, 'write a number');
		return fail(`${seen()} stands where a value is wanted`);
	}

	try {
		const value = any(0);
		space();
		if (at < text.length) fail(`${seen()} stands after the end of the data`, 'remove it');
		return { value, positions, problems };
	} catch (error) {
		if (!(error instanceof JsonError)) throw error;
		const { index, problem, remedy } = error;
		return { value: undefined, positions, problems: [...problems, { index, problem, remedy }] };
	}
}
