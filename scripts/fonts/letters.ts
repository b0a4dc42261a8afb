/**
 * The letters that the site’s type has, whatever story it tells, a set for each file of a face: a page fetches a file only
 * where it has a letter of that set. No letter stands in two sets.
 */

/** Basic Latin, the punctuation and signs of English and of the interface, and the accents of words that English borrows. */
const latin = `${range(0x20, 0x7e)}âçèéêëïñôöûü\u00a0£§©«°±·»×–—‘’‚“”„•…′″‹›€−↑↓`;

/**
 * The rest of Latin-1 but for signs that no prose has, and what French and Turkish have beyond it. The apostrophe U+02BC
 * stands in names from Ukrainian.
 */
const latin1 = without(`${range(0xa1, 0xff)}Œœıʼ`, `${latin}\u00ad¤¦¨¬¯´µ¶¸`);

/** Latin Extended-A, and what Romanian has beyond it; but for six letters that Source Serif does not have. */
const latinExt = without(`${range(0x100, 0x17f)}ȘșȚț†`, `${latin1}ĬĭĲĳŦŧ`);

/** The alphabets of the East Slavic languages, and the accent that marks their stress. */
const cyrillic = `${range(0x410, 0x44f)}ЁёІіЇїЄєҐґЎў№\u0301`;

export const LETTERS = { latin, latin1, latinExt, cyrillic };

function range(from: number, to: number): string {
	return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

function without(letters: string, others: string): string {
	return Array.from(letters)
		.filter((letter) => !others.includes(letter))
		.join('');
}
