import type { Role } from '#lib/story/types.ts';
import type { Token } from './tokens.ts';

/** The colour of a line, or of a column, by its role. */
export const ROLE_TOKENS: Readonly<Record<Role, Token>> = {
	advance: 'advance',
	return: 'advancePale',
	relocation: 'relocation',
	flight: 'relocation',
	security: 'security',
	talks: 'security',
	past: 'casing',
};

/** The colour of words about a column, which has to be read: not the pale one of its line. */
export const ROLE_WORDS: Readonly<Record<Role, Token>> = {
	...ROLE_TOKENS,
	return: 'advance',
	past: 'inkSoft',
};
