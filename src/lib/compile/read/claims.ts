import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';

interface Claim {
	readonly status: string;
	readonly claimant: string | null;
	readonly note?: string | null;
}

/** A claim needs somebody who makes it; where the whole is no claim, a claimant needs a note on what the claim is. */
export function checkClaimant(document: Document, path: Path, { status, claimant, note }: Claim): boolean {
	const place = [...path, 'claimant'];
	if (status === 'claimed' && claimant === null) {
		document.fault(place, 'is claimed, but nobody claims it', 'name who says so in "claimant"');
		return false;
	}
	if (status !== 'claimed' && claimant !== null && note === null) {
		const problem = `has a claimant (${claimant}), but is ${status} and no note says what is claimed`;
		document.fault(place, problem, 'say in the note which part is claimed, or write null');
		return false;
	}
	return true;
}
