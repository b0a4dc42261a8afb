/** The package has types, and does not export them. */
declare module 'vlq' {
	/** Whole numbers as the base-64 digits of source maps. */
	export function encode(numbers: readonly number[]): string;
	export function decode(digits: string): number[];
}
