/** What a story says of itself, apart from its stages: its name, clock, axis, road and roles. Plain JSON, like all of the story. */
import type { Bounds, LngLat, Moment } from './types.ts';

/** A colour for each scheme, as `#rrggbb`. */
export interface Colours {
	readonly light: string;
	readonly dark: string;
}

/** What a stretch or a column stands for, and how that looks. */
export interface RoleLook {
	/** As it stands in a sentence: "relocation". */
	readonly name: string;
	/** As the switch of its layer is called. */
	readonly layer: string;
	readonly line: Colours;
	/** Of words about a column, which have to be read. */
	readonly words: Colours;
}

/** The story's own clock, which the reader sees wherever they are. */
export interface Clock {
	/** How far it stands ahead of UTC, ms. */
	readonly offset: number;
	/** "Eastern time": stands in tables and after times. */
	readonly name: string;
	/** A sentence that says so once to each reader. */
	readonly note: string;
	/** `day`: no hour is ever shown, for none is known. */
	readonly finest: 'minute' | 'day';
	/** Elapsed time counts from here. */
	readonly start: Moment;
	/** What happened then, as it stands after "since" and "before": "the announcement". */
	readonly startName: string;
}

export const AXIS_UNITS = ['hour', 'day', 'week'] as const;
export type AxisUnit = (typeof AXIS_UNITS)[number];

/** A part of the time axis with a scale of its own; between two parts the axis is visibly broken. */
export interface AxisPart {
	readonly until: Moment;
	/** Its width beside the other parts. */
	readonly share: number;
	/** What it is counted in: its ticks, and the steps of the arrow keys. */
	readonly unit: AxisUnit;
}

/** The road that distances are counted along. */
export interface MainRoad {
	/** The id of its route, which runs from `start` to `end`. */
	readonly route: string;
	/** Stands along it on the map; `null` where it has no short name. */
	readonly sign: string | null;
	/** Where its kilometre posts are counted from; `null` where it has none. */
	readonly posts: string | null;
	readonly start: { readonly name: string; readonly at: LngLat };
	readonly end: {
		readonly name: string;
		/** As a sentence calls the very end: "the edge of the city". */
		readonly edge: string;
		/** The same where there is little room: "City ring road". */
		readonly label: string;
		/** What tells the end from the place as a whole: "ring road"; `null` where nothing does. */
		readonly detail: string | null;
	};
}

/** Whom files of the story are credited to, and under which licences they come. */
export interface StoryCredits {
	readonly authors: string;
	/** Id of a licence: of text, events, columns and their reports. */
	readonly licence: string;
	/** Where the course of the routes is someone else's work; every file that holds their lines comes under its licence. */
	readonly routes: {
		readonly what: string;
		readonly who: string;
		readonly licence: string;
		readonly address: string;
		/** The same in a few words, for a picture's edge. */
		readonly short: string;
	} | null;
}

export interface StoryHead {
	/** What a browser keeps, and what a frame posts, is named by it. */
	readonly id: string;
	/** Ids that the story had before. */
	readonly formerIds: readonly string[];
	readonly title: string;
	/** The title where there is little room. */
	readonly short: string;
	/** One line beside the title. */
	readonly line: string;
	/** What it is about, in a few words, for machines. */
	readonly subject: string;
	readonly description: string;
	readonly version: string;
	readonly credits: StoryCredits;
	/** Nothing happens outside these days of the story's clock, `from` and `to` included, ISO 8601 dates. */
	readonly period: { readonly from: string; readonly to: string; readonly words: string };
	readonly clock: Clock;
	/** From the first stage's start on. */
	readonly axis: readonly AxisPart[];
	/** How far the map goes. */
	readonly extent: Bounds;
	/** What the small map shows that says where the map is. */
	readonly locator: Bounds;
	readonly mainRoad: MainRoad | null;
	/** The place that straight distances are measured to. */
	readonly target: { readonly name: string; readonly at: LngLat } | null;
	/** What columns are counted in, and the width in px at which the greatest is drawn. */
	readonly strength: { readonly unit: string; readonly width: number } | null;
	/** By id, in the order of keys and switches. */
	readonly roles: Readonly<Record<string, RoleLook>>;
}
