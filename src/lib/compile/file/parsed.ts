/** The way to a part of a document: keys of objects and indexes of lists, from the outermost inward. */
export type Path = readonly (string | number)[];

/** What a parser made of a text. */
export interface Parsed {
	/** Undefined where it made nothing of the text. */
	readonly value: unknown;
	readonly problems: readonly Problem[];
	/** The index in the text at which the part at a path stands, or the innermost part that holds it. */
	readonly indexOf: (path: Path) => number;
}

/** What is wrong at an index of the text, and what would be right. */
export interface Problem {
	readonly index: number;
	readonly problem: string;
	readonly remedy: string;
}

/** Objects and lists deeper than this are none of a story's. */
export const TOO_DEEP = {
	problem: 'is nested too deeply',
	remedy: 'remove the brackets that do not belong there',
} as const;
