import { describe, expect, it } from 'vitest';
import { sightingsOnRoad } from '#lib/compile/road-sightings.ts';
import { diagramOf } from '#lib/reader/time/diagram.ts';
import { diagramReports } from '#lib/reader/time/diagram-reports.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { lengthOf, pointAt } from '#lib/track/line.ts';
import type { SightingRecord } from '#lib/story/sighting.ts';
import { testStory } from './support/stories.ts';

const story = testStory();
const road = story.routes.find(({ id }) => id === story.mainRoad!.route)!;
const middle = lengthOf(road) / 2;
const [first] = story.sightings;
const seenAt = (changes: Partial<SightingRecord>): SightingRecord => ({
	...first!,
	...{ id: 'seen', position: pointAt(road, middle), radius: 1, precision: 'minute' },
	...changes,
});
const onRoad = (changes: Partial<SightingRecord>) =>
	sightingsOnRoad({ ...story, sightings: [seenAt(changes)] });

describe('a sighting in the diagram', () => {
	it('lies as far along the main road as its place', () => {
		expect(onRoad({})).toEqual([{ id: 'seen', km: Math.round(middle) }]);
	});

	it.each([
		['its place is not published', { position: null }],
		[
			'its place is far from the road',
			{ position: [pointAt(road, middle)[0] + 1, pointAt(road, middle)[1]] },
		],
		['its place is hardly known', { radius: 25 }],
		['of its time only the day is known', { precision: 'day' }],
	] satisfies [string, Partial<SightingRecord>][])('is none where %s', (_, changes) => {
		expect(onRoad(changes)).toEqual([]);
	});

	it('is none where a report of a column rests on it: that stands for it', () => {
		const [column, ...others] = story.columns;
		const [fix, ...fixes] = column!.fixes;
		const resting = { ...column!, fixes: [{ ...fix!, sighting: 'seen' }, ...fixes] };
		expect(sightingsOnRoad({ ...story, sightings: [seenAt({})], columns: [resting, ...others] })).toEqual([]);
	});

	it('is none without a main road', () => {
		expect(sightingsOnRoad({ ...story, mainRoad: null, sightings: [seenAt({})] })).toEqual([]);
	});

	it('is read out among the reports, in the order of time, with who placed it', () => {
		const told = { ...story, sightings: [seenAt({ title: 'Lorries at a bridge', level: 'A' })] };
		const scale = timeScale(told);
		const reports = diagramReports(diagramOf(told, scale)!, sightingsOnRoad(told), told, scale);
		const times = reports.map(({ time }) => time);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		const seen = reports.filter(({ drawn }) => drawn.is === 'sighting');
		expect(seen).toHaveLength(1);
		expect(seen[0]!.words).toMatch(/^Seen: Lorries at a bridge, .+, placed by an outsider$/);
		expect(reports).toHaveLength(1 + diagramOf(told, scale)!.tracks.flatMap(({ fixes }) => fixes).length);
	});
});
