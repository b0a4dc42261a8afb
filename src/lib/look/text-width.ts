/** How wide text is, where nothing can be asked: on the build machine. */

/** Advance widths of Source Sans 3 Semibold for U+0020 to U+007E, thousandths of the size. */
const WIDTHS = [
	200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513,
	513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282,
	494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513,
	500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431,
	361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
];
/** Everything else: Cyrillic and dashes are wider than Latin letters. */
const OTHER = 640;

/** Weights and families besides Source Sans 3 Semibold, widest first where it matters. */
const SANS = 1;
export const SERIF_BOLD = 1.2;

/**
 * The width of a line of text, px, a little more rather than less.
 *
 * @param size px
 * @param spacing between letters, ems
 */
export function textWidth(text: string, size: number, spacing = 0, family = SANS): number {
	let width = 0;
	for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
		width += (WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER) / 1000;
		width += spacing;
	}
	return width * size * family;
}

/** Breaks text into lines no wider than some px, where a word is not wider itself. */
export function wrapped(text: string, size: number, widest: number, spacing = 0, family = SANS): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		const longer = line === undefined ? word : `${line} ${word}`;
		if (line === undefined || textWidth(longer, size, spacing, family) > widest) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}

/** Text as it goes between tags or into an attribute of XML or HTML. */
export function escaped(text: string): string {
	const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
	// XML 1.0 has no place for control characters, escaped or not.
	const clean = text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
	return clean.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
