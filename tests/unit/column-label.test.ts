import { describe, expect, test } from 'vitest';
import { columnLabel, columnLabels, labelSide } from '#lib/look/column-label.ts';

const column = (
	x: number,
	y: number,
	claimant: string | null,
	course: 'schematic' | 'unconfirmed' | null = null,
) => ({ x, y, claimant, course, state: 'estimated', strength: null }) as const;

/** The label of each, in order. */
const labelsOf = (columns: readonly ReturnType<typeof column>[]): string[] => {
	const labels = columnLabels(new Map(columns.map((each) => [each, each])), 'men');
	return columns.map((each) => labels.get(each) ?? '');
};

describe('what stands beside a column’s sign', () => {
	test('is who claims it, and that its way is not known', () => {
		expect(columnLabel(column(0, 0, 'Ash', 'schematic'), 'men')).toBe('claimed by Ash, schematic');
		expect(columnLabel(column(0, 0, null, 'unconfirmed'), 'men')).toBe('road not confirmed');
		expect(columnLabel(column(0, 0, null), 'men')).toBe('');
	});

	test('is how strong it is, where that is told', () => {
		const strong = { ...column(0, 0, 'Ash'), strength: 12_000 };
		expect(columnLabel(strong, 'men')).toBe('12,000 men; claimed by Ash');
	});

	test('stands at each sign that has room for it', () => {
		const columns = [column(0, 0, 'Ash'), column(200, 0, 'Ash'), column(400, 0, null)];
		expect(labelsOf(columns)).toEqual(['claimed by Ash', 'claimed by Ash', '']);
	});

	test('stands once, at the lowest, where signs crowd', () => {
		const columns = [column(0, 0, 'Ash'), column(-20, 30, 'Ash'), column(-30, 25, 'Ash', 'schematic')];
		expect(labelsOf(columns)).toEqual(['', 'claimed by Ash, schematic', '']);
	});

	test('leaves out no claimant where signs crowd', () => {
		const columns = [column(0, 0, 'Ash'), column(10, 10, 'Rowan')];
		expect(labelsOf(columns)).toEqual(['', 'claimed by Ash\nclaimed by Rowan']);
	});
});

describe('the side of a sign that its label stands on', () => {
	const at = { x: 100, y: 100 };
	const label = 'claimed by Ash';
	const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
	const below = box(90, 116, 110, 140);
	const right = box(120, 90, 140, 110);
	const left = box(60, 90, 80, 110);

	test.each([
		['below', []],
		['right', [below]],
		['left', [below, right]],
		['above', [below, right, left]],
		['below', [box(0, 0, 200, 200)]],
		['below', [box(0, 300, 200, 400)]],
	] as const)('is %s', (side, taken) => {
		expect(labelSide(at, label, taken)).toBe(side);
	});

	test('counts the lines of a label', () => {
		expect(labelSide(at, 'a\nb\nc\nd', [box(90, 170, 110, 180)])).toBe('right');
	});
});
