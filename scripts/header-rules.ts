/** Reads a `_headers` file as the static hosts do that know it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
	readonly path: string;
	readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The headers for a path (with the base path): those of every rule that matches, values of one name joined. */
export type HeaderRules = (path: string) => ReadonlyMap<string, string>;

/** Reads the `_headers` of a built site; without one, nothing is said of any path. */
export function readHeaderRules(dir: string): HeaderRules {
	const file = join(dir, '_headers');
	const rules = existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
	return (path) => {
		const found = new Map<string, string>();
		for (const { path: pattern, headers } of rules) {
			if (!matches(pattern, path)) continue;
			for (const [name, value] of headers) {
				const before = found.get(name.toLowerCase());
				found.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
			}
		}
		return found;
	};
}

function parse(text: string): Rule[] {
	const rules: { path: string; headers: (readonly [string, string])[] }[] = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const header = /^\s+([\w-]+):\s*(.*\S)/.exec(line);
		if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
		else rules.push({ path: line.trim(), headers: [] });
	}
	return rules;
}

function matches(pattern: string, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
