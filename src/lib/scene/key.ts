/** The key beside a map: what of its legend the map does not say itself, in five rows or fewer. */
import type { Level } from '#lib/story/sighting.ts';
import { PAST, type EventStatus, type Role, type StretchStatus } from '#lib/story/types.ts';
import type { Legend } from './legend.ts';
import type { ColumnState } from './types.ts';

/** One sign of the key. */
export type KeyItem =
	| {
			readonly is: 'line';
			readonly role: Role;
			readonly status: StretchStatus;
			/** The events that are known as the line is; `null` where there are none on the map. */
			readonly events: EventStatus | null;
	  }
	| { readonly is: 'column'; readonly state: ColumnState }
	| { readonly is: 'status'; readonly status: EventStatus }
	| { readonly is: 'level'; readonly level: Level }
	| { readonly is: 'inferred' | 'band' | 'prism' | 'strength' | 'disc' | 'coming' };

const AS_EVENTS: Partial<Record<StretchStatus, EventStatus>> = { driven: 'confirmed', claimed: 'claimed' };

/**
 * The rows of a map's key: lines, columns, areas, how events are known, and by whom pictures were placed. Kinds of event
 * are left to the words beside the signs; a row that would only say that everything is as it seems is left out.
 */
export function keyOf(legend: Legend): KeyItem[][] {
	const lines = legend.lines.filter(
		({ role, status }, index, all) =>
			role === PAST || all.findIndex((other) => other.status === status && other.role !== PAST) === index,
	);
	const hasDoubt = legend.statuses.some((status) => status !== 'confirmed');
	const lineItems = lines.map(({ role, status }) => {
		const events = role === PAST ? undefined : AS_EVENTS[status];
		const isShared = hasDoubt && events !== undefined && legend.statuses.includes(events);
		return { is: 'line', role, status, events: isShared ? events : null } as const;
	});
	const isPlain = !hasDoubt && lines.every(({ role, status }) => role !== PAST && status === 'driven');
	const said = new Set(isPlain ? [] : lineItems.map(({ events }) => events));
	const rows: KeyItem[][] = [
		isPlain ? [] : lineItems,
		[
			...(legend.columnStates.every((state) => state === 'placed') && !legend.hasInferred
				? []
				: legend.columnStates.map((state) => ({ is: 'column', state }) as const)),
			...only(legend.hasInferred, 'inferred'),
		],
		[
			...only(legend.hasPrism, 'prism'),
			...only(legend.hasBand, 'band'),
			...only(legend.hasStrength, 'strength'),
			...only(legend.hasDisc, 'disc'),
		],
		[
			...legend.statuses
				.filter((status) => hasDoubt && !said.has(status))
				.map((status) => ({ is: 'status', status }) as const),
			...only(legend.hasComing, 'coming'),
		],
		legend.levels.map((level) => ({ is: 'level', level })),
	];
	return rows.filter((row) => row.length > 0);
}

function only(
	isShown: boolean,
	is: 'inferred' | 'band' | 'prism' | 'strength' | 'disc' | 'coming',
): KeyItem[] {
	return isShown ? [{ is }] : [];
}
