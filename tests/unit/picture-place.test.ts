import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { signsOf } from '#lib/scene/layers.ts';
import { place, scalesAtWhichTheyMeet, type Rect, type Standing, type Wish } from '#lib/look/place.ts';
import { posterFrame, scalesOf } from '#lib/picture/poster.ts';
import { drawingOf } from '#lib/picture/drawing.ts';
import { groundOf } from '#lib/picture/ground.ts';
import { FILES, IDS, openingScene } from './support/picture.ts';
import { testStory } from './support/stories.ts';

const AROUND = {
	taken: [],
	busy: [],
	inView: { x: 0, y: 0, width: 1000, height: 1000 },
	margin: 24,
	least: 0.275,
	usual: 0.5,
	largest: 2,
};

function overlap(a: Standing, b: Standing, scale: number): boolean {
	if (scale < a.from || scale >= a.to || scale < b.from || scale >= b.to) return false;
	const box = ({ at: [x, y], rect }: Standing): Rect => ({
		left: x * scale + rect.left,
		right: x * scale + rect.right,
		top: y * scale + rect.top,
		bottom: y * scale + rect.bottom,
	});
	const [p, q] = [box(a), box(b)];
	const SLACK = 1e-6;
	return (
		p.left < q.right - SLACK &&
		q.left < p.right - SLACK &&
		p.top < q.bottom - SLACK &&
		q.top < p.bottom - SLACK
	);
}

describe('placing names', () => {
	const label = (at: [number, number], width = 60): Wish => ({
		at,
		from: 0.1,
		to: Infinity,
		core: null,
		choices: [
			{ left: 4, right: 4 + width, top: -8, bottom: 8 },
			{ left: -4 - width, right: -4, top: -8, bottom: 8 },
		],
	});

	test('gives the more important its first choice and moves the other to its second', () => {
		const [first, second] = place([label([100, 100]), label([60, 100])], AROUND);
		expect(first).toMatchObject({ choice: 0, from: 0.1 });
		expect(second).toMatchObject({ choice: 1, from: 0.1 });
	});

	test('shows a name from the scale on at which there is room for it', () => {
		const crowd = [label([100, 100]), label([100, 100]), label([100, 110])];
		const third = place(crowd, AROUND)[2];
		expect(third?.from).toBeCloseTo(1.6, 6);
	});

	test('leaves out what never finds room', () => {
		expect(place([label([50, 50]), label([50, 50]), label([50, 50])], AROUND)[2]).toBeNull();
	});

	test('tells at which scales two rectangles meet', () => {
		const rect = { left: -5, right: 5, top: -5, bottom: 5 };
		const standing = (x: number, y: number): Standing => ({ at: [x, y], rect, from: 0, to: Infinity });
		expect(scalesAtWhichTheyMeet(standing(0, 0), standing(20, 0))).toEqual([0, 0.5]);
		expect(scalesAtWhichTheyMeet(standing(0, 0), standing(20, 40))).toEqual([0, 0.25]);
		expect(scalesAtWhichTheyMeet(standing(0, 0), standing(0, 0))).toEqual([0, Infinity]);
	});

	test('lets no two names meet at any scale, whatever they are', () => {
		const wish = fc
			.tuple(
				fc.integer({ max: 1000, min: 0 }),
				fc.integer({ max: 1000, min: 0 }),
				fc.integer({ max: 120, min: 10 }),
			)
			.map(([x, y, width]) => label([x, y], width));
		fc.assert(
			fc.property(
				fc.array(wish, { maxLength: 25 }),
				fc.double({ min: 0.1, max: 2, noNaN: true }),
				(wishes, scale) => {
					const given = place(wishes, AROUND).filter((each) => each !== null);
					return given.every((a, i) => given.slice(i + 1).every((b) => !overlap(a, b, scale)));
				},
			),
		);
	});
});

test.each(IDS)('no name of %s covers another or a sign, at any size of the picture', (id) => {
	const scene = openingScene(id);
	const frame = posterFrame(scene.camera);
	const { shapes } = groundOf(FILES, frame);
	const annotations = Object.fromEntries(
		signsOf(scene).map(({ id: mark }) => [mark, `Something at ${mark}`]),
	);
	const scales = scalesOf(frame);
	const { labels, groups, columns } = drawingOf(
		scene,
		testStory(),
		{ labels: FILES.labels, shapes, plan: null, annotations },
		frame,
		{ scales },
	);

	const clashes = new Set<string>();
	for (let scale = scales.least; scale < scales.most; scale *= 1.1) {
		for (const [i, label] of labels.entries()) {
			for (const other of [...labels.slice(i + 1), ...groups, ...columns]) {
				if (overlap(label, other, scale)) clashes.add(label.lines.join(' '));
			}
		}
	}

	expect(labels.length).toBeGreaterThan(6);
	expect([...clashes]).toEqual([]);
});
