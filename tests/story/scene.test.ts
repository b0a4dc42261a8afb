import { describe, expect, it } from 'vitest';
import { formatPlace } from '#lib/address/address.ts';
import { Reader, momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { scene } from '#lib/scene/scene.ts';
import { stageAt } from '#lib/scene/stage-at.ts';
import { OVERVIEW, type Scene } from '#lib/scene/types.ts';
import { lengthOf } from '#lib/track/line.ts';
import { fc, test as property } from '../unit/support/property.ts';
import { sceneText } from '../unit/support/scene-text.ts';
import { realStory } from './support/real.ts';

const MINUTE = 60_000;
const story = realStory();
const { from, to } = momentRange(story);
const stages = [OVERVIEW, ...story.stages.map(({ id }) => id)];

const anyStage = fc.constantFrom(...stages);
const anyMoment = fc
	.integer({ min: 0, max: Math.floor((to - from) / MINUTE) })
	.map((minutes) => from + minutes * MINUTE);
/** The busy hours, where the columns are on the road, as often as the two months after them. */
const anyBusyMoment = fc.oneof(
	fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => from + minutes * MINUTE),
	anyMoment,
);

describe('each stage of the story, at the moment it opens at,', () => {
	it.each(stages)('shows what an editor has read and agreed to: %s', (id) => {
		const moment = story.stages.find((stage) => stage.id === id)?.moment ?? story.overview.moment;
		expect(sceneText(scene(story, id, moment), story)).toMatchSnapshot();
	});
});

describe('a scene of the story', () => {
	property('is the same each time, from a frozen story', [anyStage, anyBusyMoment], (stage, moment) => {
		expect(scene(story, stage, moment)).toEqual(scene(story, stage, moment));
	});

	const fresh = structuredClone(story);
	property(
		'is the same however the reader came to it',
		[fc.array(fc.tuple(anyStage, anyBusyMoment, fc.boolean()), { minLength: 1, maxLength: 12 })],
		(walk) => {
			const reader = new Reader(story, OVERVIEW, { write: () => undefined, link: (id) => id });
			for (const [stage, moment, isDragged] of walk) {
				reader.arrive(stage, new URLSearchParams(isDragged ? '' : formatPlace({ moment, view: null })));
				if (isDragged) reader.goTo(moment);
			}
			const [stage, moment] = walk.at(-1)!;
			expect(reader.scene).toEqual(scene(fresh, stage, moment));
		},
	);

	property(
		'keeps every column on its path, within where it could be',
		[anyStage, anyBusyMoment],
		(id, at) => {
			for (const column of scene(story, id, at).columns) {
				const path = story.columns.find((each) => each.id === column.id)!;
				expect(column.at).toBeGreaterThanOrEqual(0);
				expect(column.at).toBeLessThanOrEqual(lengthOf(path));
				if (column.state !== 'conflicting' && column.span) {
					expect(column.at).toBeGreaterThanOrEqual(column.span[0] - 1e-6);
					expect(column.at).toBeLessThanOrEqual(column.span[1] + 1e-6);
				}
			}
		},
	);

	it.each(stages)('keeps what was driven within its stretch and never takes it back: %s', (id) => {
		let earlier = scene(story, id, from);
		for (let moment = from; moment <= from + 72 * 60 * MINUTE; moment += 15 * MINUTE) {
			const later = scene(story, id, moment);
			for (const stretch of story.routes.flatMap((route) => route.stretches)) {
				const where = `${stretch.id} at ${new Date(moment).toISOString()}`;
				for (const [start, end] of drivenOf(later, stretch.id)) {
					expect(start, where).toBeGreaterThanOrEqual(stretch.from);
					expect(end, where).toBeLessThanOrEqual(stretch.to);
					expect(end, where).toBeGreaterThan(start);
				}
				expect(covered(later, stretch.id) + 1e-6, where).toBeGreaterThanOrEqual(covered(earlier, stretch.id));
				if (stretch.status !== 'driven' && covered(later, stretch.id) > 0) {
					expect(drivenOf(later, stretch.id), where).toEqual([[stretch.from, stretch.to]]);
				}
			}
			earlier = later;
		}
	});

	property('has each event once, and no event that the story has not', [anyStage, anyMoment], (id, at) => {
		const ids = scene(story, id, at).events.map((event) => event.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(story.events.map((event) => event.id)).toEqual(expect.arrayContaining(ids));
	});
});

describe('a scene of the story tells only what had happened:', () => {
	const at = (stage: string, clock: string) => scene(story, stage, Date.parse(`2023-06-24T${clock}+03:00`));

	it('Wagner drove into Rostov and held it from the early morning, in every stage that shows it', () => {
		const city = (stage: string, clock: string) => drivenOf(at(stage, clock), 'm4-rostov-city');
		expect(city('rostov-seized', '02:30')).toEqual([]);
		for (const [stage, clock] of [
			['rostov-seized', '05:00'],
			['rostov-seized', '07:30'],
			['putin-speaks', '10:00'],
			['deal', '20:25'],
		] as const) {
			expect(city(stage, clock), `${stage} at ${clock}`).toEqual([[0, expect.closeTo(13.4, 1)]]);
		}
	});

	it('no event before its time, though an earlier stage tells it', () => {
		const shown = (clock: string) => at('into-lipetsk', clock).events.map(({ id }) => id);
		expect(shown('16:00')).not.toContain('moscow-monday-off');
		expect(shown('19:00')).toContain('moscow-monday-off');
	});
});

describe('the story', () => {
	it('tells each event in exactly one stage, and shows it as coming or current there alone', () => {
		const told = story.stages.flatMap(({ id }) =>
			scene(story, id, to).events.flatMap((event) => (event.presence === 'current' ? [event.id] : [])),
		);
		expect(told.sort()).toEqual(story.events.map((event) => event.id).sort());
	});

	it('opens each stage at a moment of its own', () => {
		for (const stage of story.stages) {
			expect(stage.moment, stage.id).toBeGreaterThanOrEqual(stage.start);
			expect(stage.moment, stage.id).toBeLessThan(stage.end);
			expect(stageAt(story, stage.moment)).toBe(stage);
		}
	});

	property('gives every moment to the latest stage that has begun', [anyMoment], (moment) => {
		const holder = stageAt(story, moment)!;
		const later = story.stages.slice(story.stages.indexOf(holder) + 1);
		expect(holder.start).toBeLessThanOrEqual(moment);
		for (const stage of later) expect(stage.start).toBeGreaterThan(moment);
	});
});

function drivenOf(shown: Scene, stretch: string): readonly (readonly [number, number])[] {
	return shown.stretches.find(({ id }) => id === stretch)?.driven ?? [];
}

function covered(shown: Scene, stretch: string): number {
	return drivenOf(shown, stretch).reduce((sum, [start, end]) => sum + end - start, 0);
}
