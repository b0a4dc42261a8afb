import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { compileStory } from '#lib/compile/measure/compile.ts';
import { position } from '#lib/track/position.ts';
import { fromRostov, readings, rounded, roundSpeed, toKremlin, toMoscow } from '#lib/track/readouts.ts';
import { realGeodata } from './support/track-fixtures.ts';
import { fc, test as property } from './support/property.ts';

const { story } = compileStory(realGeodata());
const { reference } = story;
const named = (id: string) => story.columns.find((one) => one.id === id)!;
const on = (id: string, time: string) => {
	const column = named(id);
	const moment = Date.parse(time);
	return { column, where: position(column, moment), moment };
};

describe('rounded', () => {
	it.each([
		[123.4, 0.3, 123, 1],
		[123.4, 0.7, 123, 2],
		[123.4, 3.2, 123, 4],
		[123.4, 5, 123, 6],
		[123.4, 7.1, 125, 10],
		[123.4, 10, 125, 15],
		[123.4, 18, 125, 20],
		[128.9, 18, 130, 20],
		[123.4, 49, 120, 60],
		[123.4, 126, 100, 150],
		[610, 10, 610, 10],
		[0.1 + 0.2 + 609.7, 10, 610, 10],
	])('%d ± %d is told as %d ± %d', (value, half, told, toldHalf) => {
		expect(rounded(value, half)).toEqual({ value: told, half: toldHalf });
	});

	property(
		'tells a range that contains the one that is known, and not much more, in no more digits than that bears',
		[
			fc.oneof(
				fc.double({ min: -1e15, max: 1e15, noNaN: true }),
				fc.double({ min: 0, max: 1200, noNaN: true }),
			),
			fc.oneof(fc.double({ min: 0, max: 1e15, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true })),
		],
		(value, half) => {
			const told = rounded(value, half);
			const noise = 2e-6 + 1e-12 * (Math.abs(value) + half);
			expect(told.value - told.half).toBeLessThanOrEqual(value - half + noise);
			expect(told.value + told.half).toBeGreaterThanOrEqual(value + half - noise);
			expect(told.half).toBeLessThanOrEqual(Math.max(half + 1.5, 1.5 * half) + noise);
			const step = half < 10 ? 1 : half < 50 ? 5 : 10;
			if (half < 500 && Math.abs(value) < 1e6) {
				expect(Math.abs(told.value % step), 'a round number').toBe(0);
				expect(told.half % step, 'a round number').toBe(0);
			}
		},
	);
});

describe('the range of a speed', () => {
	const speed = fc.double({ min: 0, max: 1e6, noNaN: true });

	property(
		'is rounded outward, to whole numbers, around the mean',
		[fc.tuple(speed, speed, speed)],
		(three) => {
			const [low, mean, high] = three.sort((a, b) => a - b);
			const told = roundSpeed({ low, mean, high });
			if (told === null) {
				expect(high).toBeLessThan(0.5);
				return;
			}
			expect(told.low).toBeLessThanOrEqual(low + 2e-6);
			expect(told.high).toBeGreaterThanOrEqual(high - 2e-6);
			expect(told.mean).toBeGreaterThanOrEqual(told.low);
			expect(told.mean).toBeLessThanOrEqual(told.high);
			expect(told.high - told.low).toBeLessThanOrEqual(high - low + 20);
			for (const figure of [told.low, told.mean, told.high]) expect(Number.isInteger(figure)).toBe(true);
		},
	);

	it('says nothing where reports leave any speed possible', () => {
		expect(roundSpeed({ low: 0, mean: 300, high: Infinity })).toBeNull();
	});
});

describe('at Krasnoye', () => {
	const { column, where } = on('north', '2023-06-25T02:00:00+03:00');

	it('is about 330 km from the Kremlin in a straight line', () => {
		const reading = toKremlin(column, where, reference)!;
		expect(Math.abs(reading.value - 330)).toBeLessThanOrEqual(3);
		expect(reading.half).toBeLessThanOrEqual(15);
	});

	it('counts the detour from Rostov, and no way to Moscow off the main road', () => {
		expect(fromRostov(column, where)?.value).toBeGreaterThan(690);
		expect(toMoscow(column, where)).toBeNull();
	});
});

describe('on the main road', () => {
	const column = named('claimed');
	const moment = Date.parse('2023-06-24T20:25:00+03:00');
	const where = { ...position(column, moment), span: null };

	it('adds up to the whole road', () => {
		const way = column.moscowAt! - column.rostovAt!;
		const [done, left] = [fromRostov(column, where)!, toMoscow(column, where)!];
		expect(Math.abs(done.value + left.value - way)).toBeLessThanOrEqual(10);
		expect(Math.abs(left.value - 200), 'about 200 km, as claimed').toBeLessThanOrEqual(left.half);
	});
});

describe('before the main road', () => {
	it('has no distance by road', () => {
		const { column, where } = on('north', '2023-06-24T02:00:00+03:00');
		expect(where.at).not.toBeNull();
		expect(fromRostov(column, where)).toBeNull();
		expect(toMoscow(column, where)).toBeNull();
		expect(toKremlin(column, where, reference)).not.toBeNull();
	});
});

describe('on the way back', () => {
	it('comes nearer to Rostov', () => {
		const early = on('return', '2023-06-25T06:30:00+03:00');
		const late = on('return', '2023-06-25T11:00:00+03:00');
		const exact = (at: typeof early) =>
			fromRostov(at.column, { ...at.where, span: [at.where.at!, at.where.at!] })!.value;
		expect(exact(early)).toBeGreaterThan(exact(late) + 100);
	});
});

describe('an aircraft between two reports', () => {
	it('has no distances: its course is not known', () => {
		const { column, where, moment } = on('legacy-august', '2023-08-23T18:05:00+03:00');
		expect(where.state).toBe('estimated');
		expect(readings(column, where, reference, moment)).toMatchObject({
			fromRostov: null,
			toMoscow: null,
			toKremlin: null,
		});
	});
});

describe('at the headquarters', () => {
	const { column, where, moment } = on('rostov', '2023-06-24T07:30:00+03:00');

	it('is 0 km from Rostov and 959 km from the Kremlin', () => {
		const told = readings(column, where, reference, moment);
		expect(told.fromRostov).toEqual({ value: 0, half: 2 });
		expect(told.toKremlin?.value).toBe(Math.round(distance([...reference.rostov], [...reference.kremlin])));
		expect(told.toKremlin?.value).toBe(959);
		expect(told.elapsed).toBe(9 * 60 + 41);
	});
});

it('has nothing but the hours where the column’s place is unknown', () => {
	const { column, where, moment } = on('north', '2023-06-25T09:00:00+03:00');
	expect(readings(column, where, reference, moment)).toEqual({
		fromRostov: null,
		toMoscow: null,
		toKremlin: null,
		elapsed: 35 * 60 + 11,
		speed: null,
	});
});

it('gives a speed with its range', () => {
	const { column, where, moment } = on('north', '2023-06-24T14:00:00+03:00');
	const { speed } = readings(column, where, reference, moment);
	expect(speed!.low).toBeLessThanOrEqual(speed!.mean);
	expect(speed!.high).toBeGreaterThanOrEqual(speed!.mean);
	expect(speed!.high).toBeLessThanOrEqual(90);
});

it('gives no speed to what stands', () => {
	const { column, where, moment } = on('legacy', '2023-06-27T07:40:00+03:00');
	expect(where.speed?.high).toBeLessThan(1);
	expect(readings(column, where, reference, moment).speed).toBe(null);
});
