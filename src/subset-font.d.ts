/** The package brings no types. */
declare module 'subset-font' {
	/** Makes a font of the given characters alone, and of one point of its variation axes. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			readonly targetFormat: 'truetype' | 'woff' | 'woff2';
			readonly variationAxes?: Readonly<Record<string, number>>;
		},
	): Promise<Buffer>;
}
