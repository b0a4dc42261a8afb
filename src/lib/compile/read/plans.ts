import * as v from 'valibot';
import { PLAN_AREAS, PLAN_LINES, PLAN_NAMES, planAt, type Plan } from '#lib/basemap/plan.ts';
import { PLAN_WIDTH } from '#lib/look/limits.ts';
import type { Bounds } from '#lib/story/types.ts';
import type { Document } from '../file/document.ts';
import { bounds, englishName, id, position, quantity, sentences, shape, title } from './shapes.ts';

const rank = v.pipe(quantity(1, 4, ''), v.integer('is not a whole number\nwrite 1 to 4'));

const planShape = (extent: Bounds) => {
	const points = (least: number) =>
		v.pipe(
			v.array(position(extent)),
			v.minLength(least, `has too few points\nwrite ${String(least)} at least`),
		);
	return shape({
		id,
		title: title(60),
		note: sentences(200),
		bounds: bounds(extent),
		areas: v.array(shape({ kind: v.picklist(PLAN_AREAS), points: points(3) })),
		lines: v.array(
			shape({
				kind: v.picklist(PLAN_LINES),
				rank,
				name: v.optional(v.nullable(englishName(40)), null),
				points: points(2),
			}),
		),
		names: v.array(
			shape({ name: englishName(40), kind: v.picklist(PLAN_NAMES), rank, at: position(extent) }),
		),
	});
};

/** Reads `plans.yaml`; plans at fault are left out. */
export function readPlans(document: Document, extent: Bounds): Plan[] {
	document.check([], v.array(v.unknown()));
	return document.list().flatMap((_, index): Plan[] => {
		const plan = document.check([index], planShape(extent));
		if (!plan) return [];
		const [west, , east] = plan.bounds;
		if (east - west > PLAN_WIDTH) {
			const problem = `the plan is ${(east - west).toFixed(2)}° wide; a plan is of a small place`;
			document.fault([index, 'bounds'], problem, `narrow it to ${String(PLAN_WIDTH)}° at most`);
		}
		for (const part of ['areas', 'lines'] as const) {
			for (const [at, { points }] of plan[part].entries()) {
				const outside = points.findIndex((point) => !planAt([plan], point));
				if (outside === -1) continue;
				const remedy = 'end it at the edge, or widen "bounds"';
				document.fault([index, part, at, 'points', outside], 'the point lies outside the plan', remedy);
			}
		}
		for (const [at, { at: point }] of plan.names.entries()) {
			if (planAt([plan], point)) continue;
			document.fault([index, 'names', at, 'at'], 'the name lies outside the plan', 'move it, or remove it');
		}
		return [plan];
	});
}

/** Tells of cameras that are closer than the basemap is drawn for, where no plan is under them. */
export function checkCameras(
	document: Document,
	cameras: readonly { readonly path: readonly (string | number)[]; readonly camera: Bounds }[],
	plans: readonly Plan[],
): void {
	for (const { path, camera } of cameras) {
		const [west, south, east, north] = camera;
		if (east - west >= PLAN_WIDTH) continue;
		const plan = planAt(plans, [west, south]);
		if (plan && plan === planAt(plans, [east, north])) continue;
		const problem = `the camera is ${(east - west).toFixed(3)}° wide: closer than the map is drawn`;
		const remedy = `widen it to ${String(PLAN_WIDTH)}° at least, or draw a plan of the place in plans.yaml`;
		document.fault([...path, 'camera'], problem, remedy);
	}
}
