/** Edit distance (Levenshtein 1966), where swapping two neighbouring letters counts as one edit (Damerau 1964). */
export function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}

/** The known word that `word` was most likely meant to be, or `null` where none is near enough (a third of its letters). */
export function nearest(word: string, known: Iterable<string>): string | null {
	if (word.length > 100) return null;
	let best: string | null = null;
	let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

/** A remedy for an unknown word: the one that was likely meant, or else the whole choice where it is short. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
	const match = nearest(word, known);
	if (match !== null) return `did you mean "${match}"?`;
	return known.length > 0 && known.length <= 12 ? `write one of: ${known.join(', ')}` : otherwise;
}
