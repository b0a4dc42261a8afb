import { describe as group, expect, it } from 'vitest';
import { followedInWords } from '#lib/reader/shell/followed.ts';
import { momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { describe } from '#lib/text/describe.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { words } from '#lib/text/en/index.ts';
import { describeWords } from '#lib/text/en/describe.ts';
import { fc, test as property } from '../unit/support/property.ts';
import { realStory } from './support/real.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const story = realStory();
const { from, to } = momentRange(story);
const announced = story.clock.start;
const stages = [OVERVIEW, ...story.stages.map(({ id }) => id)];
const momentOf = (id: string) =>
	story.stages.find((stage) => stage.id === id)?.moment ?? story.overview.moment;
const say = (id: string, time?: string) =>
	describe(scene(story, id, time === undefined ? momentOf(id) : Date.parse(time)), story);

group('each stage in words, at the moment it opens at,', () => {
	it.each(stages)('says what an editor has read aloud and agreed to: %s', (id) => {
		expect(say(id)).toMatchSnapshot();
	});
});

group('moments before and after', () => {
	it.each([
		['across-the-border', '2023-06-24T00:10:00+03:00'],
		['rostov-seized', '2023-06-24T05:00:00+03:00'],
		['putin-speaks', '2023-06-24T09:10:00+03:00'],
		['fighting-on-the-m4', '2023-06-24T10:20:00+03:00'],
		['into-lipetsk', '2023-06-24T15:00:00+03:00'],
		['into-lipetsk', '2023-06-24T17:55:00+03:00'],
		['how-near-moscow', '2023-06-24T20:25:00+03:00'],
		['columns-go-back', '2023-06-25T04:00:00+03:00'],
		['columns-go-back', '2023-06-26T23:00:00+03:00'],
		['flight-to-belarus', '2023-06-27T12:00:00+03:00'],
		['camp-at-tsel', '2023-06-29T06:00:00+03:00'],
		['camp-at-tsel', '2023-08-20T12:00:00+03:00'],
		['kuzhenkino', '2023-08-23T18:00:00+03:00'],
		['kuzhenkino', '2023-08-27T12:00:00+03:00'],
	])('are told as they are: %s at %s', (id, time) => {
		expect(say(id, time)).toMatchSnapshot();
	});
});

group('the words', () => {
	it('say the time for the ear', () => {
		expect(say('deal')).toMatch(/^Saturday 24 June, 20:25: The turn\. /);
	});

	it('tell a distance as roughly as it is known, and without signs', () => {
		expect(say('into-lipetsk')).toContain('roughly 720 km by road from Rostov and 330 km in a straight line');
		expect(say('fighting-on-the-m4')).toContain('give or take 150 km');
		expect(say('rostov-seized')).not.toContain('from Rostov');
		expect(say('kuzhenkino', '2023-08-23T18:00:00+03:00')).not.toContain('from the Kremlin');
	});

	it('put a column on its track, and say where another report has it', () => {
		expect(say('into-lipetsk', '2023-06-24T15:00:00+03:00')).toContain(
			'though another report has it near the boundary of Lipetsk Oblast',
		);
	});

	it('say when nothing has happened yet', () => {
		const before = say('how-near-moscow', '2023-06-25T00:40:00+03:00');
		expect(before).toContain('No event of this stage has happened yet.');
	});

	it('say that no column’s place is known where the scene has none, and only there', () => {
		const { none, unknown } = words.readouts;
		const seen = { none: 0, unknown: 0, outside: 0 };
		for (const id of stages) {
			const follows = story.stages.find((stage) => stage.id === id)?.follows ?? null;
			const isBusy = (moment: number) => moment >= announced - DAY && moment < announced + 4 * DAY;
			for (let moment = from; moment <= to; moment += isBusy(moment) ? 170 * MINUTE : 7 * DAY) {
				const shown = scene(story, id, moment);
				const isNoneKnown = shown.columns.length === 0;
				const said = describe(shown, story);
				expect(said.includes(describeWords.noColumn), said).toBe(isNoneKnown);
				const figures = followedInWords(shown, story) ?? '';
				const isFollowedKnown = shown.columns.some((column) => column.id === follows);
				const at = `${id} ${new Date(moment).toISOString()} ${figures}`;
				expect(figures === none, at).toBe(follows !== null && isNoneKnown);
				expect(figures.endsWith(unknown('')), at).toBe(follows !== null && !isNoneKnown && !isFollowedKnown);
				seen.none += Number(figures === none);
				seen.unknown += Number(figures.endsWith(unknown('')));
				seen.outside += Number(said.includes('outside this stage’s area'));
			}
		}
		expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
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
