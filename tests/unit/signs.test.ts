import { expect, it } from 'vitest';
import { columnSign, eventSign } from '#lib/look/signs.ts';
import { COLUMN_STATES } from '#lib/scene/types.ts';
import { COLUMN_BASES, EVENT_KINDS, EVENT_STATUSES } from '#lib/story/types.ts';

it('has a sign of its own for each way in which a column, or an event, is known', () => {
	const signs = [
		...COLUMN_STATES.flatMap((state) => COLUMN_BASES.map((basis) => columnSign(state, basis))),
		...EVENT_KINDS.flatMap((kind) => EVENT_STATUSES.map((status) => eventSign(kind, status))),
	];
	expect(new Set(signs).size).toBe(signs.length);
});

it.each(COLUMN_STATES)('marks an inferred column by a light centre alone: %s', (state) => {
	const centre = /<circle [^>]*fill="var\(--sign-paper, none\)"[^>]*\/>/;
	const inferred = columnSign(state, 'inferred');
	expect(inferred).toMatch(centre);
	expect(inferred.replace(centre, '')).toBe(columnSign(state, 'stated'));
});
