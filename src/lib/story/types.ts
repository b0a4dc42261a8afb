/**
 * The story as one typed value. Everything here is plain JSON: the same value is checked at build time,
 * sent to the reader's browser and offered for download.
 *
 * Coordinates are `[lng, lat]` in WGS84, distances km, times epoch milliseconds.
 */
import type { StoryHead } from './head.ts';
import type { Sighting, SightingDetail, SightingRecord } from './sighting.ts';

/** `[longitude, latitude]` in degrees, WGS84. */
export type LngLat = readonly [lng: number, lat: number];

/** `[west, south, east, north]` in degrees, WGS84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** An instant in epoch milliseconds. */
export type Moment = number;

export const TIME_PRECISIONS = ['minute', 'hour', 'part-of-day', 'day'] as const;
/** How exactly a time is known. */
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** Half-width in minutes of the interval that each precision stands for. */
export const HALF_WIDTH_MINUTES: Readonly<Record<TimePrecision, number>> = {
	minute: 1,
	hour: 30,
	'part-of-day': 180,
	day: 720,
};

export const EVENT_KINDS = [
	'statement',
	'movement',
	'seizure',
	'clash',
	'negotiation',
	'deal',
	'relocation',
	'aftermath',
	'road-closed',
	'barrier',
	'road-dug-up',
	'bridge-shut',
	'post',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = ['confirmed', 'claimed', 'disputed'] as const;
/** `confirmed`: several independent sources; `claimed`: one side or one source; `disputed`: sources disagree. */
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const STRETCH_STATUSES = ['driven', 'reported', 'claimed', 'closed', 'schematic'] as const;
/** What is known of a stretch of route. */
export type StretchStatus = (typeof STRETCH_STATUSES)[number];

export const ROUTE_MODES = ['road', 'air', 'call'] as const;
/** A road, a flight path, or a telephone call between two places. */
export type RouteMode = (typeof ROUTE_MODES)[number];

/** What a stretch or a column stands for: a role of the story's own, or {@link PAST}. */
export type Role = string;
/** The engine's own role: context, shown faded. */
export const PAST = 'past';

export const EXTENTS = ['point', 'stretch', 'region', 'band'] as const;
/** What an event's place is: a point (with a radius), a stretch of road, whole regions, or a claimed band of road. */
export type Extent = (typeof EXTENTS)[number];

export const SOURCE_MARKS = ['seen', 'copy', 'known'] as const;
/** `seen`: the text of the page itself was read; `copy`: a reprint or translation was read; `known`: not re-read for this story. */
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** A name in a local language, marked with its BCP 47 tag. */
export interface NativeName {
	readonly lang: string;
	readonly name: string;
}

/** A publication that claims rest on. */
export interface Source {
	readonly id: string;
	readonly publisher: string;
	readonly title: string;
	/** ISO 8601 date, reduced to month or year where no more is known. */
	readonly date: string;
	/** BCP 47 language tag of the publication. */
	readonly lang: string;
	readonly link: string | null;
	readonly mark: SourceMark;
	/** Only a part of the text was read. */
	readonly part: boolean;
	/** The side that the publisher stands on, where it has one, e.g. "Russian state media". */
	readonly side: string | null;
	readonly note: string | null;
}

/** A person or a term that the prose speaks of, in a few words. */
export interface Entry {
	readonly id: string;
	readonly name: string;
	readonly native: readonly NativeName[];
	readonly text: string;
	readonly sources: readonly string[];
}

/** A version of the story's data, and what it changed. */
export interface Change {
	readonly version: string;
	/** ISO 8601 date. */
	readonly date: string;
	readonly what: string;
	/** What was wrong before, and what is right: a sentence or two for each. */
	readonly corrections: readonly string[];
}

/** What a stage tells or shows, at a place and a time. */
export interface Happening {
	readonly id: string;
	readonly title: string;
	readonly time: Moment;
	readonly precision: TimePrecision;
	/** Words for the time where the clock would say more than is known, e.g. "in the morning". */
	readonly timeWords: string | null;
	/** `null` where the place is not published. */
	readonly position: LngLat | null;
	/** How far the true spot may be from `position`, km. */
	readonly radius: number | null;
	/** The stage that tells it. */
	readonly stage: string;
}

/** A sourced happening: what the map and the lists need. */
export interface StoryEvent extends Happening {
	readonly extent: Extent;
	readonly kind: EventKind;
	readonly status: EventStatus;
	readonly claimant: string | null;
}

/** An event as the downloads tell it. */
export type EventRecord = StoryEvent & EventPlace & Telling;

/** When something was first published. */
export interface Reported {
	readonly time: Moment;
	readonly precision: TimePrecision;
	readonly by: string;
	readonly source: string;
	/** It was announced before it happened. */
	readonly announced: boolean;
}

/** Where or what something was first taken to be. */
export interface Belief {
	readonly text: string;
	readonly position: LngLat | null;
	readonly place: string | null;
	readonly by: string;
	readonly from: Moment;
	/** `null` where it was never corrected. */
	readonly until: Moment | null;
	readonly sources: readonly string[];
}

/** When something became known and as what, and how it is put in a few words. */
export interface Telling {
	/** `null` where that is not known. */
	readonly reported: Reported | null;
	readonly believed: readonly Belief[];
	/** A few words beside its sign. */
	readonly annotation: string | null;
	/** A sentence for when it happens. */
	readonly caption: string | null;
}

/** What an event's place is called. */
export interface EventPlace {
	readonly place: string;
	/** Its names in the languages of its country. */
	readonly native: readonly NativeName[];
}

/** What is known of an event: told in its stage and in its card. */
export interface EventDetail extends EventPlace {
	readonly id: string;
	readonly text: string;
	readonly note: string | null;
	readonly sources: readonly string[];
}

/** A place that a route passes, with what is known of it. */
export interface RoutePoint {
	readonly position: LngLat;
	readonly name: string | null;
	readonly native: NativeName | null;
	/** Kilometre post; `null` where the road has none or it is not known. */
	readonly post: number | null;
	/** How far the point may be from the road, km. */
	readonly precision: number;
	readonly note: string | null;
}

/** A point of a route, measured. */
export interface RoutePlace extends RoutePoint {
	readonly route: string;
	/** Chainage on the route, km. */
	readonly at: number;
}

/** A part of a route with one status. Its ends are chainages, km from the route's start. */
export interface Stretch {
	readonly id: string;
	readonly route: string;
	readonly name: string;
	readonly status: StretchStatus;
	/** The place itself is only known as "somewhere along here": drawn as a hatched band. */
	readonly band: boolean;
	readonly claimant: string | null;
	/** Words at its far end on the map, in place of the claimant's name along it: for a line too short for that. */
	readonly label: string | null;
	readonly from: number;
	readonly to: number;
}

/** A stretch with what is known of it, for the downloads. */
export interface StretchRecord extends Stretch {
	readonly note: string | null;
	readonly sources: readonly string[];
}

/** A line on the ground, measured: `chainage[i]` is the distance along it of `line[i]`, km, strictly increasing. */
export interface Route {
	readonly id: string;
	readonly mode: RouteMode;
	readonly line: readonly LngLat[];
	readonly chainage: readonly number[];
	readonly stretches: readonly Stretch[];
}

export interface RouteRecord extends Route {
	readonly name: string;
	readonly native: NativeName | null;
	readonly stretches: readonly StretchRecord[];
}

export const COLUMN_BASES = ['stated', 'inferred'] as const;
/**
 * How it is known which column a report is of: `stated`: a source says so; `inferred`: time and place are reported, but that it
 * was this column is concluded from them.
 */
export type ColumnBasis = (typeof COLUMN_BASES)[number];

export const FIX_STANDINGS = ['track', 'conflicting', 'alternative'] as const;
/**
 * How a report stands to its column's track. `track`: the track runs through it; `conflicting`: it has the column elsewhere at a
 * time at which another report is followed; `alternative`: one of several times, or columns, that one and the same
 * report may be of.
 */
export type FixStanding = (typeof FIX_STANDINGS)[number];

/** A report that puts a column at a point of its path at a time. */
export interface Fix {
	readonly id: string;
	readonly time: Moment;
	/** Half-width of the interval that the time stands for, minutes. */
	readonly minutes: number;
	/** Distance along the column's path, km. */
	readonly at: number;
	/** How far along the path the true place may be from `at`, km. */
	readonly km: number;
	readonly name: string;
	/** What a sentence calls the place, e.g. "the camp at Tsel"; `null` where `name` is the place's own. */
	readonly place: string | null;
	readonly status: EventStatus;
	readonly claimant: string | null;
	readonly columnBasis: ColumnBasis;
	readonly standing: FixStanding;
	/** The sighting that it rests on; `null` where it rests on none. */
	readonly sighting: string | null;
	/** How strong the column was from here on, in the story's unit; `null` where that is not told. */
	readonly strength: number | null;
}

/** A fix with what it rests on, for the downloads. */
export interface FixRecord extends Fix {
	readonly reported: Reported | null;
	readonly sources: readonly string[];
	readonly reasoning: string;
}

/** A part of a column's path: a part of a route, run forward, or backward where `from` is beyond `to`. */
export interface PathSpan {
	readonly route: string;
	/** Chainages on the route, km. */
	readonly from: number;
	readonly to: number;
	/** Chainage on the column's path at which this part begins, km. */
	readonly at: number;
}

/** A body of vehicles, or an aircraft, that moves along a path. */
export interface Column {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	readonly mode: 'road' | 'air';
	/** The parts of routes that its path is made of, in order. */
	readonly path: readonly PathSpan[];
	readonly line: readonly LngLat[];
	readonly chainage: readonly number[];
	/** km/h; `null` for aircraft, which have no prism. */
	readonly topSpeed: number | null;
	/** The reports that its track runs through, in rising time: its motion rests on these alone. */
	readonly fixes: readonly Fix[];
	/** The reports beside its track, in rising time: told and marked, never moved through. */
	readonly aside: readonly Fix[];
}

/** Words on a column, with what they rest on. */
export interface CitedText {
	readonly text: string;
	readonly sources: readonly string[];
}

export interface ColumnRecord extends Column {
	readonly fixes: readonly FixRecord[];
	readonly aside: readonly FixRecord[];
	/** How strong it was, by whom. */
	readonly numbers: readonly CitedText[];
	/** What its reports contradict each other in. */
	readonly conflicts: readonly CitedText[];
	readonly note: string | null;
}

/** A step of the narrative, without its prose. */
export interface Stage {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly start: Moment;
	readonly end: Moment;
	/** The moment it opens at. */
	readonly moment: Moment;
	/** Words for the stage's date and time as readers see it, e.g. "Saturday 24 June, about 11:30". */
	readonly when: string;
	readonly camera: Bounds;
	readonly shows: Readonly<Record<Role, readonly string[]>>;
	readonly events: readonly string[];
	readonly sightings: readonly string[];
	/** The column that the readouts follow, or `null`. */
	readonly follows: string | null;
	/** The event from which the map draws and tells the straight line to the story's target, or `null`. */
	readonly distanceFrom: string | null;
}

/** The whole route at a glance: a scene of its own, before the first stage. */
export interface Overview {
	readonly title: string;
	readonly summary: string;
	/** The whole route in a few words, for who listens: "from … toward …". */
	readonly glance?: string;
	/** The whole story in a paragraph, if there is one. */
	readonly brief?: string;
	readonly moment: Moment;
	readonly camera: Bounds;
	readonly shows: Readonly<Record<Role, readonly string[]>>;
}

/** Of a hand-drawn plan of a small place, where it lies and what a reader has to know of it. */
export interface PlanEdge {
	readonly bounds: Bounds;
	readonly note: string;
}

/** Everything that the reader's browser needs to draw any scene; prose and details come per stage. */
export interface Story extends StoryHead {
	readonly overview: Overview;
	readonly stages: readonly Stage[];
	/** In order of time. */
	readonly events: readonly StoryEvent[];
	/** In order of time. */
	readonly sightings: readonly Sighting[];
	readonly routes: readonly Route[];
	readonly columns: readonly Column[];
	/** Where there are plans. */
	readonly plans: readonly PlanEdge[];
	/** How many people and terms it explains. */
	readonly entries: number;
}

/** The story with all that is known of its lines: the downloads carry it, the pages do not. */
export interface StoryRecord extends Story {
	readonly events: readonly EventRecord[];
	readonly sightings: readonly SightingRecord[];
	readonly routes: readonly RouteRecord[];
	readonly columns: readonly ColumnRecord[];
	/** Places of the main road, the most important first. */
	readonly roadPlaces: readonly RoadPlace[];
}

/** A place on the main road. */
export interface RoadPlace {
	readonly name: string;
	/** Chainage on the main road, km. */
	readonly km: number;
}

/** A sighting on the main road. */
export interface RoadSighting {
	readonly id: string;
	/** Chainage on the main road, km. */
	readonly km: number;
}

/** A footnote of a stage's prose. */
export interface Footnote {
	readonly number: number;
	readonly source: string;
}

/** What a stage's own module carries: its prose, the details of its events and sightings, and every source that these cite. */
export interface StageText {
	readonly id: string;
	/** Prose as HTML, made from Markdown at build time; it holds no raw HTML of the editor's. */
	readonly html: string;
	readonly footnotes: readonly Footnote[];
	readonly details: readonly EventDetail[];
	readonly seen: readonly SightingDetail[];
	readonly sources: readonly Source[];
}

/** The story's own words for the page about it. */
export interface About {
	/** HTML of what comes before the first heading. */
	readonly opening: string;
	/** HTML of the rest. */
	readonly rest: string;
	readonly sections: readonly { readonly id: string; readonly title: string }[];
}
