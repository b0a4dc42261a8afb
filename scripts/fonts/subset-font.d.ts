/** The package brings no types. */
declare module 'subset-font' {
	/** Makes a font of the given characters alone, and of one point or a part of its variation axes. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			readonly targetFormat: 'truetype' | 'woff' | 'woff2';
			readonly variationAxes?: Readonly<
				Record<string, number | { readonly min: number; readonly max: number }>
			>;
			/** OpenType tags; without it, all that the font has. */
			readonly keepFeatures?: readonly string[];
			readonly noHinting?: boolean;
		},
	): Promise<Buffer>;
}
