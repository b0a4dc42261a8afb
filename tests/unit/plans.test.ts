/** Hand-drawn plans of small places: read, checked and drawn. */
import { describe, expect, test } from 'vitest';
import { parseView } from '#lib/address/view.ts';
import { planAt } from '#lib/basemap/plan.ts';
import { closestZoom, PLAN_MAX_ZOOM, PLAN_WIDTH, viewLimits, ZOOMS } from '#lib/look/limits.ts';
import { PosterPainter, standalone } from '#lib/picture/index.ts';
import { legendOf } from '#lib/scene/legend.ts';
import type { Bounds } from '#lib/story/types.ts';
import { buildDamaged, remove, replace, type Damage } from './support/damage.ts';
import { FILES, openingScene } from './support/picture.ts';
import { testBuild } from './support/stories.ts';

const { story, plans } = testBuild();
const plan = plans[0]!;
const files = { ...FILES, plans };
const NEAR: Bounds = [19.69, 47.2, 19.73, 47.25];
const OPTIONS = {
	width: 800,
	height: 600,
	scheme: 'light',
	credit: 'A credit',
	annotations: {},
	caption: null,
} as const;

const told = (damage: Damage): string[] =>
	buildDamaged(damage).faults.map(
		({ file, where, problem, remedy }) => `${file}, ${where}: ${problem}; ${remedy}`,
	);

describe('a plan is read', () => {
	test('with its note and bounds for the page, and the rest for what draws it', () => {
		expect(story.plans).toEqual([{ bounds: plan.bounds, note: plan.note }]);
		expect(plan.lines.map(({ name }) => name)).toEqual(['Long Street', null, null, null]);
	});

	test('or is not there', () => {
		const { built, faults } = buildDamaged(remove('plans.yaml'));
		expect(faults).toEqual([]);
		expect([built?.plans, built?.story.plans]).toEqual([[], []]);
	});

	test.each<[what: string, damage: Damage, fault: RegExp]>([
		[
			'a point beyond its edge',
			replace('plans.yaml', '[19.79, 47.24]', '[19.81, 47.24]'),
			/^plans\.yaml, line 14, plan depot-plan, .*points.*: the point lies outside the plan; end it at the edge, or widen "bounds"$/,
		],
		[
			'a name beyond its edge',
			replace('plans.yaml', 'at: [19.72, 47.186]', 'at: [19.72, 47.17]'),
			/the name lies outside the plan; move it, or remove it$/,
		],
		[
			'bounds of a whole district',
			replace('plans.yaml', '[19.65, 47.18, 19.8, 47.28]', '[19.6, 47.18, 19.9, 47.28]'),
			/the plan is 0\.30° wide; a plan is of a small place; narrow it to 0\.25° at most$/,
		],
		['a kind that is none', replace('plans.yaml', 'kind: railway', 'kind: tramway'), /tramway/],
		[
			'a camera beside it',
			replace('story.yaml', 'camera: [18.9, 46.8, 21.3, 51.2]', 'camera: [20.1, 47.6, 20.2, 47.7]'),
			/^story\.yaml, .*camera: the camera is 0\.100° wide: closer than the map is drawn; .* plans\.yaml$/,
		],
	])('%s is a fault', (_, damage, fault) => {
		expect(told(damage)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
	});

	test('a camera on it is none', () => {
		const on = replace('story.yaml', 'camera: [18.9, 46.8, 21.3, 51.2]', `camera: [${NEAR.join(', ')}]`);
		expect(told(on)).toEqual([]);
	});
});

describe('a picture of a plan', () => {
	const scene = { ...openingScene('morning'), camera: NEAR };
	const page = new PosterPainter(story, files).draw(scene);
	const file = standalone(scene, story, files, OPTIONS);

	test.each([
		['in a page', page],
		['as a file', file],
	])('%s has its names, no towns, no column and no line of the story', (_, markup) => {
		for (const name of ['Town hall', 'Long Street']) expect(markup).toContain(name);
		expect(markup).not.toMatch(/data-column|data-stretch/);
		expect(markup).toMatch(/data-event/);
		expect(markup).toMatch(/\d k?m</);
	});

	test('from further off is the map', () => {
		expect(new PosterPainter(story, files).draw(openingScene('morning'))).not.toContain('Town hall');
	});

	test('has a key without lines and columns, and the plan’s note', () => {
		const { lines, columnStates, note } = legendOf(scene, story);
		expect([lines, columnStates, note]).toEqual([[], [], plan.note]);
		expect(legendOf(scene, story, true).note).toBeNull();
	});
});

test('only a plan is seen from near', () => {
	const [west, south] = plan.bounds;
	expect(planAt(plans, [west, south])).toBe(plan);
	expect(planAt(plans, [west - 0.01, south])).toBeUndefined();
	const limits = viewLimits(story);
	expect(parseView(`13.5/47.22/19.7`, limits)?.zoom).toBe(13.5);
	expect(parseView(`13.5/47.22/19.9`, limits)?.zoom).toBe(ZOOMS.maxZoom);
	expect(closestZoom(NEAR)).toBe(PLAN_MAX_ZOOM);
	expect(closestZoom([0, 0, PLAN_WIDTH, 1])).toBe(ZOOMS.maxZoom);
});
