/** Numbers from 0 to 1, 1 excluded: each call gives the next. */
export type Random = () => number;

/** The same numbers for the same seed, on every machine (mulberry32, T. Ettinger 2017). */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of a list, each as likely. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
	const chosen = list[Math.floor(random() * list.length)];
	if (chosen === undefined) throw new RangeError('there is nothing to choose from');
	return chosen;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
	return low + Math.floor(random() * (high - low + 1));
}

/** One of a list, as likely as its weight is great. */
export function weighted<T extends { readonly weight: number }>(random: Random, list: readonly T[]): T {
	let left = random() * list.reduce((sum, { weight }) => sum + weight, 0);
	for (const each of list) {
		left -= each.weight;
		if (left < 0) return each;
	}
	return oneOf(random, list);
}
