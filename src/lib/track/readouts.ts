import { distance } from '@turf/turf';
import { MINUTE } from '#lib/story/time.ts';
import type { Column, Moment, Reference } from '#lib/story/types.ts';
import { pointAt } from './line.ts';
import { onMainRoad } from './path.ts';
import type { ColumnPosition, MeanSpeed } from './position.ts';

const STEPS = [50, 10, 5, 1];
const SPEED_STEPS = [10, 5, 1];

/** A figure rounded to what it bears, with its half-width in the same unit. */
export interface Reading {
	readonly value: number;
	readonly half: number;
}

/** What can be read off a column's position. Distances in km, speeds in km/h. */
export interface Readings {
	/** By road, along the column's path; `null` where the path has not reached the main road. */
	readonly fromRostov: Reading | null;
	/** By road to the Moscow ring road; `null` off the main road. */
	readonly toMoscow: Reading | null;
	/** In a straight line. */
	readonly toKremlin: Reading | null;
	/** Minutes since the reference's start; negative before it. */
	readonly elapsed: number;
	/** Mean speed from the fix before to the fix after, rounded to 10, 5 or 1 as its range bears; `null` while it stands. */
	readonly speed: MeanSpeed | null;
}

/** All readings for a column's position at a moment. */
export function readings(
	column: Column,
	where: ColumnPosition,
	reference: Reference,
	moment: Moment,
): Readings {
	return {
		fromRostov: fromRostov(column, where),
		toMoscow: toMoscow(column, where),
		toKremlin: toKremlin(column, where, reference),
		elapsed: (moment - reference.start) / MINUTE,
		speed: where.speed && roundSpeed(where.speed),
	};
}

/** How far a column is from the headquarters in Rostov by road. */
export function fromRostov(column: Column, where: ColumnPosition): Reading | null {
	const { rostovAt, moscowAt } = column;
	const road = onMainRoad(column);
	if (where.at === null || rostovAt === null || moscowAt === null || road === null) return null;
	const joined = moscowAt > rostovAt ? where.at >= road.from : where.at <= road.to;
	return joined ? along(where, where.at, rostovAt) : null;
}

/** How far a column is from the Moscow ring road by road. */
export function toMoscow(column: Column, where: ColumnPosition): Reading | null {
	const road = onMainRoad(column);
	if (where.at === null || column.moscowAt === null || road === null) return null;
	if (where.at < road.from || where.at > road.to) return null;
	return along(where, where.at, column.moscowAt);
}

/** How far a column is from the Kremlin in a straight line. */
export function toKremlin(column: Column, where: ColumnPosition, reference: Reference): Reading | null {
	return where.at === null
		? null
		: measured(where, where.at, (at) => distance([...pointAt(column, at)], [...reference.kremlin]));
}

/** Less than this, in km or km/h, is the arithmetic's own noise. */
const NOISE = 1e-6;

/**
 * Rounds a figure to what its half-width bears: to 50, 10, 5 or 1. What that moves the figure by is added to the half-width,
 * which is then rounded up, to 1 at least, so that the range that is told contains the one that is known. The coarsest step
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
 * been of any speed.
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

function along(where: ColumnPosition, at: number, origin: number): Reading | null {
	return measured(where, at, (chainage) => Math.abs(chainage - origin));
}

/**
 * A figure at a chainage. It may be off by what the prism's ends differ from it; without a prism, by the fix's own
 * precision.
 *
 * @returns `null` where there is neither: an aircraft between two reports can be anywhere
 */
function measured({ span, fix }: ColumnPosition, at: number, figure: (at: number) => number): Reading | null {
	const value = figure(at);
	if (span) return rounded(value, Math.max(...span.map((end) => Math.abs(figure(end) - value))));
	return fix && rounded(value, fix.km);
}
