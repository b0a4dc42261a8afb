import { isBegun } from './begun.ts';
import { LEVELS, type Level } from '#lib/story/sighting.ts';
import { COLUMN_STATES, type ColumnState, type Scene, type SceneStretch } from './types.ts';
import {
	EVENT_KINDS,
	EVENT_STATUSES,
	PAST,
	STRETCH_STATUSES,
	type EventKind,
	type EventStatus,
	type Role,
	type Story,
	type StretchStatus,
} from '#lib/story/types.ts';

/** A line of the legend: one look of a line on the map. */
export interface LegendLine {
	readonly role: Role;
	readonly status: StretchStatus;
}

/** What the legend explains: only what is on the map now. */
export interface Legend {
	readonly lines: readonly LegendLine[];
	readonly hasBand: boolean;
	readonly hasPrism: boolean;
	/** Whether any line is drawn by strength. */
	readonly hasStrength: boolean;
	readonly hasDisc: boolean;
	readonly kinds: readonly EventKind[];
	readonly statuses: readonly EventStatus[];
	/** The levels of the sightings. */
	readonly levels: readonly Level[];
	readonly columnStates: readonly ColumnState[];
	/** Whether any column is inferred to be the one that it is taken for. */
	readonly hasInferred: boolean;
	readonly hasEarlier: boolean;
	readonly hasComing: boolean;
	/** What has to be known of the plan that is shown, if one is. */
	readonly note: string | null;
}

/**
 * The legend of a scene.
 *
 * @param isMoved whether the reader looks elsewhere than the scene's camera
 */
export function legendOf(whole: Scene, story: Story, isMoved = false): Legend {
	const plan = isMoved ? undefined : planUnder(whole, story);
	const scene = plan ? { ...whole, stretches: [], columns: [], strengths: [] } : whole;
	const stretches = new Map(story.routes.flatMap((route) => route.stretches).map((each) => [each.id, each]));
	const begun = scene.stretches.filter(isBegun);
	const placed = scene.events.filter(({ position }) => position !== null);
	const told = placed.filter(({ presence }) => presence !== 'earlier');
	const signs = [...told, ...scene.sightings.filter(({ position }) => position !== null)];
	return {
		lines: linesOf(begun, Object.keys(story.roles)),
		hasBand: begun.some(({ id }) => stretches.get(id)?.band),
		hasPrism: scene.columns.some(({ mode, span }) => mode === 'road' && span !== null),
		hasStrength: scene.strengths.length > 0,
		hasDisc: signs.some(({ disc }) => disc !== null),
		kinds: EVENT_KINDS.filter((kind) => told.some((event) => event.kind === kind)),
		statuses: EVENT_STATUSES.filter((status) => told.some((event) => event.status === status)),
		levels: LEVELS.filter((level) => scene.sightings.some((each) => each.level === level && each.position)),
		columnStates: COLUMN_STATES.filter((state) => scene.columns.some((column) => column.state === state)),
		hasInferred: scene.columns.some((column) => column.basis === 'inferred'),
		hasEarlier: [...placed, ...signs].some(({ presence }) => presence === 'earlier'),
		hasComing: signs.some(({ presence }) => presence === 'coming'),
		note: plan?.note ?? null,
	};
}

/** The plan that a scene's camera looks at, on which no line or column of the story is drawn. */
function planUnder({ camera: [west, south, east, north] }: Scene, { plans }: Story) {
	return plans.find(
		({ bounds: [left, low, right, high] }) => west >= left && south >= low && east <= right && north <= high,
	);
}

function linesOf(stretches: readonly SceneStretch[], roles: readonly Role[]): LegendLine[] {
	const has = (role: Role, status: StretchStatus) =>
		stretches.some((stretch) => stretch.role === role && stretch.status === status);
	return [
		...roles.flatMap((role) =>
			STRETCH_STATUSES.filter((status) => has(role, status)).map((status) => ({ role, status })),
		),
		// What came before is context: one line is enough for it, since the others explain the forms.
		...(stretches.some(({ role }) => role === PAST) ? [{ role: PAST, status: 'driven' } as const] : []),
	];
}
