import { describe, expect, it } from 'vitest';
import { joinable, neededSpeed, prism, prismOutline, type Anchor } from '#lib/track/prism.ts';
import { HOUR } from './support/track-fixtures.ts';
import { fc, test as property } from './support/property.ts';

const LENGTH = 500;
const TOP = 90;

const anchor = (time: number, at: number, minutes = 0, km = 0): Anchor => ({ time, at, minutes, km });

const anchors = fc.record({
	time: fc.integer({ min: 0, max: 12 * HOUR }),
	at: fc.double({ min: 0, max: LENGTH, noNaN: true }),
	minutes: fc.integer({ min: 1, max: 180 }),
	km: fc.double({ min: 0, max: 50, noNaN: true }),
});
/** Two fixes in rising time that can be joined, and a moment between their centres. */
const situations = fc
	.tuple(anchors, anchors, fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([a, b, share]) => {
		const [first, second] = a.time <= b.time ? [a, b] : [b, a];
		return { first, second, moment: first.time + share * (second.time - first.time) };
	})
	.filter(({ first, second }) => second.time > first.time && joinable(first, second, TOP));

describe('between two exact fixes', () => {
	const first = anchor(0, 100);
	const second = anchor(4 * HOUR, 280);

	it('is a point at either fix', () => {
		expect(prism(first, second, TOP, 0, LENGTH)).toEqual([100, 100]);
		expect(prism(first, second, TOP, 4 * HOUR, LENGTH)).toEqual([280, 280]);
	});

	it('opens at the top speed, and closes at it', () => {
		expect(prism(first, second, TOP, HOUR, LENGTH)).toEqual([100, 190]);
		expect(prism(first, second, TOP, 2 * HOUR, LENGTH)).toEqual([100, 280]);
		expect(prism(first, second, TOP, 3 * HOUR, LENGTH)).toEqual([190, 280]);
	});

	it('is a line at the top speed where there is no time to spare', () => {
		expect(prism(first, second, 45, HOUR, LENGTH)).toEqual([145, 145]);
	});

	it('does not exist outside the fixes, or where no speed joins them', () => {
		expect(prism(first, second, TOP, -1, LENGTH)).toBeNull();
		expect(prism(first, second, TOP, 4 * HOUR + 1, LENGTH)).toBeNull();
		expect(prism(first, second, 44, HOUR, LENGTH)).toBeNull();
	});

	it('is the same mirrored on the way back', () => {
		const back = prism(anchor(0, 280), anchor(4 * HOUR, 100), TOP, HOUR, LENGTH);
		expect(back).toEqual([190, 280]);
	});

	it('stands where both fixes are at one place', () => {
		expect(prism(anchor(0, 50, 0, 2), anchor(HOUR, 50, 0, 2), TOP, HOUR / 2, LENGTH)).toEqual([48, 52]);
	});
});

describe('between fixes whose times are intervals', () => {
	const first = anchor(0, 100, 30, 5);
	const second = anchor(4 * HOUR, 280, 60, 10);

	it('counts from the earliest passing of the first and the latest of the second', () => {
		expect(prism(first, second, TOP, HOUR, LENGTH)).toEqual([95, 100 + 5 + 1.5 * TOP]);
		expect(prism(first, second, TOP, 3.5 * HOUR, LENGTH)?.[0]).toBe(280 - 10 - 1.5 * TOP);
	});

	it('may not have reached the first yet at its centre, and may be past the second at its', () => {
		expect(prism(first, second, TOP, 0, LENGTH)?.[0]).toBe(100 - 5 - 0.5 * TOP);
		expect(prism(first, second, TOP, 4 * HOUR, LENGTH)?.[1]).toBe(280 + 10 + TOP);
	});

	it('needs less speed than the centres do', () => {
		expect(neededSpeed(first, second)).toBeCloseTo((180 - 15) / 5.5, 9);
	});
});

property('never leaves the path, and is never inside out', [situations], ({ first, second, moment }) => {
	const [from, to] = prism(first, second, TOP, moment, LENGTH)!;
	expect(from).toBeGreaterThanOrEqual(0);
	expect(to).toBeLessThanOrEqual(LENGTH);
	expect(from).toBeLessThanOrEqual(to + 1e-9);
});

property(
	'shrinks as precision improves and as the top speed falls',
	[situations, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 60, max: 90 })],
	({ first, second, moment }, share, slower) => {
		const sharper = (fix: Anchor): Anchor => ({ ...fix, minutes: fix.minutes * share, km: fix.km * share });
		const [from, to] = prism(first, second, TOP, moment, LENGTH)!;
		const inner = [
			prism(sharper(first), second, TOP, moment, LENGTH),
			prism(first, sharper(second), TOP, moment, LENGTH),
			prism(sharper(first), sharper(second), slower, moment, LENGTH),
		];
		for (const span of inner) {
			if (span === null) continue;
			expect(span[0]).toBeGreaterThanOrEqual(from - 1e-9);
			expect(span[1]).toBeLessThanOrEqual(to + 1e-9);
		}
	},
);

property(
	'holds every drive that passes both fixes within their precision',
	[situations, fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: -1, max: 1, noNaN: true })))],
	({ first, second, moment }, [early, near, late, far]) => {
		const start = {
			time: first.time + early! * first.minutes * 60_000,
			at: Math.min(LENGTH, Math.max(0, first.at + near! * first.km)),
		};
		const end = {
			time: second.time + late! * second.minutes * 60_000,
			at: Math.min(LENGTH, Math.max(0, second.at + far! * second.km)),
		};
		const speed = (Math.abs(end.at - start.at) / (end.time - start.time)) * HOUR;
		const isBackward = Math.sign(end.at - start.at) !== Math.sign(second.at - first.at);
		if (end.time <= start.time || speed > TOP || isBackward) return;
		if (moment < start.time || moment > end.time) return;
		const at = start.at + ((moment - start.time) / (end.time - start.time)) * (end.at - start.at);
		const [from, to] = prism(first, second, TOP, moment, LENGTH)!;
		expect(at).toBeGreaterThanOrEqual(from - 1e-6);
		expect(at).toBeLessThanOrEqual(to + 1e-6);
	},
);

property('its outline holds it: straight between corners', [situations], ({ first, second, moment }) => {
	const outline = prismOutline(first, second, TOP, LENGTH);
	expect(outline[0]!.time).toBe(first.time);
	expect(outline.at(-1)!.time).toBe(second.time);
	const after = Math.max(
		1,
		outline.findIndex(({ time }) => time >= moment),
	);
	const [a, b] = [outline[after - 1]!, outline[after]!];
	const share = b.time > a.time ? (moment - a.time) / (b.time - a.time) : 0;
	const [from, to] = prism(first, second, TOP, moment, LENGTH)!;
	expect(a.from + share * (b.from - a.from)).toBeCloseTo(from, 5);
	expect(a.to + share * (b.to - a.to)).toBeCloseTo(to, 5);
});

it('has no outline where no speed joins the fixes', () => {
	expect(prismOutline(anchor(0, 0), anchor(HOUR, 200), TOP, LENGTH)).toEqual([]);
});
