import { groupByDistance, type ScreenPoint } from './grouping.ts';
import type { SceneColumn } from '#lib/scene/types.ts';
import { strengthInWords } from '#lib/text/format.ts';
import { words } from '#lib/text/en/index.ts';
import { mapWords } from '#lib/text/en/map.ts';

/**
 * In words, what a column's sign alone does not say: how strong it is, who claims it, that another place is reported too, that its way is not
 * known.
 *
 * @param unit what the story counts strengths in
 */
export function columnLabel(
	column: Pick<SceneColumn, 'name' | 'claimant' | 'state' | 'course' | 'strength'>,
	unit: string | undefined,
): string {
	const { name, claimant } = column;
	// A name may say it itself.
	const claim = claimant === null || name.includes(claimant) ? '' : mapWords.claimedByInline(claimant);
	const doubt = column.state === 'conflicting' ? mapWords.conflicting : '';
	const strong = column.strength === null ? '' : strengthInWords(column.strength, unit);
	const place = [claim, doubt, column.course === null ? '' : mapWords.course[column.course]];
	// A strength has a report of its own: who claims the place need not claim that.
	return joined([strong, joined(place, ', ')], '; ');
}

function joined(parts: readonly string[], by: string): string {
	return parts.filter((part) => part !== '').join(by);
}

/** A column's name, and how its place is known. */
export function columnTitle({ name, state, basis }: Pick<SceneColumn, 'name' | 'state' | 'basis'>): string {
	return words.readouts.following(name, state, basis);
}

/** Signs nearer to each other than this would have their labels on top of one another, px. */
const CROWDED = 64;

/**
 * The words at each column's sign on the screen: its name, and what must be added to it. Of signs that crowd, the lowest
 * bears what all of them say, and the others have none.
 *
 * @param columns with the place of each on the screen
 * @returns lines
 */
export function columnLabels<Column extends Parameters<typeof columnLabel>[0]>(
	columns: ReadonlyMap<Column, ScreenPoint>,
	unit: string | undefined,
): ReadonlyMap<Column, readonly string[]> {
	const labels = new Map<Column, readonly string[]>();
	for (const group of groupByDistance([...columns], ([, place]) => place, CROWDED)) {
		const [lowest] = group.reduce((low, other) => (other[1].y > low[1].y ? other : low));
		const said = distinct(group.map(([column]) => columnLabel(column, unit)));
		const lines = said.filter((line) => !said.some((other) => other !== line && other.includes(line)));
		labels.set(
			lowest,
			[...distinct(group.map(([{ name }]) => name)), ...lines].filter((line) => line !== ''),
		);
	}
	return labels;
}

function distinct(lines: readonly string[]): string[] {
	return [...new Set(lines)];
}
