import { describe, expect, test } from 'vitest';
import { paletteOf } from '#lib/look/tokens.ts';
import { measureLines, scenePaint, sceneStates } from '#lib/map/story-paint.ts';
import { stretchLayer } from '#lib/map/story-layers.ts';
import { EVENTS } from '#lib/map/story-sources.ts';
import { PosterPainter } from '#lib/picture/index.ts';
import { allLayers, layersOf, withoutLayers } from '#lib/scene/layers.ts';
import { legendOf } from '#lib/scene/legend.ts';
import type { Scene } from '#lib/scene/types.ts';
import { FILES, IDS, openingScene } from './support/picture.ts';
import { testStory } from './support/stories.ts';

const story = testStory();
const measures = measureLines(story);
const morning = openingScene('morning');

describe('a scene without some of its layers', () => {
	test('is the scene itself where nothing is hidden', () => {
		expect(withoutLayers(morning, [])).toBe(morning);
	});

	test.each(IDS)('keeps camera, moment and readouts, and loses just what was hidden: %s', (id) => {
		const whole = openingScene(id);
		for (const layer of layersOf(whole, story)) {
			const left = withoutLayers(whole, [layer]);
			const isLeft = ({ role }: { readonly role: string }) => layer !== 'unplaced' && role !== layer;
			expect(left).toEqual({
				...whole,
				stretches: whole.stretches.filter(isLeft),
				strengths: whole.strengths.filter(isLeft),
				columns: whole.columns.filter(isLeft),
				events: layer === 'events' || layer === 'unplaced' ? [] : whole.events,
				distance: layer === 'events' || layer === 'unplaced' ? null : whole.distance,
				sightings: whole.sightings.filter(
					({ level }) => layer !== 'sightings' && (layer !== 'unplaced' || level === 'A'),
				),
			});
		}
	});

	test('keeps of a scene only what an outsider placed, where that is asked for', () => {
		const placed = withoutLayers(morning, ['unplaced']);
		expect(placed.sightings.map(({ id }) => id)).toEqual(['film-at-birch']);
		expect([placed.events, placed.columns, placed.stretches, placed.strengths].flat()).toEqual([]);
	});

	test('has no layer left where all are hidden, but names, which are the map’s own', () => {
		expect(layersOf(withoutLayers(morning, allLayers(story)), story)).toEqual(['names']);
	});

	test('is drawn so by the live map: hidden lines and events are there, unseen', () => {
		const shown = withoutLayers(morning, ['advance', 'events', 'sightings']);
		const opacity = new Map(
			scenePaint(shown, paletteOf(story, 'light'), measures)
				.filter(({ property }) => property === 'line-opacity')
				.map(({ layer, value }) => [layer, value]),
		);
		for (const { id, role } of morning.stretches) {
			expect(opacity.get(stretchLayer(id)), id).toBe(role === 'advance' ? 0 : 1);
		}
		const marked = (of: Scene) => sceneStates(of, measures).filter(({ source }) => source === EVENTS);
		expect(marked(morning)).not.toEqual([]);
		expect(marked(shown)).toEqual([]);
	});

	test('is explained by a legend of what is left', () => {
		const legend = legendOf(withoutLayers(morning, allLayers(story)), story);
		expect(legend).toMatchObject({ lines: [], kinds: [], levels: [], columnStates: [], hasEarlier: false });
	});
});

describe('the picture for a reader who hides layers', () => {
	const painter = new PosterPainter(story, FILES);

	test('has no sign of an event or a sighting, no name of a town or river, and keeps the rest', () => {
		const whole = painter.draw(morning);
		const bare = painter.draw(morning, { hidden: ['events', 'sightings', 'names'] });
		expect(whole).toContain('data-event=');
		expect(whole).toMatch(/class="event-sign" data-sighting="film-at-birch" [^>]*data-count="2"/);
		expect(whole).toMatch(/class="name town/);
		expect(bare).not.toMatch(/data-(event|sighting)=/);
		expect(bare).not.toMatch(/class="name (town|village|country|region|sea|river)/);
		expect(bare).toMatch(/class="name road/);
		expect(bare).toContain('data-column=');
	});

	test('marks the place that was looked up, where it is in the picture', () => {
		const place = (lng: number, lat: number) => ({ name: 'A <place>', position: [lng, lat] as const });
		const [west, south, east, north] = morning.camera;
		const inside = painter.draw(morning, { found: place((west + east) / 2, (south + north) / 2) });
		expect(inside).toMatch(/class="found-marker"[^>]*><span>A &lt;place&gt;<\/span>/);
		expect(painter.draw(morning, { found: place(-170, 10) })).toBe(painter.draw(morning));
	});
});
