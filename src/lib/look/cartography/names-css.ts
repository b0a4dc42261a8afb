import { customProperty } from '../tokens.ts';
import { DOTS, LETTERS, type Letters, type NameKind } from './names.ts';

/** The letters of each kind of name in the picture, as custom properties of what bears the kind as its class, and their dots. */
export function namesCss(): string {
	const usual = { colour: 'label', halo: 'halo' } as const;
	const dots = Object.entries(DOTS).map(([part, px]) => `--dot-${part}: ${px}px;`);
	const kinds = (Object.entries(LETTERS) as [NameKind, Letters][]).map(
		([kind, { spacing, isItalic, colour, halo }]) => {
			const slant = isItalic ? ' --slant: italic;' : '';
			const letters = spacing === 0 ? '' : ` --spacing: ${spacing}em;`;
			const name = colour === usual.colour ? '' : ` --name: var(${customProperty(colour)});`;
			const around = halo === usual.halo ? '' : ` --around: var(${customProperty(halo)});`;
			const own = name + around + slant + letters;
			return own === '' ? '' : `.name.${kind} {${own} }\n`;
		},
	);
	const all = `--name: var(${customProperty(usual.colour)}); --around: var(${customProperty(usual.halo)});`;
	return `.name { ${all} ${dots.join(' ')} }\n${kinds.join('')}`;
}
