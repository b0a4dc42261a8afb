import fc, { type Arbitrary } from 'fast-check';
import { it } from 'vitest';

export { fc };

/** A property that holds for all values; a failing seed is printed by fast-check and can be replayed from its message. */
export function test<T extends [unknown, ...unknown[]]>(
	name: string,
	values: { [K in keyof T]: Arbitrary<T[K]> },
	check: (...values: T) => void,
): void {
	it(name, () => {
		fc.assert(
			fc.property(...values, (...args: T) => {
				check(...args);
			}),
		);
	});
}
