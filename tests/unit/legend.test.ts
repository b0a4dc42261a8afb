import { describe, expect, it } from 'vitest';
import { keyOf } from '#lib/scene/key.ts';
import { legendOf, type Legend } from '#lib/scene/legend.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { hour, inferredStory, testStory, smallStory } from './support/stories.ts';

describe('the legend', () => {
	const story = smallStory();
	const at = (stage: string, hours: number) => legendOf(scene(story, stage, hour(hours)), story);

	it('explains what is on the map now and nothing else', () => {
		expect(at('first', 3)).toEqual({
			lines: [
				{ role: 'advance', status: 'driven' },
				{ role: 'security', status: 'closed' },
			],
			hasBand: false,
			hasPrism: true,
			hasStrength: false,
			hasDisc: false,
			kinds: ['movement'],
			statuses: ['confirmed', 'claimed'],
			levels: ['A', 'C'],
			columnStates: ['estimated'],
			hasInferred: false,
			hasEarlier: false,
			hasComing: true,
			note: null,
		});
	});

	it('has one line for all that came before', () => {
		expect(at('second', 30).lines).toEqual([
			{ role: 'return', status: 'driven' },
			{ role: 'past', status: 'driven' },
		]);
	});

	it('has a line for a stretch once a column has come to it', () => {
		expect(at('first', 9.9).lines).toEqual([
			{ role: 'advance', status: 'driven' },
			{ role: 'advance', status: 'reported' },
			{ role: 'security', status: 'closed' },
		]);
		expect(at('second', 20).lines).toEqual([{ role: 'past', status: 'driven' }]);
	});

	it('tells of conflicting places, discs, earlier and coming events where there are such', () => {
		expect(at('first', 7).columnStates).toEqual(['estimated', 'conflicting']);
		expect(at('second', 22)).toMatchObject({ hasDisc: true, hasEarlier: true, hasComing: false });
	});

	it('tells that a column is inferred to be the one that it is taken for', () => {
		const shown = inferredStory();
		const has = (hours: number) => legendOf(scene(shown, 'first', hour(hours)), shown).hasInferred;
		expect([1, 5, 10, 12].map(has)).toEqual([false, true, false, false]);
	});

	it('has no sign for an event or a sighting without a place', () => {
		expect(at('first', 8).kinds).not.toContain('statement');
		expect(at('first', 8).levels).not.toContain('B');
	});
});

describe('the legend of each stage of a whole story', () => {
	const story = testStory();
	const stages = [OVERVIEW, ...story.stages.map(({ id }) => id)];

	it.each(stages)(
		'has a line for every stretch and a sign for every event on the map, and no more: %s',
		(id) => {
			const moment = story.stages.find((stage) => stage.id === id)?.moment ?? story.overview.moment;
			const shown = scene(story, id, moment);
			const legend = legendOf(shown, story);

			const drawn = new Set(
				shown.stretches
					.filter(({ driven }) => driven?.length !== 0)
					.map(({ role, status }) => (role === 'past' ? 'past driven' : `${role} ${status}`)),
			);
			expect(new Set(legend.lines.map(({ role, status }) => `${role} ${status}`))).toEqual(drawn);
			expect(legend.lines).toHaveLength(drawn.size);

			const signs = shown.events.filter(
				({ presence, position }) => presence !== 'earlier' && position !== null,
			);
			expect(new Set(legend.kinds)).toEqual(new Set(signs.map(({ kind }) => kind)));
			expect(new Set(legend.statuses)).toEqual(new Set(signs.map(({ status }) => status)));
			expect(new Set(legend.columnStates)).toEqual(new Set(shown.columns.map(({ state }) => state)));
		},
	);
});

describe('the key', () => {
	const nothing: Legend = {
		...{ lines: [], kinds: [], statuses: [], levels: [], columnStates: [], note: null },
		...{ hasBand: false, hasPrism: false, hasStrength: false, hasDisc: false },
		...{ hasInferred: false, hasEarlier: false, hasComing: false },
	};
	const driven = { role: 'advance', status: 'driven' } as const;
	const claimed = { role: 'advance', status: 'claimed' } as const;

	it('says nothing of a map on which everything is as it seems', () => {
		expect(
			keyOf({
				...nothing,
				...{ lines: [driven], kinds: ['movement'], statuses: ['confirmed'], columnStates: ['placed'] },
			}),
		).toEqual([]);
	});

	it('explains a line and the events that are known as it is in one', () => {
		const rows = keyOf({
			...nothing,
			lines: [driven, claimed],
			statuses: ['confirmed', 'claimed', 'disputed'],
		});
		expect(rows).toEqual([
			[
				{ is: 'line', role: 'advance', status: 'driven', events: 'confirmed' },
				{ is: 'line', role: 'advance', status: 'claimed', events: 'claimed' },
			],
			[{ is: 'status', status: 'disputed' }],
		]);
	});

	it('shows what is certain beside what is not', () => {
		expect(keyOf({ ...nothing, statuses: ['confirmed', 'claimed'] }).flat()).toEqual([
			{ is: 'status', status: 'confirmed' },
			{ is: 'status', status: 'claimed' },
		]);
		expect(keyOf({ ...nothing, columnStates: ['placed', 'estimated'] })[0]).toHaveLength(2);
	});

	it('has five rows where everything is on the map', () => {
		const everything = {
			...{ lines: [driven, claimed], statuses: ['disputed'], levels: ['A'], columnStates: ['estimated'] },
			...{ kinds: [], hasBand: true, hasPrism: true, hasStrength: true, hasDisc: true },
			...{ hasInferred: true, hasEarlier: true, hasComing: true, note: null },
		} satisfies Legend;
		expect(keyOf(everything)).toHaveLength(5);
	});
});
