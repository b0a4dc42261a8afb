import { joinSpans, type Path, type PathGap } from '#lib/track/path.ts';
import type { PathPart } from '../geodata.ts';
import { chainageOfEnd, type Survey } from './survey.ts';

/**
 * Joins parts of routes into one path. Chainage runs on from 0 through all parts; where two parts meet with a gap, the gap
 * counts.
 *
 * @returns the path, and the gaps that are wider than half a kilometre
 * @throws RangeError where a part has no length on a surveyed route
 */
export function joinPath(
	parts: readonly PathPart[],
	surveys: ReadonlyMap<string, Survey>,
): { path: Path; gaps: readonly PathGap[] } {
	return joinSpans(parts.map((part) => resolve(part, surveys)));
}

function resolve(
	part: PathPart,
	surveys: ReadonlyMap<string, Survey>,
): { route: string; from: number; to: number; measured: Survey } {
	const surveyed = surveys.get(part.route);
	if (surveyed) {
		const from = chainageOfEnd(surveyed, part.from);
		const to = chainageOfEnd(surveyed, part.to);
		if (from !== null && to !== null && from !== to) {
			return { route: part.route, from, to, measured: surveyed };
		}
	}
	throw new RangeError(`${part.from} to ${part.to} is no length of the route ${part.route}.`);
}
