/**
 * Every colour of the page and of the ground, by what it stands for, for the light and the dark scheme: paper, water and
 * ink. The colours of what moves are the story's own: see {@link paletteOf}.
 */

import type { RoleLook } from '#lib/story/head.ts';
import { PAST, type Role } from '#lib/story/types.ts';

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
	/** Lines between oblasts, provinces or states. */
	division: '#a89d8b',
	/** Built-up areas. */
	builtUp: '#e6dfcf',
	/** Roads of the ground, and the shields that bear their numbers. */
	road: '#cabfa9',
	shield: '#6b6355',
	townDot: '#4a453d',
	label: '#3a352e',
	/** Names of countries, regions and villages. */
	labelSoft: '#635b4e',
	labelWater: '#3f626f',
	halo: '#f3eee2',
	haloWater: '#d6e0e3',

	/** Around a road that the authorities closed. */
	closed: '#45464a',
	/** What came before, as context. */
	past: '#7d7a74',
	/** Text on a ground of one of the strong colours. */
	onStrong: '#fffdf8',
};

/** The names of the colours that every story shares. */
export type SharedToken = keyof typeof light;
export type Tokens = Readonly<Record<SharedToken, string>>;

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
	division: '#5d5a55',
	builtUp: '#2f3238',
	road: '#4b4e54',
	shield: '#a39e93',
	townDot: '#c5c0b5',
	label: '#d8d3c8',
	labelSoft: '#a39e93',
	labelWater: '#86a3b3',
	halo: '#23262b',
	haloWater: '#14191f',

	closed: '#b9bbc0',
	past: '#7e7f83',
	onStrong: '#15171b',
};

export const TOKENS: Readonly<Record<Scheme, Tokens>> = { light, dark };

/** The name of a colour: shared, the story's accent, or that of a role's lines or words. */
export type Token = SharedToken | 'accent' | `role-${string}`;

/** All colours of a story in one scheme. */
export type Palette = Tokens & { readonly accent: string } & Readonly<Record<`role-${string}`, string>>;

type Roles = Readonly<Record<Role, RoleLook>>;

/** The token of a role's lines and signs. */
export function roleToken(role: Role): Token {
	return role === PAST ? 'past' : `role-${role}`;
}

/** The token of words about a role, which have to be read. */
export function roleWordsToken(role: Role): Token {
	return role === PAST ? 'inkSoft' : `role-${role}-words`;
}

/** A colour of a palette. A role that the story does not know is drawn in ink. */
export function colourOf(palette: Palette, token: Token): string {
	return palette[token] ?? palette.ink;
}

const palettes = new WeakMap<Roles, Readonly<Record<Scheme, Palette>>>();

/** The colours of a story: those that all stories share, and its roles'. The first role's is the accent of the page. */
export function paletteOf({ roles }: { readonly roles: Roles }, scheme: Scheme): Palette {
	let found = palettes.get(roles);
	if (!found) {
		found = { light: make(roles, 'light'), dark: make(roles, 'dark') };
		palettes.set(roles, found);
	}
	return found[scheme];
}

function make(roles: Roles, scheme: Scheme): Palette {
	const entries = Object.entries(roles).flatMap(([role, { line, words }]) => [
		[`role-${role}`, line[scheme]],
		[`role-${role}-words`, words[scheme]],
	]);
	const accent = Object.values(roles)[0]?.words[scheme] ?? TOKENS[scheme].ink;
	return { ...TOKENS[scheme], accent, ...(Object.fromEntries(entries) as Record<`role-${string}`, string>) };
}

/** A colour's name as a CSS custom property: `inkSoft` becomes `--ink-soft`. */
export function customProperty(token: Token): `--${string}` {
	return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** All colours of a story in one scheme as CSS declarations, for the inside of a rule. */
export function customProperties(palette: Palette): string {
	return (Object.entries(palette) as [Token, string][])
		.map(([token, colour]) => `${customProperty(token)}: ${colour};`)
		.join('\n');
}

/**
 * All colours of a story as custom properties, `light-dark(…, …)` each; the page's `color-scheme` chooses. What bears
 * `data-role` finds the colours of its role in `--line` and `--words`.
 */
export function tokensCss(story: { readonly roles: Roles }): string {
	const [light, dark] = [paletteOf(story, 'light'), paletteOf(story, 'dark')];
	const names = Object.keys(light) as Token[];
	const colours = names.map(
		(name) => `\t${customProperty(name)}: light-dark(${colourOf(light, name)}, ${colourOf(dark, name)});`,
	);
	const roles = [...Object.keys(story.roles), PAST].map((role) => {
		const [line, words] = [roleToken(role), roleWordsToken(role)].map(customProperty);
		return `[data-role='${role}'] {\n\t--line: var(${String(line)});\n\t--words: var(${String(words)});\n}`;
	});
	return `:root {\n\tcolor-scheme: light dark;\n${colours.join('\n')}\n}\n${roles.join('\n')}\n`;
}
