/** Characters that a reader cannot see, or that show as something else than they are; line breaks and tabs are not among them. */
const BAD_CHARACTER =
	/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u1680\u2000-\u200a\u205f\u3000\ufffd]/gu;
const TEXT_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const LATIN_AND_CYRILLIC =
	/\p{Script=Latin}\p{L}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{L}*\p{Script=Latin}/u;

/** Cyrillic letters that look like Latin ones, each with its double. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	а: 'a',
	с: 'c',
	ԁ: 'd',
	е: 'e',
	һ: 'h',
	і: 'i',
	ј: 'j',
	к: 'k',
	ӏ: 'l',
	м: 'm',
	о: 'o',
	р: 'p',
	ԛ: 'q',
	ѕ: 's',
	т: 't',
	ѵ: 'v',
	ԝ: 'w',
	х: 'x',
	у: 'y',
	ο: 'o',
	ι: 'i',
	ν: 'v',
};

/** "U+0430", the way Unicode writes a character's number. */
export function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What a bad character is, in words. */
function kindOf(character: string): string {
	if (TEXT_DIRECTION.test(character)) return 'a mark that turns the direction of the text';
	if (/\p{Cc}/u.test(character)) return 'a control character';
	if (character === '\ufffd') return 'a replacement character, left where a letter was lost';
	if (/\p{Cf}/u.test(character)) return 'an invisible character';
	if (/\p{Cs}/u.test(character)) return 'half of a character (a lone surrogate)';
	if (/\p{Zs}/u.test(character)) return 'an unusual space';
	return 'a character that does not belong in text';
}

export interface BadCharacter {
	readonly index: number;
	readonly character: string;
	/** "an invisible character (U+200B)" */
	readonly name: string;
}

/** Every character of the text that has no place in a file of words, with its index; each kind once. */
export function badCharacters(text: string): BadCharacter[] {
	const found = new Map<string, BadCharacter>();
	for (const { 0: character, index } of text.matchAll(BAD_CHARACTER)) {
		if (found.has(character)) continue;
		found.set(character, { index, character, name: `${kindOf(character)} (${codePoint(character)})` });
	}
	return [...found.values()];
}

/** The first word that mixes Latin and Cyrillic letters, or `null`: one of its letters only looks right. */
export function mixedWord(text: string): string | null {
	for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) if (LATIN_AND_CYRILLIC.test(word)) return word;
	return null;
}

/** The same word with look-alike letters replaced by the Latin ones that they resemble. */
export function withoutLookalikes(word: string): string {
	return word.replaceAll(/[^\p{ASCII}]/gu, (letter) => LOOKALIKES[letter] ?? letter);
}
