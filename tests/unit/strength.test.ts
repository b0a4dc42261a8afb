import { describe, expect, it } from 'vitest';
import { greatestStrength, strengthWidth } from '#lib/look/lines.ts';
import { sceneStrengths } from '#lib/scene/columns.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { formats, strengthInWords } from '#lib/text/format.ts';
import { strengthAt, strengthParts } from '#lib/track/strength.ts';
import { testStory } from './support/stories.ts';

const story = testStory();
const column = story.columns.find(({ id }) => id === 'second')!;
const told = column.fixes.filter(({ strength }) => strength !== null);
const [first] = told;

describe('the strength of a column', () => {
	it('holds from the report that tells it on', () => {
		expect(told.length).toBeGreaterThan(0);
		expect(strengthAt(column, first!.time - 1)).toBeNull();
		expect(strengthAt(column, first!.time)).toBe(first!.strength);
		expect(strengthAt(column, Infinity)).toBe(told.at(-1)!.strength);
	});

	it('is drawn along the way, part by part', () => {
		const parts = strengthParts(column);
		expect(parts.map(({ strength }) => strength)).toEqual(
			told.slice(0, parts.length).map(({ strength }) => strength),
		);
		for (const [index, { from, to }] of parts.entries()) {
			expect(to).toBeGreaterThan(from);
			expect(parts[index + 1]?.from ?? column.fixes.at(-1)!.at).toBe(to);
		}
	});

	it('grows with the column, and is whole in the overview', () => {
		expect(sceneStrengths(story.columns, first!.time)).toEqual([]);
		const later = column.fixes.at(-1)!.time;
		const [half] = sceneStrengths(story.columns, (first!.time + later) / 2);
		const [whole] = scene(story, OVERVIEW, story.overview.moment).strengths;
		expect(half?.parts.at(-1)!.to).toBeLessThan(whole!.parts.at(-1)!.to);
		expect(whole!.parts).toEqual(strengthParts(column));
	});

	it('is drawn in proportion, and never too narrow to see', () => {
		expect(greatestStrength(story)).toBe(Math.max(...told.map(({ strength }) => strength!)));
		expect(strengthWidth(100, 400, 40)).toBe(10);
		expect(strengthWidth(1, 400_000, 40)).toBeGreaterThan(1);
		expect(greatestStrength({ columns: [] })).toBe(0);
	});

	it('is told with its unit', () => {
		expect(strengthInWords(422_000, 'men')).toBe('422,000 men');
	});
});

describe('times of a story without hours', () => {
	const clock = { ...story.clock, finest: 'day' as const, offset: 0 };
	const borodino = Date.UTC(1812, 8, 7);

	it('are dates with the year, long before 1970 too', () => {
		const { formatMomentForReader, formatReport, formatClock, eventWhen } = formats(clock);
		expect(formatMomentForReader(borodino)).toMatch(/^Mon,? 7 September 1812$/);
		expect(formatClock(borodino)).toBe('');
		expect(formatReport(borodino, 720)).toBe(formatMomentForReader(borodino));
		expect(formatReport(borodino, 2880)).toMatch(/± 2 days$/);
		expect(eventWhen({ time: borodino, precision: 'day', timeWords: null })).toBe('7 September');
	});
});
