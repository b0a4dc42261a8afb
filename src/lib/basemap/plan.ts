/** Plans: hand-drawn maps of small places, at a larger scale than the basemap, for the stages that happen there. */

type Point = readonly [lng: number, lat: number];

/** From the bottom up. */
export const PLAN_AREAS = ['water', 'land', 'green', 'block', 'building'] as const;
export const PLAN_LINES = ['street', 'bridge', 'railway'] as const;
export const PLAN_NAMES = ['place', 'area', 'water'] as const;

export interface PlanArea {
	readonly kind: (typeof PLAN_AREAS)[number];
	/** Its corners; the last is not the first again. */
	readonly points: readonly Point[];
}

export interface PlanLine {
	readonly kind: (typeof PLAN_LINES)[number];
	/** 1 the street of the day, 4 one that is hardly drawn. */
	readonly rank: number;
	readonly name: string | null;
	readonly points: readonly Point[];
}

export interface PlanName {
	readonly name: string;
	/** A place has a dot. */
	readonly kind: (typeof PLAN_NAMES)[number];
	/** 1 is the most important. */
	readonly rank: number;
	readonly at: Point;
}

export interface Plan {
	readonly id: string;
	readonly title: string;
	/** What a reader has to know of it: how it was drawn, what it leaves out. */
	readonly note: string;
	/** Its edges: west, south, east, north, degrees. Nothing of it lies outside. */
	readonly bounds: readonly [west: number, south: number, east: number, north: number];
	readonly areas: readonly PlanArea[];
	readonly lines: readonly PlanLine[];
	readonly names: readonly PlanName[];
}

/** The plan that a point lies on, if any. */
export function planAt<Bounded extends Pick<Plan, 'bounds'>>(
	plans: readonly Bounded[],
	[lng, lat]: Point,
): Bounded | undefined {
	return plans.find(
		({ bounds: [west, south, east, north] }) => lng >= west && lng <= east && lat >= south && lat <= north,
	);
}
