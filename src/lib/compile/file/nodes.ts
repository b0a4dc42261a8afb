import { isCollection, isMap, isNode, isPair, isScalar, visit, type Node } from 'yaml';
import type { Path, Problem } from './parsed.ts';

/** The index in the text at which the part of a parsed text at a path stands, or the innermost part that holds it. */
export function indexIn(root: Node | null, path: Path): number {
	let index = 0;
	let node: unknown = root;
	for (const step of path) {
		if (!isCollection(node)) break;
		const item: unknown = isMap(node)
			? node.items.findLast(({ key }) => keyOf(key) === step)
			: node.items[Number(step)];
		index = startOf(isPair(item) ? item.key : item) ?? index;
		node = isPair(item) ? item.value : item;
	}
	return index;
}

/** Every key that an object of a parsed text bears a second time. */
export function duplicateKeys(root: Node | null): Problem[] {
	const problems: Problem[] = [];
	visit(root, {
		Map(_, { items }) {
			const seen = new Set<string>();
			for (const { key: node } of items) {
				const key = keyOf(node);
				if (seen.has(key)) {
					const problem = `the key "${key}" appears twice`;
					problems.push({ index: startOf(node) ?? 0, problem, remedy: 'keep one of the two' });
				}
				seen.add(key);
			}
		},
	});
	return problems;
}

function keyOf(node: unknown): string {
	return String(isScalar(node) ? node.value : node);
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}
