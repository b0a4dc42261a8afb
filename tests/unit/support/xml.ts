import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** Parses XML; anything that is not well-formed is an error. */
export function parseXml(text: string): Document {
	return new DOMParser({
		onError: (level, message) => {
			throw new Error(`${level}: ${message}`);
		},
	}).parseFromString(text, 'text/xml');
}

export function elementsIn(parent: Element): Element[] {
	return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** The element and all that are in it. */
export function withDescendants(element: Element): Element[] {
	return [element, ...elementsIn(element).flatMap(withDescendants)];
}
