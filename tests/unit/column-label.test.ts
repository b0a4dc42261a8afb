import { describe, expect, test } from 'vitest';
import { columnLabel, columnLabels } from '#lib/look/column-label.ts';

const column = (
	x: number,
	y: number,
	claimant: string | null,
	course: 'schematic' | 'unconfirmed' | null = null,
) => ({ name: 'Column', x, y, claimant, course, state: 'estimated', strength: null }) as const;

/** The label of each, in order. */
const labelsOf = (columns: readonly ReturnType<typeof column>[]): string[] => {
	const labels = columnLabels(new Map(columns.map((each) => [each, each])), 'men');
	return columns.map((each) => (labels.get(each) ?? []).join(' | '));
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
		expect(labelsOf(columns)).toEqual([...['Column | claimed by Ash', 'Column | claimed by Ash', 'Column']]);
	});

	test('stands once, at the lowest, where signs crowd', () => {
		const columns = [column(0, 0, 'Ash'), column(-20, 30, 'Ash'), column(-30, 25, 'Ash', 'schematic')];
		expect(labelsOf(columns)).toEqual(['', 'Column | claimed by Ash, schematic', '']);
	});

	test('leaves out no claimant where signs crowd', () => {
		const columns = [column(0, 0, 'Ash'), column(10, 10, 'Rowan')];
		expect(labelsOf(columns)).toEqual(['', 'Column | claimed by Ash | claimed by Rowan']);
	});
});
