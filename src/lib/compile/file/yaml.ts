import { parseDocument, visit, type Node } from 'yaml';
import { duplicateKeys, indexIn } from './nodes.ts';
import { TOO_DEEP, type Parsed, type Path, type Problem } from './parsed.ts';

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
	const options = { schema: 'core', uniqueKeys: false, prettyErrors: false, stringKeys: true } as const;
	try {
		const document = parseDocument(text, options);
		const { contents, errors, warnings } = document;
		const indexOf = (path: Path) => indexIn(contents, path);
		// Errors after the first come from it, mostly.
		const problems = [...errors, ...warnings].slice(0, 1).map(({ pos: [index], code, message }) => ({
			index,
			...(code === 'RESOURCE_EXHAUSTION'
				? TOO_DEEP
				: { problem: `is not YAML: ${message}`, remedy: REMEDIES[code] ?? LIKELY }),
		}));
		if (errors.length > 0) return { value: undefined, problems, indexOf };
		const references = referencesIn(contents);
		const value: unknown = references.length === 0 ? document.toJS() : undefined;
		return { value, problems: [...problems, ...duplicateKeys(contents), ...references], indexOf };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { value: undefined, problems: [{ index: 0, ...TOO_DEEP }], indexOf: () => 0 };
	}
}

/** Whatever makes a value stand for another one, or for another type than it looks like. */
function referencesIn(root: Node | null): Problem[] {
	const problems: Problem[] = [];
	const tell = (node: Node, problem: string, remedy: string) => {
		problems.push({ index: node.range?.[0] ?? 0, problem: `the ${problem} is not allowed`, remedy });
	};
	visit(root, {
		Alias(_, node) {
			tell(node, `alias "*${node.source}"`, 'write the value itself there');
		},
		Value(_, node) {
			if (node.anchor !== undefined) tell(node, `anchor "&${node.anchor}"`, 'remove it');
			else if (node.tag !== undefined) tell(node, `tag "${node.tag}"`, 'remove it');
		},
	});
	return problems;
}
