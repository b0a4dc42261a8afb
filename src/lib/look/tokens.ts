/**
 * Every colour of the project, by what it stands for, for the light and the dark scheme.
 * One deep red where the story is, the same pale for the way back, a deep blue for the relocation and for flights,
 * graphite for what the state did; the rest is paper, water and ink.
 */

export type Scheme = 'light' | 'dark';

const light = {
	/** The page. */
	paper: '#faf7f0',
	/** A surface above the page: the reading panel, cards, the legend. */
	panel: '#fffdf8',
	/** Lines between parts of the page. */
	rule: '#d9d2c3',
	/** Text, and text that recedes. */
	ink: '#24211c',
	inkSoft: '#625b50',
	/** The ring around what has the focus. */
	focus: '#24211c',

	land: '#f3eee2',
	water: '#d6e0e3',
	/** The sea along a shore. */
	waterShore: '#c6d4d9',
	/** Shores and rivers. */
	waterLine: '#9fb6c0',
	/** Borders of countries, and the main road before anyone drives on it. */
	border: '#8f8677',
	/** A line that is no recognised border. */
	disputed: '#8c8374',
	townDot: '#4a453d',
	label: '#3a352e',
	/** Names of countries, regions and villages. */
	labelSoft: '#635b4e',
	labelWater: '#3f626f',
	halo: '#f3eee2',
	haloWater: '#d6e0e3',

	advance: '#9b1b1e',
	/** The way back, and what was only claimed of the advance: the same red, pale. */
	advancePale: '#be605a',
	relocation: '#1f3f78',
	relocationPale: '#657dab',
	security: '#45464a',
	/** Telephone talks. */
	talks: '#6d6458',
	/** A road closed by the authorities is drawn inside a casing of this. */
	casing: '#7d7a74',
	/** Text on a ground of one of the strong colours. */
	onStrong: '#fffdf8',
};

/** The names of all colours. */
export type Token = keyof typeof light;
export type Tokens = Readonly<Record<Token, string>>;

const dark: Tokens = {
	paper: '#15171b',
	panel: '#1c1f24',
	rule: '#363b43',
	ink: '#e8e4db',
	inkSoft: '#aba69b',
	focus: '#f2efe7',

	land: '#23262b',
	water: '#14191f',
	waterShore: '#101419',
	waterLine: '#3b4c59',
	border: '#736f69',
	disputed: '#7b7770',
	townDot: '#c5c0b5',
	label: '#d8d3c8',
	labelSoft: '#a39e93',
	labelWater: '#86a3b3',
	halo: '#23262b',
	haloWater: '#14191f',

	advance: '#ee6a5b',
	advancePale: '#b0574e',
	relocation: '#7ea6e6',
	relocationPale: '#5b78a8',
	security: '#b9bbc0',
	talks: '#a0978a',
	casing: '#7e7f83',
	onStrong: '#15171b',
};

export const TOKENS: Readonly<Record<Scheme, Tokens>> = { light, dark };

/** A colour's name as a CSS custom property: `inkSoft` becomes `--ink-soft`. */
export function customProperty(token: Token): `--${string}` {
	return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** All colours of a scheme as CSS declarations, for the inside of a rule. */
export function customProperties(scheme: Scheme): string {
	return (Object.entries(TOKENS[scheme]) as [Token, string][])
		.map(([token, colour]) => `${customProperty(token)}: ${colour};`)
		.join('\n');
}
