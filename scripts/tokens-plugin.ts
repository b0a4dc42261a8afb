import type { Plugin } from 'vite';
import { customProperty, TOKENS, type Token } from '#lib/look/tokens.ts';

const NAME = 'virtual:tokens.css';

/** Serves the colour tokens as custom properties, so that style sheets and the map draw from one list. */
export function tokens(): Plugin {
	return {
		name: 'colour-tokens',
		resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
		load: (id) => (id === `\0${NAME}` ? tokensCss() : null),
	};
}

/** `--advance-pale: light-dark(…, …)` for each token; the page's `color-scheme` chooses. */
export function tokensCss(): string {
	const { light, dark } = TOKENS;
	const names = Object.keys(light) as Token[];
	const lines = names.map((name) => `\t${customProperty(name)}: light-dark(${light[name]}, ${dark[name]});`);
	return `:root {\n\tcolor-scheme: light dark;\n${lines.join('\n')}\n}\n`;
}
