import { describe, expect, it } from 'vitest';
import { diagramOf } from '#lib/reader/time/diagram.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import type { Column, Story } from '#lib/story/types.ts';
import { besideRoad, fromRoadStart, isOnRoad, roadChainage } from '#lib/track/main-road.ts';
import { position } from '#lib/track/position.ts';
import { frameOf, readings } from '#lib/track/readouts.ts';
import { hour, smallStory } from './support/stories.ts';
import { column, fix } from './support/track-fixtures.ts';
import { fc, test as property } from './support/property.ts';

/** A path of parts of routes, one after the other. */
function along(...parts: readonly (readonly [route: string, from: number, to: number])[]): Column['path'] {
	let at = 0;
	return parts.map(([route, from, to]) => {
		const part = { route, from, to, at };
		at += Math.abs(to - from);
		return part;
	});
}

/** Up the road to km 300, round by a side road of 150 km, and up the road again from km 400 to km 600. */
const ROUND = along(['road', 0, 300], ['side', 0, 150], ['road', 400, 600]);
/** The same the other way. */
const BACK = along(['road', 600, 400], ['side', 150, 0], ['road', 300, 0]);

const from = (path: Column['path'], at: number) => fromRoadStart({ path }, 'road', at);
const on = (path: Column['path'], at: number) => roadChainage({ path }, 'road', at);

describe('a column that leaves the main road and joins it again', () => {
	it.each([
		[0, 0],
		[200, 200],
		[300, 300],
		[450, 400],
		[550, 500],
		[650, 600],
	])('is on the road again: at km %d of its path, km %d of the road', (at, km) => {
		expect(on(ROUND, at)).toBe(km);
		expect(from(ROUND, at)).toBe(km);
		expect(on(BACK, 650 - at)).toBe(km);
		expect(from(BACK, 650 - at)).toBe(km);
	});

	it('is off it in between, as far from its start as the shorter way back to it', () => {
		expect([310, 400, 440].map((at) => on(ROUND, at))).toEqual([null, null, null]);
		expect([310, 400, 440].map((at) => from(ROUND, at))).toEqual([310, 400, 410]);
		expect([340, 250, 210].map((at) => from(BACK, at))).toEqual([310, 400, 410]);
	});

	property(
		'never jumps',
		[fc.double({ min: 0, max: 649.9, noNaN: true }), fc.constantFrom(ROUND, BACK)],
		(at, path) => {
			expect(Math.abs(from(path, at + 0.1)! - from(path, at)!)).toBeLessThanOrEqual(0.1 + 1e-9);
		},
	);
});

describe('a column off the main road', () => {
	it('has no distance before it comes to the road, and counts what it drives after that', () => {
		const path = along(['side', 0, 50], ['road', 100, 300], ['branch', 0, 80]);
		expect(from(path, 20)).toBeNull();
		expect([50, 250, 300].map((at) => from(path, at))).toEqual([100, 300, 350]);
		expect(on(path, 300)).toBeNull();
	});

	it('counts the way to the road on its way back, and nothing once it has left it for good', () => {
		const path = along(['branch', 80, 0], ['road', 300, 100], ['side', 50, 0]);
		expect([0, 80, 280].map((at) => from(path, at))).toEqual([380, 300, 100]);
		expect(from(path, 300)).toBeNull();
	});

	it('that turns round there comes nearer again', () => {
		const path = along(['road', 0, 300], ['branch', 0, 80], ['branch', 80, 0], ['road', 300, 0]);
		expect([300, 380, 400, 460, 760].map((at) => from(path, at))).toEqual([300, 380, 360, 300, 0]);
	});

	it('and never on it, has no distance at all', () => {
		const path = along(['side', 0, 50]);
		expect(isOnRoad({ path }, 'road')).toBe(false);
		expect(isOnRoad({ path: ROUND }, 'road')).toBe(true);
		expect([0, 25, 50].map((at) => from(path, at))).toEqual([null, null, null]);
	});
});

describe('what is told of a column that has joined the main road again', () => {
	const story = smallStory();
	const frame = frameOf(story);
	const told = (path: Column['path'], at: number) => {
		const driving = column([fix(hour(5), at)], 650, { path });
		return readings(driving, position(driving, hour(5)), frame, hour(5));
	};

	it('has both its distances by road, on the way out and on the way back', () => {
		expect(told(ROUND, 550)).toMatchObject({ fromStart: { value: 500 }, toEnd: { value: 400 } });
		expect(told(BACK, 100)).toMatchObject({ fromStart: { value: 500 }, toEnd: { value: 400 } });
		expect(told(BACK, 500)).toMatchObject({ fromStart: { value: 150 }, toEnd: { value: 750 } });
	});

	it('has none to the road’s end while it is off it', () => {
		expect(told(ROUND, 310)).toMatchObject({ fromStart: { value: 310 }, toEnd: null });
	});

	it('has each of its reports in the diagram', () => {
		const fixes = [fix(hour(1), 0), fix(hour(5), 310), fix(hour(9), 450), fix(hour(12), 650)];
		const shown: Story = { ...story, columns: [column(fixes, 650, { path: ROUND })] };
		expect(diagramOf(shown, timeScale(shown))?.tracks[0]?.fixes.map(({ km }) => km)).toEqual([
			0, 310, 400, 600,
		]);
	});
});

describe('a report of a column that is not on the road yet', () => {
	const beside = (path: Column['path'], at: number) => besideRoad({ path }, 'road', at);

	it('has a place in the diagram, by the way to the road', () => {
		const path = along(['side', 0, 100], ['road', 300, 600]);
		expect(from(path, 40)).toBeNull();
		expect(beside(path, 40)).toBe(240);
		expect(beside(path, 150)).toBe(350);
	});

	it('has one as well after the road is left for good on the way back', () => {
		const path = along(['road', 600, 300], ['side', 0, 100]);
		expect(from(path, 340)).toBeNull();
		expect(beside(path, 340)).toBe(260);
		expect(beside(along(['side', 0, 100]), 40)).toBeNull();
	});
});
