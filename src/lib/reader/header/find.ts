/** Something that can be found by its names. */
export interface Findable {
	/** What it is called, first of all; then whatever else it may be asked for by. */
	readonly names: readonly string[];
}

const EXACT = 0;
const BEGINS = 1;
const WORD_BEGINS = 2;
const INSIDE = 3;
/** A name beside the first counts half a step less. */
const BESIDE = 0.5;

/** Letters as one would type them: without case, accents and signs. й and ё are и and е then, on both sides. */
export function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’ʹ'"“”«»]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * What a query finds, best first: the exact name, names that begin with it, names with a word that does, names that hold
 * it. Where several words are asked for, each may stand anywhere. What is equally good keeps its order.
 *
 * @returns nothing for a query without letters or digits
 */
export function find<T extends Findable>(things: readonly T[], query: string): T[] {
	const wanted = folded(query);
	if (wanted === '') return [];
	return things
		.map((thing) => ({ thing, rank: rankOf(thing, wanted) }))
		.filter(({ rank }) => rank < Infinity)
		.sort((a, b) => a.rank - b.rank)
		.map(({ thing }) => thing);
}

function rankOf({ names }: Findable, wanted: string): number {
	return Math.min(
		...names.map((name, index) => rankIn(folded(name), wanted) + (index === 0 ? 0 : BESIDE)),
		...(wanted.includes(' ') ? [rankOfWords(folded(names.join(' ')), wanted)] : []),
	);
}

function rankIn(name: string, wanted: string): number {
	if (name === wanted) return EXACT;
	if (name.startsWith(wanted)) return BEGINS;
	if (name.includes(` ${wanted}`)) return WORD_BEGINS;
	return name.includes(wanted) ? INSIDE : Infinity;
}

function rankOfWords(text: string, wanted: string): number {
	const isThere = wanted.split(' ').every((word) => ` ${text}`.includes(` ${word}`));
	return isThere ? INSIDE + BESIDE : Infinity;
}
