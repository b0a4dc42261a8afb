import { describe, expect, it } from 'vitest';
import type { Fix, LngLat } from '#lib/story/types.ts';
import { pointAt } from '#lib/track/line.ts';
import { conflictsAt, position } from '#lib/track/position.ts';
import { testStory } from './support/stories.ts';
import { column, fix, HOUR } from './support/track-fixtures.ts';
import { fc, test as property } from './support/property.ts';

const MINUTE = 60_000;

describe('states', () => {
	const fixes = [fix(0, 10, { minutes: 30 }), fix(4 * HOUR, 210, { minutes: 30 }), fix(6 * HOUR, 260)];
	const car = column(fixes);

	it('is placed at the first fix from its interval’s start, and unknown before', () => {
		expect(position(car, -30 * MINUTE)).toMatchObject({ state: 'placed', at: 10, fix: fixes[0], span: null });
		expect(position(car, -30 * MINUTE - 1)).toMatchObject({
			state: 'unknown',
			at: null,
			fix: null,
			before: null,
		});
	});

	it('is placed at the last fix to its interval’s end, and unknown after', () => {
		expect(position(car, 6 * HOUR + MINUTE)).toMatchObject({ state: 'placed', at: 260, fix: fixes[2] });
		expect(position(car, 6 * HOUR + MINUTE + 1)).toMatchObject({ state: 'unknown', at: null, after: null });
	});

	it('runs between the fixes’ centres, whatever it is called', () => {
		expect(position(car, 0)).toMatchObject({ state: 'placed', at: 10 });
		expect(position(car, 30 * MINUTE)).toMatchObject({ state: 'placed', at: 35, fix: fixes[0] });
		expect(position(car, 30 * MINUTE + 1)).toMatchObject({ state: 'estimated', fix: null });
		expect(position(car, 2 * HOUR)).toMatchObject({
			state: 'estimated',
			at: 110,
			before: fixes[0],
			after: fixes[1],
		});
		expect(position(car, 4 * HOUR)).toMatchObject({ state: 'placed', at: 210, fix: fixes[1] });
	});

	it('gives the mean speed since the fix before, with its range', () => {
		const { speed } = position(car, 2 * HOUR);
		expect(speed?.mean).toBe(50);
		expect(speed?.low).toBeCloseTo(198 / 5, 9);
		expect(speed?.high).toBeCloseTo(202 / 3, 9);
	});

	it('is placed by the nearer of two fixes whose intervals overlap', () => {
		const near = column([fix(0, 0, { minutes: 180 }), fix(2 * HOUR, 80, { minutes: 180 })]);
		expect(position(near, 0.9 * HOUR).fix?.at).toBe(0);
		expect(position(near, 1.1 * HOUR).fix?.at).toBe(80);
	});

	it('knows one fix', () => {
		const parked = column([fix(0, 5)]);
		expect(position(parked, 0)).toMatchObject({ state: 'placed', at: 5, span: null, speed: null });
		expect(position(parked, HOUR)).toMatchObject({ state: 'unknown', at: null });
	});

	it('knows no fix', () => {
		expect(position(column([]), 0)).toMatchObject({ state: 'unknown', at: null });
	});
});

describe('aircraft', () => {
	it('have no prism, and no top speed', () => {
		const jet = column([fix(0, 0), fix(HOUR, 500)], 500, { mode: 'air', topSpeed: null });
		expect(position(jet, HOUR / 2)).toMatchObject({ state: 'estimated', at: 250, span: null });
		expect(position(jet, HOUR / 2).speed?.mean).toBe(500);
	});
});

describe('fixes beside the track', () => {
	const elsewhere = fix(3 * HOUR, 100, { minutes: 30, standing: 'conflicting' });
	const perhaps = fix(2 * HOUR, 30, { minutes: 150, standing: 'alternative' });
	const fixes = [fix(0, 0), fix(3 * HOUR, 180, { minutes: 30 }), fix(4 * HOUR, 240)];
	const car = column(fixes, 500, { aside: [perhaps, elsewhere] });

	it('neither move the column nor hide it: its track is what it is without them', () => {
		for (let minutes = -60; minutes <= 300; minutes += 5) {
			expect(position(car, minutes * MINUTE)).toEqual(position(column(fixes), minutes * MINUTE));
		}
		expect(position(car, 3 * HOUR)).toMatchObject({ state: 'placed', at: 180, fix: fixes[1] });
	});

	it('conflict while they are in force, unless they are alternatives', () => {
		expect(conflictsAt(car, 2.5 * HOUR - 1)).toEqual([]);
		expect(conflictsAt(car, 2.5 * HOUR)).toEqual([elsewhere]);
		expect(conflictsAt(car, 3.5 * HOUR)).toEqual([elsewhere]);
		expect(conflictsAt(car, 3.5 * HOUR + 1)).toEqual([]);
	});
});

/** A list that counts how often one of its items is asked for. */
function counted<T>(list: readonly T[]): { list: readonly T[]; count: () => number } {
	let asked = 0;
	const watched = new Proxy(list, {
		get(target, key): unknown {
			if (typeof key === 'string' && /^\d+$/.test(key)) asked++;
			return Reflect.get(target, key);
		},
	});
	return { list: watched, count: () => asked };
}

it.each([10, 1000, 100_000])('looks at no more fixes than the logarithm of %d asks for', (size) => {
	const fixes = counted(Array.from({ length: size }, (_, i) => fix(i * HOUR, (500 * i) / size)));
	position(column(fixes.list), 0.61 * size * HOUR);
	expect(fixes.count()).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 4);
});

it.each([10, 1000, 100_000])('looks at no more vertices than the logarithm of %d asks for', (size) => {
	const line = Array.from({ length: size }, (_, i): LngLat => [40, 47 + i / size]);
	const chainage = counted(line.map((_, i) => i));
	pointAt({ line, chainage: chainage.list }, 0.61 * size);
	expect(chainage.count()).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 4);
});

/** Fixes in rising time that a column can drive past, from centre to centre, at no more than 80 km/h. */
const drives = fc
	.array(
		fc.record({
			hours: fc.double({ min: 0.1, max: 5, noNaN: true }),
			speed: fc.double({ min: -80, max: 80, noNaN: true }),
			minutes: fc.integer({ min: 1, max: 180 }),
			km: fc.double({ min: 0, max: 30, noNaN: true }),
		}),
		{ minLength: 2, maxLength: 8 },
	)
	.map((legs) => {
		const fixes: Fix[] = [];
		let time = 0;
		let at = 250;
		for (const { hours, speed, minutes, km } of legs) {
			time += hours * HOUR;
			at = Math.min(500, Math.max(0, at + speed * hours));
			fixes.push(fix(time, at, { minutes, km }));
		}
		return fixes;
	});

property(
	'an estimate lies in its prism',
	[drives, fc.double({ min: -0.1, max: 1.1, noNaN: true })],
	(fixes, share) => {
		const moment = fixes[0]!.time + share * (fixes.at(-1)!.time - fixes[0]!.time);
		const { at, span } = position(column(fixes), moment);
		if (at === null || span === null) return;
		expect(at).toBeGreaterThanOrEqual(span[0] - 1e-9);
		expect(at).toBeLessThanOrEqual(span[1] + 1e-9);
	},
);

property(
	'an estimate lies in its prism even where the centres ask for more than the top speed',
	[fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 150, max: 260 })],
	(share, way) => {
		const car = column([fix(0, 0, { minutes: 60, km: 5 }), fix(HOUR, way, { minutes: 60, km: 5 })]);
		const { at, span } = position(car, share * HOUR);
		expect(span).not.toBeNull();
		expect(at).toBeGreaterThanOrEqual(span![0]);
		expect(at).toBeLessThanOrEqual(span![1]);
	},
);

property(
	'a position never jumps between fixes that agree',
	[drives, fc.double({ min: 0, max: 1, noNaN: true })],
	(fixes, share) => {
		const car = column(fixes);
		const [start, end] = [fixes[0]!.time, fixes.at(-1)!.time];
		const moment = start + share * (end - start);
		const later = Math.min(end, moment + MINUTE);
		const step = Math.abs(position(car, later).at! - position(car, moment).at!);
		expect(step).toBeLessThanOrEqual((90 * (later - moment)) / HOUR + 1e-6);
		for (const { time, at } of fixes) expect(position(car, time).at).toBeCloseTo(at, 9);
	},
);

property(
	'is a pure function of its input',
	[drives, fc.double({ min: -0.5, max: 1.5, noNaN: true })],
	(fixes, share) => {
		const car = Object.freeze(column(Object.freeze(fixes.map((one) => Object.freeze(one)))));
		const moment = fixes[0]!.time + share * (fixes.at(-1)!.time - fixes[0]!.time);
		const answer = position(car, moment);
		position(car, moment + HOUR);
		expect(position(car, moment)).toEqual(answer);
	},
);

describe('the columns of a whole story', () => {
	it.each(testStory().columns.filter(({ mode }) => mode === 'road'))(
		'$id never jumps and keeps to its prism',
		(one) => {
			let before: number | null = null;
			const start = one.fixes[0]!.time - 4 * HOUR;
			for (let moment = start; moment < one.fixes.at(-1)!.time + 4 * HOUR; moment += 5 * MINUTE) {
				const { at: now, span } = position(one, moment);
				if (now !== null && before !== null) expect(Math.abs(now - before)).toBeLessThan(7.6);
				if (now !== null && span) expect(now >= span[0] && now <= span[1]).toBe(true);
				before = now;
			}
		},
	);
});
