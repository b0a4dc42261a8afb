/**
 * How many values of a sorted list come at a limit or before it. O(log n).
 *
 * @param list in rising order of `valueOf`
 */
export function countUpTo<Item>(
	list: readonly Item[],
	limit: number,
	valueOf: (item: Item) => number,
): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (valueOf(list[middle] as Item) <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The index of the segment of a rising list that holds a value; the first or the last one for a value beyond the ends. */
export function segmentAt(list: readonly number[], at: number): number {
	return Math.max(0, Math.min(list.length - 2, countUpTo(list, at, (value) => value) - 1));
}
