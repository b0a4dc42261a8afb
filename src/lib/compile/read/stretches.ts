import { checkClaimant } from './claims.ts';
import type { Document } from '../file/document.ts';
import type { Path } from '../file/parsed.ts';
import { orderOf } from './ends.ts';
import type { RouteSpec, StretchEnd, StretchSpec } from '../geodata.ts';

/** Stretches must follow one another from the line's start to its end: all of it has one status, and only one. False where one is at fault. */
export function checkStretches(document: Document, path: Path, route: RouteSpec): boolean {
	let reached: StretchEnd = 'start';
	const sound = route.stretches.map((stretch, index) => {
		const place = [...path, 'stretches', index];
		const isAttributed = checkClaimant(document, place, stretch);
		const fault = stretchFault(route, stretch, reached);
		if (fault) document.fault([...place, fault.key], fault.problem, fault.remedy);
		if (stretch.label !== null && stretch.claimant === null) {
			const problem = 'has a label, but no claimant whose words it would give';
			document.fault([...place, 'label'], problem, 'name who says so in "claimant", or remove the label');
		}
		reached = stretch.to;
		return isAttributed && fault === null;
	});
	if (sound.includes(false)) return false;
	if (Number(orderOf(route, reached)) < Number(orderOf(route, 'end'))) {
		const problem = `leave the line without status from ${reached} to its end`;
		document.fault([...path, 'stretches'], problem, 'let the last stretch run to "end"');
	}
	return true;
}

interface StretchFault {
	readonly key: 'from' | 'to';
	readonly problem: string;
	readonly remedy: string;
}

/** @param reached where the stretch before this one ends */
function stretchFault(route: RouteSpec, { from, to }: StretchSpec, reached: StretchEnd): StretchFault | null {
	const [start, end, before] = [orderOf(route, from), orderOf(route, to), orderOf(route, reached)];
	if (typeof start !== 'number') return { key: 'from', problem: start.problem, remedy: start.remedy };
	if (typeof end !== 'number') return { key: 'to', problem: end.problem, remedy: end.remedy };
	if (start >= end) {
		const problem = `the stretch runs from ${from} to ${to}, against the line or nowhere`;
		return { key: 'to', problem, remedy: 'swap "from" and "to", or correct them' };
	}
	if (typeof before !== 'number' || start === before) return null;
	return start < before
		? {
				key: 'from',
				problem: `overlaps the stretch before it, which ends at ${reached}`,
				remedy: `write ${reached}`,
			}
		: {
				key: 'from',
				problem: `leaves the line without status from ${reached} to ${from}`,
				remedy: `write ${reached}, or add a stretch between`,
			};
}
