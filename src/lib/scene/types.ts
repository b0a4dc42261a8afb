import type { Level } from '#lib/story/sighting.ts';
import type { StrengthPart } from '#lib/track/strength.ts';
import type { Reading, Readings } from '#lib/track/readouts.ts';
import type {
	Bounds,
	ColumnBasis,
	EventKind,
	EventStatus,
	LngLat,
	Moment,
	Role,
	RouteMode,
	StretchStatus,
} from '#lib/story/types.ts';

/** The overview's id where a stage's id is asked for. */
export const OVERVIEW = 'overview';

/** A stretch of route that the stage shows. */
export interface SceneStretch {
	readonly id: string;
	readonly role: Role;
	readonly status: StretchStatus;
	/**
	 * The parts that columns have covered by the moment, as chainages on the stretch's route, km, in rising order;
	 * `null` where no column's track tells, and the stretch is drawn whole.
	 */
	readonly driven: readonly (readonly [from: number, to: number])[] | null;
}

/**
 * How a column's position is known. `conflicting`: a report has it here while another is followed, which the scene has too.
 * A column whose whereabouts are unknown is not in the scene.
 */
export const COLUMN_STATES = ['placed', 'estimated', 'conflicting'] as const;
export type ColumnState = (typeof COLUMN_STATES)[number];

/** A column where it is at the moment. */
export interface SceneColumn {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	readonly mode: RouteMode;
	readonly state: ColumnState;
	/** `inferred` where any of the reports that it rests on does not say which column it was. */
	readonly basis: ColumnBasis;
	readonly status: EventStatus;
	readonly claimant: string | null;
	readonly position: LngLat;
	/** Degrees clockwise from north; `null` where it stands still. */
	readonly heading: number | null;
	/** Chainage on the column's own path, km. */
	readonly at: number;
	/** Where it could have been (the space-time prism at this moment), as chainages on its path, km. */
	readonly span: readonly [from: number, to: number] | null;
	/** The ids of the fixes that it is at, or between. */
	readonly fixes: readonly string[];
	/** How strong it is, by the latest report that says; `null` where none does. */
	readonly strength: number | null;
	/**
	 * What the drawing must say of the way that it moves along: the line is only `schematic`, or it is a road that nobody has
	 * confirmed it took. `null` where that is known, and where it stands still.
	 */
	readonly course: 'schematic' | 'unconfirmed' | null;
}

/** The way that a column has come, by its strength. */
export interface SceneStrength {
	/** The column. */
	readonly id: string;
	readonly role: Role;
	/** Chainages on its path, km, in the order of the way; the last part ends where the column is. */
	readonly parts: readonly StrengthPart[];
}

/**
 * `current`: told in this stage and begun; `coming`: told in this stage, later than the moment; `earlier`: of a stage before,
 * and begun.
 */
export type EventPresence = 'current' | 'coming' | 'earlier';

/** What events and sightings have in common as the scene shows them. */
interface SceneHappening {
	readonly id: string;
	readonly presence: EventPresence;
	readonly position: LngLat | null;
	/** Drawn as a soft disc of this radius, km, where a sharp point would claim too much. */
	readonly disc: number | null;
}

export interface SceneEvent extends SceneHappening {
	readonly kind: EventKind;
	readonly status: EventStatus;
}

export interface SceneSighting extends SceneHappening {
	readonly level: Level;
}

/** What has a sign of its own at its place. */
export type SceneSign = SceneEvent | SceneSighting;

/** What the figures beside the map say. Distances in km, speed in km/h. */
export interface Readouts extends Readings {
	/** The column that the figures belong to; `null` where the stage follows none or its place is unknown. */
	readonly column: Pick<SceneColumn, 'id' | 'name' | 'state' | 'basis' | 'strength'> | null;
}

/** Everything that is shown at one stage and one moment. A pure value: no DOM, no map, no clock. */
export interface Scene {
	/** A stage's id, or {@link OVERVIEW}. */
	readonly stage: string;
	readonly moment: Moment;
	readonly camera: Bounds;
	readonly stretches: readonly SceneStretch[];
	readonly columns: readonly SceneColumn[];
	/** Of columns whose strength is known. */
	readonly strengths: readonly SceneStrength[];
	readonly events: readonly SceneEvent[];
	readonly sightings: readonly SceneSighting[];
	readonly readouts: Readouts;
	/** A straight line to the story's target, with its length, if the stage has one and its event has begun. */
	readonly distance: SceneDistance | null;
}

export interface SceneDistance {
	readonly from: LngLat;
	readonly to: LngLat;
	/** km */
	readonly length: Reading;
}
