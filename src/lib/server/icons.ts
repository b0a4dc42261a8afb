import { Resvg } from '@resvg/resvg-js';
import favicon from '#static/favicon.svg?raw';

/** An icon as a square picture of a size in pixels. */
interface Icon {
	readonly size: number;
	/** Where a system cuts icons to a shape of its own: the drawing on a full ground, within the middle that is never cut. */
	readonly isFull: boolean;
}

/** The icons by their names: for installing, for a shape that the system cuts, and for a telephone's first screen. */
export const ICONS: Readonly<Record<string, Icon>> = {
	'192': { size: 192, isFull: false },
	'512': { size: 512, isFull: false },
	maskable: { size: 512, isFull: true },
	touch: { size: 180, isFull: true },
};

/** Draws the site's sign as a PNG. */
export function iconPng({ size, isFull }: Icon): Buffer {
	const svg = isFull ? onFullGround(favicon) : favicon;
	return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** The sign at two thirds of its size, so that no corner of it leaves the circle that every shape keeps, on its own ground. */
function onFullGround(svg: string): string {
	const ground = /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '#fff';
	const sign = svg
		.replace(/<rect[^>]*\/>/, '')
		.replace('<svg ', '<svg x="5.5" y="5.500" width="21" height="21" ');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/>${sign}</svg>`;
}
