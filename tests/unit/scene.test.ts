import { describe, expect, it } from 'vitest';
import { scene } from '#lib/scene/scene.ts';
import { stageAt } from '#lib/scene/stage-at.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { wholeScene } from '#lib/scene/whole.ts';
import { hour, inferredStory, smallStory } from './support/stories.ts';
import { sceneText } from './support/scene-text.ts';

const story = smallStory();
const at = (stage: string, hours: number) => scene(story, stage, hour(hours));
const drivenOf = (stage: string, hours: number, stretch: string) =>
	at(stage, hours).stretches.find(({ id }) => id === stretch)?.driven;

describe('the straight line to the target', () => {
	const [first, ...others] = story.stages;
	const from = story.events.find(({ position }) => position !== null)!;
	const told = { ...story, stages: [{ ...first!, distanceFrom: from.id }, ...others] };

	it('is there once its event has begun, as long as it is, and off by what the place is', () => {
		const { distance } = scene(told, first!.id, from.time + 12 * 3_600_000);
		expect(distance).toMatchObject({ from: from.position, to: story.target!.at });
		expect(distance!.length.half).toBeGreaterThanOrEqual(Math.floor(from.radius ?? 0));
		expect(scene(told, first!.id, from.time - 24 * 3_600_000).distance).toBeNull();
	});

	it('is not there where no stage asks for it, or there is no target', () => {
		expect(scene(story, first!.id, from.time + 12 * 3_600_000).distance).toBeNull();
		expect(scene({ ...told, target: null }, first!.id, from.time + 12 * 3_600_000).distance).toBeNull();
	});
});

describe('a scene', () => {
	it('follows from the story, the stage and the moment, and writes into none of them', () => {
		for (const { id, moment } of story.stages) {
			expect(scene(story, id, moment)).toEqual(scene(structuredClone(story), id, moment));
		}
	});

	it.each(['', 'fourth', 'toString', '__proto__'])(
		'is refused for a stage that the story has not: “%s”',
		(id) => {
			expect(() => scene(story, id, hour(2))).toThrow(RangeError);
		},
	);

	it('has its stage’s camera and the moment asked for, in the stage or outside it', () => {
		const { camera, moment, stage } = at('second', 40);
		expect({ camera, moment, stage }).toEqual({
			camera: [39, 47, 41, 51],
			moment: hour(40),
			stage: 'second',
		});
	});

	it('shows the stretches that its stage names, by their role, in the order of the routes', () => {
		expect(at('second', 22).stretches.map(({ id, role, status }) => `${id} ${role} ${status}`)).toEqual([
			'south return driven',
			'north return driven',
			'far past reported',
		]);
	});

	it('is told in words as a person would compare it', () => {
		expect(sceneText(at('first', 6), story)).toMatchInlineSnapshot(`
			"first at 2023-06-24T03:00Z
			camera 39 47 41 53
			advance: south (0–300), north (300–320), far (ahead), band (ahead)
			security: shut
			column lead: estimated at 320.0 km [40.00 50.17], could be 249–343, claimed by A speaker, by way and end
			current: departure, sighting (claimed)
			coming: nowhere without a place
			earlier: 0 events
			readouts: 300 min; lead, estimated: from the start 300 ± 100 km, to the end 600 ± 100 km, to the target 550 ± 100 km, speed 70 (60 to 80) km/h"
		`);
	});
});

describe('the events of a scene', () => {
	const on = (stage: string) =>
		scene(story, stage, hour(60)).events.map(({ id, presence }) => `${id} ${presence}`);

	it('are the stage’s own and those of the stage before, and no older ones', () => {
		expect(on('second')).toContain('departure earlier');
		expect(on('third')).toContain('wide earlier');
		expect(on('third').join()).not.toContain('departure');
	});

	it('are all that have happened on the overview', () => {
		expect(on(OVERVIEW)).toEqual(expect.arrayContaining(['departure earlier', 'wide earlier']));
	});
});

describe('the driven part of a stretch', () => {
	it('grows with the moment where the stretch was driven', () => {
		expect(drivenOf('first', 0.5, 'south')).toEqual([]);
		expect(drivenOf('first', 3, 'south')).toEqual([[0, 125]]);
		expect(drivenOf('first', 5, 'south')).toEqual([[0, 250]]);
		expect(drivenOf('first', 9, 'south')).toEqual([[0, 300]]);
	});

	it('never shrinks, whatever reports say in between', () => {
		let before = 0;
		for (let minutes = 0; minutes <= 12 * 60; minutes += 5) {
			const parts = ['south', 'north'].flatMap((id) => drivenOf('first', minutes / 60, id) ?? []);
			const covered = parts.reduce((sum, [from, to]) => sum + to - from, 0);
			expect(covered, `after ${minutes} min`).toBeGreaterThanOrEqual(before);
			before = covered;
		}
		expect(before).toBe(500);
	});

	it('reaches as far as the track has come, whatever other reports say', () => {
		expect(drivenOf('first', 7, 'north')).toEqual([[300, 390]]);
	});

	it('is all or nothing where nobody saw the column on its way', () => {
		expect(drivenOf('first', 8, 'far')).toEqual([]);
		expect(drivenOf('first', 9.9, 'far')).toEqual([[500, 700]]);
	});

	it('grows backward on the way back', () => {
		expect(drivenOf('second', 20, 'north')).toEqual([]);
		expect(drivenOf('second', 21.5, 'north')).toEqual([[400, 500]]);
		expect(drivenOf('second', 24.5, 'south')).toEqual([[200, 300]]);
		expect(drivenOf('second', 30, 'south')).toEqual([[100, 300]]);
	});

	it('is not told where no column of that role has a track: such a stretch is drawn whole', () => {
		expect(drivenOf('second', 22, 'far')).toBeNull();
		expect(drivenOf('first', 2, 'shut')).toBeNull();
		expect(drivenOf('third', 51, 'flight')).toBeNull();
	});
});

describe('a column', () => {
	const columns = (stage: string, hours: number) => at(stage, hours).columns;

	it('is in the scene while its place is known or can be estimated, whatever the stage', () => {
		expect(columns('third', 0)).toEqual([]);
		expect(columns('third', 3).map(({ id, state }) => [id, state])).toEqual([['lead', 'estimated']]);
		expect(columns('first', 5).map(({ id, state }) => [id, state])).toEqual([['lead', 'placed']]);
		expect(columns('first', 12)).toEqual([]);
	});

	it('stands on its track, and a mark at each place that another report has it at', () => {
		const all = columns('first', 7);
		expect(all.map(({ state, at: km, fixes, span }) => [state, km, fixes, span !== null])).toEqual([
			['estimated', 390, ['way', 'end'], true],
			['conflicting', 400, ['here'], false],
			['conflicting', 480, ['there'], false],
		]);
		expect(all.slice(1).map(({ position }) => position[1])).toEqual([50 + 100 / 120, 51.5]);
	});

	it('is where it is whatever else the report may be of', () => {
		const [lead, ...others] = story.columns;
		const perhaps = { ...lead!.aside[0]!, id: 'perhaps', standing: 'alternative' as const };
		const known = { ...story, columns: [{ ...lead!, aside: [] }, ...others] };
		const open = { ...story, columns: [{ ...lead!, aside: [perhaps] }, ...others] };
		expect(scene(open, 'first', perhaps.time)).toEqual(scene(known, 'first', perhaps.time));
	});

	it('is inferred to be this one where any report that it rests on does not say so', () => {
		const basisAt = (hours: number) => scene(inferredStory(), 'first', hour(hours)).columns[0]?.basis;
		expect([1, 3, 5, 7, 10].map(basisAt)).toEqual(['stated', 'inferred', 'inferred', 'inferred', 'stated']);
		expect(columns('first', 7).map(({ basis }) => basis)).toEqual(['stated', 'stated', 'stated']);
	});

	it('is known no better than the weakest of the reports that it is between', () => {
		expect(columns('first', 3)[0]).toMatchObject({ status: 'confirmed', claimant: null });
		expect(columns('first', 9)[0]).toMatchObject({ status: 'claimed', claimant: 'A speaker' });
	});

	it('has a heading where it moves', () => {
		expect(columns('first', 3)[0]?.heading).toBeCloseTo(0, 5);
		expect(columns('second', 22)[0]?.heading).toBeCloseTo(180, 5);
	});

	it('could have been on a stretch around its estimate; an aircraft has none', () => {
		const [lead] = columns('first', 3);
		expect(lead!.span![0]).toBeLessThan(lead!.at);
		expect(lead!.span![1]).toBeGreaterThan(lead!.at);
		expect(columns('third', 51)[0]?.span).toBeNull();
	});

	it('says so where the line that it moves along is not known to be its own', () => {
		expect(columns('first', 3)[0]?.course).toBe(null);
		expect(columns('first', 9.4)[0]?.course).toBe('unconfirmed');
		expect(columns('third', 51)[0]?.course).toBe('schematic');
		expect(columns('third', 52)[0]?.course).toBe(null);
	});
});

describe('an event', () => {
	const presences = (stage: string, hours: number) =>
		Object.fromEntries(at(stage, hours).events.map(({ id, presence }) => [id, presence]));

	it('is coming until its minute, then current, and earlier in the stages after its own', () => {
		expect(presences('first', 0)).toEqual({ departure: 'coming', sighting: 'coming', nowhere: 'coming' });
		expect(presences('first', 6)).toEqual({ departure: 'current', sighting: 'current', nowhere: 'coming' });
		expect(presences('second', 22)).toEqual({
			departure: 'earlier',
			sighting: 'earlier',
			nowhere: 'earlier',
			wide: 'current',
		});
	});

	it('of a stage before is there once it has happened; one of a stage after is not there', () => {
		expect(presences('second', 0)).toEqual({ wide: 'coming' });
		expect(presences('second', 6)).toEqual({ departure: 'earlier', sighting: 'earlier', wide: 'coming' });
		expect(presences('first', 60)).not.toHaveProperty('landing');
	});

	it('known only to some kilometres is a disc', () => {
		const discs = Object.fromEntries(at('second', 22).events.map(({ id, disc }) => [id, disc]));
		expect(discs).toEqual({ departure: null, sighting: null, nowhere: null, wide: 12 });
	});
});

describe('the overview', () => {
	it('shows every stretch whole and what has happened, all of it as context', () => {
		const overview = at(OVERVIEW, 12);
		expect(overview.camera).toEqual(story.overview.camera);
		expect(overview.stretches.map(({ id, driven }) => [id, driven])).toEqual([
			['south', null],
			['north', null],
			['far', null],
			['flight', null],
		]);
		expect(overview.events.map(({ id, presence }) => [id, presence])).toEqual([
			['departure', 'earlier'],
			['sighting', 'earlier'],
			['nowhere', 'earlier'],
		]);
		expect(overview.readouts.column).toBeNull();
	});
});

describe('the readouts', () => {
	it('follow the stage’s column', () => {
		const { column, fromStart, toEnd, elapsed } = at('first', 5).readouts;
		expect(column).toEqual({
			id: 'lead',
			name: 'The lead',
			state: 'placed',
			basis: 'stated',
			strength: null,
		});
		expect(fromStart?.value).toBe(250);
		expect(toEnd?.value).toBe(650);
		expect(elapsed).toBe(4 * 60);
		expect(at('second', 20).readouts.fromStart?.value).toBe(500);
	});

	it.each([
		['the stage follows none', 'third', 51],
		['its place is unknown', 'first', 12],
	])('tell the hours alone where %s', (_, stage, hours) => {
		expect(at(stage, hours).readouts).toEqual({
			...{ column: null, fromStart: null, toEnd: null, toTarget: null, speed: null },
			elapsed: (hours - 1) * 60,
		});
	});
});

describe('the stage that holds a moment', () => {
	it.each([
		[-5, 'first'],
		[0, 'first'],
		[9.99, 'first'],
		[10, 'second'],
		[40, 'second'],
		[50, 'third'],
		[900, 'third'],
	])('is the latest that has begun: at hour %s, %s', (hours, id) => {
		expect(stageAt(story, hour(hours))?.id).toBe(id);
	});

	it('is none in a story without stages', () => {
		expect(stageAt({ ...story, stages: [] }, hour(1))).toBeNull();
	});
});

describe('the whole story at a glance', () => {
	it('has every stretch that any stage tells of, in its own role and as the last of them shows it', () => {
		const whole = wholeScene(story);
		const told = story.stages.flatMap(({ id, moment }) =>
			scene(story, id, moment).stretches.filter(
				({ role, driven }) => role !== 'past' && (driven === null || driven.length > 0),
			),
		);
		expect(new Set(whole.stretches.map(({ id }) => id))).toEqual(new Set(told.map(({ id }) => id)));
		for (const stretch of whole.stretches) {
			expect(stretch).toEqual(told.findLast(({ id }) => id === stretch.id));
		}
		expect(whole.camera).toEqual(story.overview.camera);
	});

	it('has no signs: on one sheet they would lie over each other', () => {
		const { events, sightings, columns, distance } = wholeScene(story);
		expect([...events, ...sightings, ...columns]).toEqual([]);
		expect(distance).toBeNull();
	});
});
