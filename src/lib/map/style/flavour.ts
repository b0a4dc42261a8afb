import { TOKENS, type Scheme, type Tokens } from '#lib/look/tokens.ts';

/** The colours that the basemap is drawn with. */
export type Flavour = Pick<
	Tokens,
	| 'land'
	| 'water'
	| 'waterShore'
	| 'waterLine'
	| 'border'
	| 'disputed'
	| 'townDot'
	| 'label'
	| 'labelSoft'
	| 'labelWater'
	| 'halo'
	| 'haloWater'
>;

/** The basemap's colours in a scheme. */
export function flavour(scheme: Scheme): Flavour {
	return TOKENS[scheme];
}
