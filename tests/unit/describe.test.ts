import { describe as group, expect, it } from 'vitest';
import { momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { describe } from '#lib/text/describe.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { fc, test as property } from './support/property.ts';
import { hour, inferredStory, smallStory, testStory } from './support/stories.ts';

const MINUTE = 60_000;
const story = testStory();
const { from, to } = momentRange(story);
const stages = [OVERVIEW, ...story.stages.map(({ id }) => id)];
const saySmall = (id: string, hours: number) => describe(scene(smallStory(), id, hour(hours)), smallStory());

group('the words', () => {
	it('say of a column that it is only taken to be this one', () => {
		const shown = inferredStory();
		const told = (hours: number) => describe(scene(shown, 'first', hour(hours)), shown);
		expect(told(5)).toContain('Reports place what is taken to be the lead near A place');
		expect(told(3)).toContain('The map estimates what is taken to be the lead near A place');
		expect(told(10)).not.toContain('taken to be');
		expect(saySmall('first', 5)).not.toContain('taken to be');
	});

	it('tell of a small story, whose columns are estimated, conflicting and gone', () => {
		expect([2, 5, 7, 10, 11].map((hours) => saySmall('first', hours))).toMatchSnapshot();
	});
});

const anyStage = fc.constantFrom(...stages);
const anyMoment = fc.oneof(
	fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => from + minutes * MINUTE),
	fc.integer({ min: 0, max: Math.floor((to - from) / MINUTE) }).map((minutes) => from + minutes * MINUTE),
	fc.integer({ min: -1e6, max: 1e6 }).map((minutes) => from + minutes * MINUTE),
);

group('any scene in words', () => {
	property('is something, and can be listened to', [anyStage, anyMoment], (id, moment) => {
		const said = describe(scene(story, id, moment), story);
		expect(said.length).toBeGreaterThan(40);
		expect(said.length).toBeLessThanOrEqual(420);
		expect(said).not.toMatch(/undefined|null|NaN|Infinity|[±~<>|]| {2}| [,.;]|\.\.|,[.;,]/);
		expect(said).toMatch(/[.?!]$/);
	});

	property('names who claims a column that is in it', [anyStage, anyMoment], (id, moment) => {
		const shown = scene(story, id, moment);
		const said = describe(shown, story);
		for (const { claimant } of shown.columns) {
			if (claimant !== null) expect(said).toContain(claimant);
		}
	});

	property('is the same each time', [anyStage, anyMoment], (id, moment) => {
		expect(describe(scene(story, id, moment), story)).toBe(describe(scene(story, id, moment), story));
	});
});
