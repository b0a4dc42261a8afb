import { describe, expect, it } from 'vitest';
import { diagramOf } from '#lib/reader/time/diagram.ts';
import { axisNames, gapOf, wordsIn, type Plot } from '#lib/reader/time/diagram-words.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { textWidth } from '#lib/look/text-width.ts';
import { testBuild } from './support/stories.ts';

const { story } = testBuild();
const diagram = diagramOf(story, timeScale(story))!;
const ENDS = [
	{ name: 'end', km: diagram.length },
	{ name: 'start', km: 0 },
];

const plot = (width: number, height: number): Plot => ({
	...{ x: (share) => share * width, y: (km) => 14 + (1 - km / diagram.length) * (height - 22) },
	...{ left: 4, right: width - 4, top: 0, bottom: height },
});

describe.each([
	[900, 168],
	[360, 700],
])('in %s × %s px', (width, height) => {
	const axis = axisNames(story.roadPlaces, ENDS, plot(width, height));

	it('names the ends of the road first, and keeps names apart', () => {
		expect(axis.slice(0, 2).map(({ name }) => name)).toEqual(['end', 'start']);
		expect(axis.map(({ name }) => name)).toContain(story.roadPlaces[0]!.name);
		const heights = axis.map(({ y }) => y).sort((a, b) => a - b);
		for (const [i, y] of heights.slice(1).entries()) expect(y - heights[i]!).toBeGreaterThanOrEqual(13);
	});

	it('names the columns within the plot, over no report and no other words', () => {
		const words = wordsIn(diagram, gapOf(diagram), axis, [], plot(width, height));
		expect(words.map(({ column }) => column)).toContain(diagram.tracks[0]!.id);
		const boxes = words.map(({ text, x, y }) => ({
			text,
			x,
			y: y - 10,
			right: x + textWidth(text, 11.5),
			bottom: y,
		}));
		for (const [i, box] of boxes.entries()) {
			expect(box.x >= 4 && box.right <= width - 4 && box.y >= 0 && box.bottom <= height, box.text).toBe(true);
			for (const other of boxes.slice(i + 1)) {
				const isApart =
					box.right <= other.x || other.right <= box.x || box.bottom <= other.y || other.bottom <= box.y;
				expect(isApart, `${box.text} / ${other.text}`).toBe(true);
			}
			for (const { fixes } of diagram.tracks) {
				for (const { at, km } of fixes) {
					const [x, y] = [plot(width, height).x(at), plot(width, height).y(km)];
					expect(x > box.x && x < box.right && y > box.y && y < box.bottom, box.text).toBe(false);
				}
			}
		}
	});
});

it('tells the gap between the furthest claim and the furthest confirmed report, and none where there is no such claim', () => {
	const [first] = diagram.tracks;
	const claim = {
		...first!.fixes[0]!,
		status: 'claimed',
		claimant: 'A Channel',
		km: diagram.length,
	} as const;
	const beyond = { ...claim, low: diagram.length - 1, high: diagram.length, standing: 'track' } as const;
	const placed = gapOf({ ...diagram, tracks: [...diagram.tracks, { ...first!, fixes: [beyond] }] });
	expect(placed?.claimed.km).toBe(diagram.length);
	expect(placed!.placed.km).toBeLessThan(diagram.length);
	expect(placed!.placed.status).toBe('confirmed');
	const confirmed = diagram.tracks.map((track) => ({
		...track,
		fixes: track.fixes.map((fix) => ({ ...fix, claimant: null })),
	}));
	expect(gapOf({ ...diagram, tracks: confirmed })).toBeNull();
});
