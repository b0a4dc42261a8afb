import { groupByDistance, type ScreenPoint } from './grouping';
import type { SceneColumn } from '$lib/scene/types';
import { words } from '$lib/words';

/** In words what a column's sign alone would not say: who claims it, that another place is reported too, that its way is not known. */
export function columnLabel(column: Pick<SceneColumn, 'claimant' | 'state' | 'schematic'>): string {
	const claim = column.claimant === null ? '' : words.claimedByInline(column.claimant);
	const doubt = column.state === 'conflicting' ? words.conflicting : '';
	return [claim, doubt, column.schematic ? words.schematic : ''].filter((part) => part !== '').join(', ');
}

/** Signs nearer to each other than this would have their labels on top of one another, px. */
const CROWDED = 64;

/**
 * The label at each column's sign on the screen. Of signs that crowd, the lowest bears what all of them say, a line for
 * each that says something else, and the others none.
 */
export function columnLabels<Column extends Parameters<typeof columnLabel>[0]>(
	columns: readonly Column[],
	place: (column: Column) => ScreenPoint,
): ReadonlyMap<Column, string> {
	const labels = new Map(columns.map((column) => [column, '']));
	for (const group of groupByDistance(columns, place, CROWDED)) {
		const lowest = group.reduce((low, column) => (place(column).y > place(low).y ? column : low));
		const said = [...new Set(group.map(columnLabel))];
		const lines = said.filter((line) => !said.some((other) => other !== line && other.includes(line)));
		labels.set(lowest, lines.join('\n'));
	}
	return labels;
}
