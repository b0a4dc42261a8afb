/**
 * The story as an editor wrote it, read and checked, before anything is measured.
 * `track` turns its routes and columns into the measured ones of {@link Story}.
 */
import type { Plan } from '#lib/basemap/plan.ts';
import type { StoryHead } from '#lib/story/head.ts';
import type { SightingRecord } from '#lib/story/sighting.ts';
import type {
	About,
	Change,
	ColumnRecord,
	Entry,
	EventDetail,
	EventRecord,
	FixRecord,
	Footnote,
	LngLat,
	Overview,
	RouteRecord,
	RoutePoint,
	Source,
	Stage,
	StretchRecord,
} from '#lib/story/types.ts';

/** Something wrong in `geodata/`: where, what, and what would be right. */
export interface Fault {
	/** File name relative to `geodata/`. */
	readonly file: string;
	/** Line and, where it helps, the feature or key: "line 12, stage deal". */
	readonly where: string;
	readonly problem: string;
	readonly remedy: string;
}

/** A kilometre post on a route that has posts, else the index of a position; or one of the line's ends. */
export type StretchEnd = 'start' | 'end' | number;

export interface StretchSpec extends Omit<StretchRecord, 'route' | 'from' | 'to'> {
	readonly from: StretchEnd;
	readonly to: StretchEnd;
}

export interface RouteSpec extends Omit<RouteRecord, 'line' | 'chainage' | 'stretches'> {
	/** Air only: how far the arc bows out, as a share of its length; positive to the right of the way. */
	readonly bow: number | null;
	readonly points: readonly RoutePoint[];
	readonly stretches: readonly StretchSpec[];
	/** Where the route stands in its file, for messages. */
	readonly where: string;
}

/** A part of a column's path: a whole route, or from one end to the other (`from` beyond `to` runs it backward). */
export interface PathPart {
	readonly route: string;
	readonly from: StretchEnd;
	readonly to: StretchEnd;
}

export type FixPlace =
	| { readonly post: number }
	| { readonly route: string; readonly point: number }
	| { readonly position: LngLat };

export interface FixSpec extends Omit<FixRecord, 'at'> {
	readonly at: FixPlace;
	readonly where: string;
}

export interface ColumnSpec extends Omit<ColumnRecord, 'path' | 'line' | 'chainage' | 'fixes' | 'aside'> {
	readonly path: readonly PathPart[];
	/** All its reports, in rising time, whether its track runs through them or not. */
	readonly fixes: readonly FixSpec[];
	readonly where: string;
}

/** A place of the main road as the editor has it. */
export interface RoadPlaceSpec {
	readonly name: string;
	readonly at: StretchEnd;
}

/** A stage's prose as HTML, and the sources that its footnotes cite, in order. */
export interface Prose {
	readonly html: string;
	readonly footnotes: readonly Footnote[];
}

export interface Geodata extends StoryHead {
	/** The newest first. */
	readonly changes: readonly Change[];
	readonly roadPlaces: readonly RoadPlaceSpec[];
	readonly overview: Overview;
	readonly stages: readonly Stage[];
	readonly events: readonly (EventRecord & EventDetail)[];
	readonly sightings: readonly SightingRecord[];
	readonly routes: readonly RouteSpec[];
	readonly columns: readonly ColumnSpec[];
	readonly sources: readonly Source[];
	readonly plans: readonly Plan[];
	readonly people: readonly Entry[];
	readonly glossary: readonly Entry[];
	readonly prose: Readonly<Record<string, Prose>>;
	readonly about: About | null;
}
