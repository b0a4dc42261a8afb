import { describe, expect, it } from 'vitest';
import { diagramOf, reportInWords, type Diagram } from '#lib/reader/time/diagram.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { scene } from '#lib/scene/scene.ts';
import type { Story } from '#lib/story/types.ts';
import { fromRoadStart, isOnRoad } from '#lib/track/main-road.ts';
import { fc, test as property } from './support/property.ts';
import { inferredStory, testStory, smallStory } from './support/stories.ts';

describe.each([
	['a whole story', testStory()],
	['a small story', smallStory()],
])('the diagram of %s', (_, story: Story) => {
	const scale = timeScale(story);
	const diagram = drawn(story);

	it('has a track for each column that drives on the main road, and none for the others', () => {
		const onRoad = story.columns.filter(
			(column) => column.mode === 'road' && isOnRoad(column, story.mainRoad!.route),
		);
		expect(diagram.tracks.map(({ id }) => id)).toEqual(onRoad.map(({ id }) => id));
		for (const track of diagram.tracks) {
			const { fixes, aside } = story.columns.find(({ id }) => id === track.id)!;
			expect(new Set(track.fixes.map(({ id }) => id))).toEqual(
				new Set([...fixes, ...aside].map(({ id }) => id)),
			);
		}
	});

	it('has every fix within its axes, with bars around it', () => {
		for (const { id, fixes } of diagram.tracks) {
			for (const fix of fixes) {
				const where = `${id} ${fix.id}`;
				expect(fix.km, where).toBeGreaterThanOrEqual(0);
				expect(fix.km, where).toBeLessThanOrEqual(diagram.length);
				expect(fix.at, where).toBeGreaterThanOrEqual(0);
				expect(fix.at, where).toBeLessThanOrEqual(1);
				expect(fix.from, where).toBeLessThanOrEqual(fix.at);
				expect(fix.to, where).toBeGreaterThanOrEqual(fix.at);
				expect(fix.low, where).toBeLessThan(fix.km);
				expect(fix.high, where).toBeGreaterThan(fix.km);
			}
		}
	});

	it('has every corner of every prism and every run within its axes', () => {
		const corners = diagram.tracks.flatMap(({ prisms, runs }) => [
			...prisms.flat(),
			...runs.flatMap(({ points }) => points),
		]);
		expect(corners.length).toBeGreaterThan(4);
		for (const { at, km } of corners) {
			expect(at).toBeGreaterThanOrEqual(0);
			expect(at).toBeLessThanOrEqual(1);
			expect(km).toBeGreaterThanOrEqual(-1e-6);
			expect(km).toBeLessThanOrEqual(diagram.length + 1e-6);
		}
	});

	it('joins only the fixes of the track, in rising time', () => {
		for (const { id, runs } of diagram.tracks) {
			const { fixes } = story.columns.find((column) => column.id === id)!;
			expect(runs).toHaveLength(Math.max(0, fixes.length - 1));
			for (const { points } of runs) {
				const times = points.map(({ at }) => at);
				expect(times).toEqual(times.toSorted((a, b) => a - b));
			}
		}
	});

	property(
		'runs through the places that the map shows at the same moment',
		[fc.double({ min: 0, max: 1, noNaN: true })],
		(share) => {
			const moment = scale.start + share * (scale.parts[0]!.until - scale.start);
			const at = scale.toShare(moment);
			for (const column of scene(story, story.stages[0]!.id, moment).columns) {
				const track = diagram.tracks.find(({ id }) => id === column.id);
				const measured = story.columns.find(({ id }) => id === column.id)!;
				if (!track || column.state !== 'estimated') continue;
				const run = track.runs.find(({ points }) => points[0]!.at <= at && at <= points.at(-1)!.at)!;
				expect(between(run.points, at)).toBeCloseTo(
					fromRoadStart(measured, story.mainRoad!.route, column.at)!,
					3,
				);
			}
		},
	);
});

it('is none for a story without a main road', () => {
	const story = { ...smallStory(), mainRoad: null };
	expect(diagramOf(story, timeScale(story))).toBeNull();
});

describe('a report read out', () => {
	const reports = (shown: Story) =>
		drawn(shown)
			.tracks.flatMap(({ fixes }) => fixes)
			.map((fix) => [fix.id, reportInWords(fix, shown)] as const);

	it('says that it is not followed, and that its column is inferred', () => {
		const told = new Map(reports(inferredStory()));
		expect(told.get('here')).toMatch(/Disputed, conflicts with another report, which the line follows$/);
		expect(told.get('way')).toMatch(/Confirmed, which column it was is inferred$/);
		expect(told.get('start')).toMatch(/Confirmed$/);
	});

	it('says of an alternative that it is one', () => {
		const [fix] = drawn(smallStory()).tracks[0]!.fixes;
		expect(reportInWords({ ...fix!, standing: 'alternative' }, smallStory())).toMatch(
			/one of several possibilities; the line does not follow it$/,
		);
	});
});

/** The diagram of a story that has one. */
function drawn(story: Story): Diagram {
	const diagram = diagramOf(story, timeScale(story));
	if (!diagram) throw new Error('the story has no main road');
	return diagram;
}

/** The height of a line of rising points at a place across. */
function between(points: readonly { readonly at: number; readonly km: number }[], at: number): number {
	const next = Math.max(
		1,
		points.findIndex((point) => point.at >= at),
	);
	const [from, to] = [points[next - 1]!, points[next]!];
	const share = to.at === from.at ? 1 : (at - from.at) / (to.at - from.at);
	return from.km + share * (to.km - from.km);
}
