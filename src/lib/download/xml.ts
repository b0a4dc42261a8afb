/** XML that is well-formed by construction: what is given as a string is text, and is escaped. */

export class Xml {
	constructor(readonly source: string) {}
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element. Each begins a line of its own; text stands on the line of its element. */
export function element(
	name: string,
	attributes: Attributes,
	...children: readonly (Xml | string | number)[]
): Xml {
	const start = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
	if (children.length === 0) return new Xml(`${start}/>`);
	const parts = children.map((child) =>
		child instanceof Xml ? `\n${child.source}` : escaped(String(child)),
	);
	const end = children.at(-1) instanceof Xml ? '\n' : '';
	return new Xml(`${start}>${parts.join('')}${end}</${name}>`);
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root.source}\n`;
}

function attribute([name, value]: readonly [string, string | number]): string {
	return ` ${name}="${escaped(String(value)).replaceAll('"', '&quot;')}"`;
}

/** Without the control characters that XML 1.0 cannot hold, escaped or not. */
function escaped(text: string): string {
	return text
		.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
