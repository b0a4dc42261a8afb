import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '#lib/track/line.ts';
import { position } from '#lib/track/position.ts';
import { frameOf, fromStart, readings, toEnd, toTarget } from '#lib/track/readouts.ts';
import { realStory } from './support/real.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const story = realStory();
const frame = frameOf(story);
const named = (id: string) => story.columns.find((one) => one.id === id)!;
const at = (time: string): number => Date.parse(time);
const on = (id: string, time: string) => {
	const column = named(id);
	const moment = at(time);
	return { column, where: position(column, moment), moment };
};

describe('the columns', () => {
	it.each(story.columns.filter(({ mode }) => mode === 'road'))(
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

	it('the leading column is at Krasnoye in the afternoon and in the night, and nobody knows where by day', () => {
		const north = (time: string) => position(named('north'), at(time));
		expect(north('2023-06-24T15:50:00+03:00')).toMatchObject({ state: 'placed', fix: { id: 'krasnoye' } });
		const night = { state: 'placed', fix: { id: 'krasnoye-night' } };
		expect(north('2023-06-25T02:00:00+03:00')).toMatchObject(night);
		expect(north('2023-06-25T09:00:00+03:00').state).toBe('unknown');
	});

	it('the leading column drives evenly: between its reports at 20 to 55 km/h', () => {
		const { fixes } = named('north');
		const speeds = fixes.slice(1, -1).map((fix, i) => {
			const before = fixes[i]!;
			return (fix.at - before.at) / ((fix.time - before.time) / HOUR);
		});
		expect(Math.min(...speeds)).toBeGreaterThan(20);
		expect(Math.max(...speeds)).toBeLessThan(62);
	});

	it('the claimed advance is at the band at 20:25, by Prigozhin’s word', () => {
		const { fix: band } = position(named('claimed'), at('2023-06-24T20:25:00+03:00'));
		expect(band).toMatchObject({ id: 'band', status: 'claimed', claimant: 'Prigozhin' });
	});

	it('the force at Rostov stays at the headquarters all day', () => {
		const force = named('rostov');
		const end = lengthOf(force);
		const { at: chainage, span } = position(force, at('2023-06-24T12:00:00+03:00'));
		expect(chainage).toBe(end);
		expect(span).toEqual([end - 0.06, end]);
	});
});

describe('at Krasnoye', () => {
	const { column, where } = on('north', '2023-06-25T02:00:00+03:00');

	it('is about 330 km from the Kremlin in a straight line', () => {
		const reading = toTarget(column, where, frame)!;
		expect(Math.abs(reading.value - 330)).toBeLessThanOrEqual(3);
		expect(reading.half).toBeLessThanOrEqual(15);
	});

	it('counts the detour from Rostov, and no way to Moscow off the main road', () => {
		expect(fromStart(column, where, frame)?.value).toBeGreaterThan(690);
		expect(toEnd(column, where, frame)).toBeNull();
	});
});

describe('on the main road', () => {
	const column = named('claimed');
	const moment = Date.parse('2023-06-24T20:25:00+03:00');
	const where = { ...position(column, moment), span: null };

	it('adds up to the whole road', () => {
		const way = frame.mainRoad!.length;
		const [done, left] = [fromStart(column, where, frame)!, toEnd(column, where, frame)!];
		expect(Math.abs(done.value + left.value - way)).toBeLessThanOrEqual(10);
		expect(Math.abs(left.value - 200), 'about 200 km, as claimed').toBeLessThanOrEqual(left.half);
	});
});

describe('before the main road', () => {
	it('has no distance by road', () => {
		const { column, where } = on('north', '2023-06-24T02:00:00+03:00');
		expect(where.at).not.toBeNull();
		expect(fromStart(column, where, frame)).toBeNull();
		expect(toEnd(column, where, frame)).toBeNull();
		expect(toTarget(column, where, frame)).not.toBeNull();
	});
});

describe('on the way back', () => {
	it('comes nearer to Rostov', () => {
		const early = on('return', '2023-06-25T06:30:00+03:00');
		const late = on('return', '2023-06-25T11:00:00+03:00');
		const exact = (at: typeof early) =>
			fromStart(at.column, { ...at.where, span: [at.where.at!, at.where.at!] }, frame)!.value;
		expect(exact(early)).toBeGreaterThan(exact(late) + 100);
	});
});

describe('an aircraft between two reports', () => {
	it('has no distances: its course is not known', () => {
		const { column, where, moment } = on('legacy-august', '2023-08-23T18:05:00+03:00');
		expect(where.state).toBe('estimated');
		expect(readings(column, where, frame, moment)).toMatchObject({
			fromStart: null,
			toEnd: null,
			toTarget: null,
		});
	});
});

describe('at the headquarters', () => {
	const { column, where, moment } = on('rostov', '2023-06-24T07:30:00+03:00');

	it('is 0 km from Rostov and 959 km from the Kremlin', () => {
		const told = readings(column, where, frame, moment);
		expect(told.fromStart).toEqual({ value: 0, half: 2 });
		expect(told.toTarget?.value).toBe(
			Math.round(distance([...story.mainRoad!.start.at], [...story.target!.at])),
		);
		expect(told.toTarget?.value).toBe(959);
		expect(told.elapsed).toBe(9 * 60 + 41);
	});
});

it('has nothing but the hours where the column’s place is unknown', () => {
	const { column, where, moment } = on('north', '2023-06-25T09:00:00+03:00');
	expect(readings(column, where, frame, moment)).toEqual({
		fromStart: null,
		toEnd: null,
		toTarget: null,
		elapsed: 35 * 60 + 11,
		speed: null,
	});
});

it('gives a speed with its range', () => {
	const { column, where, moment } = on('north', '2023-06-24T14:00:00+03:00');
	const { speed } = readings(column, where, frame, moment);
	expect(speed!.low).toBeLessThanOrEqual(speed!.mean);
	expect(speed!.high).toBeGreaterThanOrEqual(speed!.mean);
	expect(speed!.high).toBeLessThanOrEqual(90);
});

it('gives no speed to what stands', () => {
	const { column, where, moment } = on('legacy', '2023-06-27T07:40:00+03:00');
	expect(where.speed?.high).toBeLessThan(1);
	expect(readings(column, where, frame, moment).speed).toBe(null);
});
