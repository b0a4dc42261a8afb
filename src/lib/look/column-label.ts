import { groupByDistance, type ScreenPoint } from './grouping.ts';
import type { SceneColumn } from '#lib/scene/types.ts';
import { strengthInWords } from '#lib/text/format.ts';
import { words } from '#lib/text/en/index.ts';
import { mapWords } from '#lib/text/en/map.ts';

/**
 * In words what a column's sign alone would not say: how strong it is, who claims it, that another place is reported too, that its way is not
 * known.
 *
 * @param unit what the story counts strengths in
 */
export function columnLabel(
	column: Pick<SceneColumn, 'claimant' | 'state' | 'course' | 'strength'>,
	unit: string | undefined,
): string {
	const claim = column.claimant === null ? '' : mapWords.claimedByInline(column.claimant);
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
 * The label at each column's sign on the screen. Of signs that crowd, the lowest bears what all of them say, a line for
 * each that says something else, and the others have none.
 *
 * @param columns with the place of each on the screen
 */
export function columnLabels<Column extends Parameters<typeof columnLabel>[0]>(
	columns: ReadonlyMap<Column, ScreenPoint>,
	unit: string | undefined,
): ReadonlyMap<Column, string> {
	const labels = new Map<Column, string>();
	for (const group of groupByDistance([...columns], ([, place]) => place, CROWDED)) {
		const [lowest] = group.reduce((low, other) => (other[1].y > low[1].y ? other : low));
		const said = [...new Set(group.map(([column]) => columnLabel(column, unit)))];
		const lines = said.filter((line) => !said.some((other) => other !== line && other.includes(line)));
		labels.set(lowest, lines.join('\n'));
	}
	return labels;
}

/** A box on the screen, px. */
export interface ScreenBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Where a label stands beside its sign, the best first. */
export const SIDES = ['below', 'right', 'left', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** Of a letter of a label, and of a line; from the middle of a sign to its edge. px */
const LETTER = 6.2;
const LINE = 16;
const REACH = 14;

/** The side of a sign on which its label covers none of what is there already; below it where all are taken. */
export function labelSide({ x, y }: ScreenPoint, label: string, taken: readonly ScreenBox[]): Side {
	const lines = label.split('\n');
	const width = Math.max(...lines.map((line) => line.length)) * LETTER;
	const height = lines.length * LINE;
	const middle = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
	const boxes: Readonly<Record<Side, ScreenBox>> = {
		below: { ...middle, top: y + REACH, bottom: y + REACH + height },
		above: { ...middle, top: y - REACH - height, bottom: y - REACH },
		right: { ...middle, left: x + REACH, right: x + REACH + width },
		left: { ...middle, left: x - REACH - width, right: x - REACH },
	};
	return SIDES.find((side) => !taken.some((box) => overlap(box, boxes[side]))) ?? 'below';
}

function overlap(one: ScreenBox, other: ScreenBox): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
