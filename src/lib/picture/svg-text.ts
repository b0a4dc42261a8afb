/** Text in an SVG file of its own. */
import { round } from './ink.ts';
import { escaped } from '#lib/look/text-width.ts';

/** Families of letters, the page's own first. */
export const SERIF = `'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif`;
export const SANS = `'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif`;

export interface Letters {
	readonly size: number;
	readonly fill: string;
	readonly weight?: number;
	readonly halo?: string;
	readonly anchor?: 'start' | 'middle' | 'end';
	readonly spacing?: number;
	readonly italic?: boolean;
	readonly isSerif?: boolean;
}

/** A line of text, from its baseline. */
export function text(x: number, y: number, content: string, letters: Letters): string {
	const {
		size,
		fill,
		weight = 400,
		halo,
		anchor = 'start',
		spacing = 0,
		italic = false,
		isSerif = false,
	} = letters;
	return (
		`<text x="${round(x)}" y="${round(y)}" font-family="${isSerif ? SERIF : SANS}" font-size="${size}" fill="${fill}"` +
		(weight === 400 ? '' : ` font-weight="${weight}"`) +
		(anchor === 'start' ? '' : ` text-anchor="${anchor}"`) +
		(spacing === 0 ? '' : ` letter-spacing="${round(spacing)}"`) +
		(italic ? ' font-style="italic"' : '') +
		(halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : '') +
		`>${escaped(content)}</text>`
	);
}
