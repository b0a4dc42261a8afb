import { distance } from '@turf/turf';
import { MINUTE } from '#lib/story/time.ts';
import type { Column, LngLat, Moment, Story } from '#lib/story/types.ts';
import { lengthOf, pointAt } from './line.ts';
import { fromRoadStart, roadChainage } from './main-road.ts';
import type { ColumnPosition, MeanSpeed } from './position.ts';

const STEPS = [50, 10, 5, 1];
const SPEED_STEPS = [10, 5, 1];

/** A figure rounded to what it bears, with its half-width in the same unit. */
export interface Reading {
	readonly value: number;
	readonly half: number;
}

/** What the distances of a story are measured from and to. */
export interface Frame {
	readonly mainRoad: { readonly route: string; readonly length: number } | null;
	readonly target: LngLat | null;
	readonly start: Moment;
	/** Hours in the unit that speeds are given in: 1, or 24 where the story's clock knows no hours. */
	readonly speedHours: 1 | 24;
}

/** The frame of a story's distances. */
export function frameOf({ mainRoad, target, clock, routes }: Story): Frame {
	const road = routes.find(({ id }) => id === mainRoad?.route);
	return {
		mainRoad: road ? { route: road.id, length: lengthOf(road) } : null,
		target: target?.at ?? null,
		start: clock.start,
		speedHours: clock.finest === 'day' ? 24 : 1,
	};
}

/** What can be read off a column's position. Distances in km, speeds in km/h. */
export interface Readings {
	/** By road from the start of the main road; `null` where the path has not reached it. */
	readonly fromStart: Reading | null;
	/** By road to the end of the main road; `null` off it. */
	readonly toEnd: Reading | null;
	/** In a straight line to the story's target; `null` where it has none. */
	readonly toTarget: Reading | null;
	/** Minutes since the story's clock starts; negative before it. */
	readonly elapsed: number;
	/** Mean speed from the fix before to the fix after, km in an hour or a day as the frame has it, rounded to 10, 5 or 1 as its range bears; `null` while it stands. */
	readonly speed: MeanSpeed | null;
}

/** All readings for a column's position at a moment. */
export function readings(column: Column, where: ColumnPosition, frame: Frame, moment: Moment): Readings {
	return {
		fromStart: fromStart(column, where, frame),
		toEnd: toEnd(column, where, frame),
		toTarget: toTarget(column, where, frame),
		elapsed: (moment - frame.start) / MINUTE,
		speed: where.speed && roundSpeed(times(where.speed, frame.speedHours)),
	};
}

function times({ mean, low, high }: MeanSpeed, hours: number): MeanSpeed {
	return { mean: mean * hours, low: low * hours, high: high * hours };
}

/** How far a column is from the start of the main road by road. */
export function fromStart(column: Column, where: ColumnPosition, { mainRoad }: Frame): Reading | null {
	return mainRoad && measured(where, (at) => fromRoadStart(column, mainRoad.route, at));
}

/** How far a column on the main road is from its end. */
export function toEnd(column: Column, where: ColumnPosition, { mainRoad }: Frame): Reading | null {
	if (!mainRoad || where.at === null || roadChainage(column, mainRoad.route, where.at) === null) return null;
	return measured(where, (at) => {
		const from = fromRoadStart(column, mainRoad.route, at);
		return from === null ? null : Math.abs(mainRoad.length - from);
	});
}

/** How far a column is from the story's target in a straight line. */
export function toTarget(column: Column, where: ColumnPosition, { target }: Frame): Reading | null {
	return target && measured(where, (at) => distance([...pointAt(column, at)], [...target]));
}

/** How far it is, in a straight line, from the start of the main road to the target, km; `null` where a story lacks either. */
export function wayToTarget({
	mainRoad,
	target,
	routes,
}: Pick<Story, 'mainRoad' | 'target' | 'routes'>): number | null {
	const start = routes.find(({ id }) => id === mainRoad?.route)?.line[0];
	return start && target ? distance([...start], [...target.at]) : null;
}

/** Less than this, in km or km/h, is the arithmetic's own noise. */
const NOISE = 1e-6;

/**
 * Rounds a figure to what its half-width bears: to 50, 10, 5 or 1. What that moves the figure by is added to the half-width,
 * which is then rounded up, to 1 at least, so that the range shown contains the one that is known. The coarsest step
 * is taken that is not above the half-width and widens the range by no more than a half.
 */
export function rounded(value: number, half: number): Reading {
	const to = (step: number): Reading => {
		const told = Math.round(value / step) * step;
		const reach = Math.abs(told - value) + half - NOISE;
		return { value: told, half: Math.max(1, Math.ceil(reach / step)) * step };
	};
	return to(STEPS.find((step) => step <= half && to(step).half <= 1.5 * half) ?? 1);
}

/**
 * The range is rounded outward. `null` where it says nothing: for what stands still, as far as its reports tell, or may have
 * had any speed.
 */
export function roundSpeed({ mean, low, high }: MeanSpeed): MeanSpeed | null {
	if (mean === 0 || high < 0.5 || !Number.isFinite(high)) return null;
	const spread = Math.max(mean - low, high - mean);
	const step = SPEED_STEPS.find((candidate) => candidate <= spread) ?? 1;
	return {
		mean: Math.round(mean / step) * step,
		low: Math.floor((low + NOISE) / step) * step,
		high: Math.ceil((high - NOISE) / step) * step,
	};
}

/**
 * A figure at a column's place. It may be off by what the prism's ends differ from it; without a prism, by the fix's own
 * precision.
 *
 * @param figure at a chainage of the path; `null` where there is none
 * @returns `null` where there is neither: an aircraft between two reports can be anywhere
 */
function measured({ at, span, fix }: ColumnPosition, figure: (at: number) => number | null): Reading | null {
	const value = at === null ? null : figure(at);
	if (value === null) return null;
	if (span) return rounded(value, Math.max(...span.map((end) => Math.abs((figure(end) ?? value) - value))));
	return fix && rounded(value, fix.km);
}
