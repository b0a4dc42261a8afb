import { customProperty } from '../tokens.ts';
import { DOTS, LETTERS, type Letters, type NameKind } from './names.ts';

/** The letters of each kind of name in the picture, as custom properties of what bears the kind as its class, and their dots. */
export function namesCss(): string {
	const dots = Object.entries(DOTS).map(([part, px]) => `--dot-${part}: ${px}px;`);
	const kinds = (Object.entries(LETTERS) as [NameKind, Letters][]).map(
		([kind, { spacing, isItalic, colour, halo }]) => {
			const slant = isItalic ? ' --slant: italic;' : '';
			const letters = spacing === 0 ? '' : ` --spacing: ${spacing}em;`;
			const colours = `--name: var(${customProperty(colour)}); --around: var(${customProperty(halo)});`;
			return `.name.${kind} { ${colours}${slant}${letters} }\n`;
		},
	);
	return `.name { ${dots.join(' ')} }\n${kinds.join('')}`;
}
