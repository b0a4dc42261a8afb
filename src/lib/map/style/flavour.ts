import { TOKENS, type Scheme, type Tokens } from '#lib/look/tokens.ts';

/** The colours that the basemap is drawn with. */
export type Flavour = Tokens;

/** The basemap's colours in a scheme. */
export function flavour(scheme: Scheme): Flavour {
	return TOKENS[scheme];
}
