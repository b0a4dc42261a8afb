import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Parsed, Positions } from './document.ts';

const REMEDIES: Readonly<Record<string, string>> = {
	TAB_AS_INDENT: 'indent with spaces',
	MULTIPLE_DOCS: 'keep one document in the file, without "---"',
	BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotation marks',
	BAD_SCALAR_START: 'put a text that begins with a special character in quotation marks',
	NON_STRING_KEY: 'write the key as text',
};
const LIKELY = 'look there and just above it for a wrong indent, or a quotation mark or bracket left open';

/**
 * Parses YAML 1.2 and keeps where each key and element stands. Of YAML only what the story needs is allowed:
 * no anchors, aliases or tags, and no key twice.
 */
export function parseYaml(text: string): Parsed {
	const positions: Positions = new Map();
	const problems: Parsed['problems'] = [];
	const options = { schema: 'core', uniqueKeys: false, prettyErrors: false, stringKeys: true } as const;

	let document;
	try {
		document = parseDocument(text, options);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const problem = {
			index: 0,
			problem: 'is nested too deep',
			remedy: 'remove the brackets that do not belong there',
		};
		return { value: undefined, positions, problems: [problem] };
	}
	// Errors after the first come from it, mostly.
	for (const { pos, code, message } of [...document.errors, ...document.warnings].slice(0, 1)) {
		const remedy = REMEDIES[code] ?? LIKELY;
		problems.push({ index: pos[0], problem: `is not YAML: ${message}`, remedy });
	}
	if (document.errors.length > 0) return { value: undefined, positions, problems };

	const start = (node: Node | null): number => node?.range?.[0] ?? 0;

	function plain(node: Node | null): unknown {
		if (isAlias(node)) {
			const remedy = 'write the value itself there';
			problems.push({ index: start(node), problem: `the alias "*${node.source}" is not allowed`, remedy });
			return undefined;
		}
		if (
			(isScalar(node) || isMap(node) || isSeq(node)) &&
			(node.anchor !== undefined || node.tag !== undefined)
		) {
			const mark = node.anchor === undefined ? `tag "${node.tag}"` : `anchor "&${node.anchor}"`;
			problems.push({ index: start(node), problem: `the ${mark} is not allowed`, remedy: 'remove it' });
		}
		if (isScalar(node)) return node.value;
		if (isSeq<Node | null>(node)) {
			const elements = new Map<string | number, number>();
			const result = node.items.map((item, index) => {
				elements.set(index, start(item));
				return plain(item);
			});
			positions.set(result, elements);
			return result;
		}
		if (!isMap<Node, Node | null>(node)) return null;
		const keys = new Map<string | number, number>();
		const result: Record<string, unknown> = {};
		positions.set(result, keys);
		for (const { key: keyNode, value: valueNode } of node.items) {
			const key = String(plain(keyNode));
			if (keys.has(key)) {
				const remedy = 'keep one of the two';
				problems.push({ index: start(keyNode), problem: `the key "${key}" is there twice`, remedy });
			}
			keys.set(key, start(keyNode));
			const value = plain(valueNode);
			Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true });
		}
		return result;
	}

	return { value: plain(document.contents), positions, problems };
}
