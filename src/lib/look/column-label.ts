import type { SceneColumn } from '$lib/scene/types';
import { words } from '$lib/words';

/** In words what a column's sign alone would not say: who claims it, that another place is reported too, that its way is not known. */
export function columnLabel(column: Pick<SceneColumn, 'claimant' | 'state' | 'schematic'>): string {
	const claim = column.claimant === null ? '' : words.claimedByInline(column.claimant);
	const doubt = column.state === 'conflicting' ? words.conflicting : '';
	return [claim, doubt, column.schematic ? words.schematic : ''].filter((part) => part !== '').join(', ');
}
