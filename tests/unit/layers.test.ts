import { describe, expect, test } from 'vitest';
import { paletteOf } from '#lib/look/tokens.ts';
import { measureLines, scenePaint, sceneStates } from '#lib/map/story-paint.ts';
import { EVENTS, stretchLayer } from '#lib/map/story-layers.ts';
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
			const { stretches, columns, events, ...rest } = withoutLayers(whole, [layer]);
			const { stretches: _, columns: __, events: ___, ...same } = whole;
			expect(rest).toEqual(same);
			expect(stretches).toEqual(whole.stretches.filter(({ role }) => role !== layer));
			expect(columns).toEqual(whole.columns.filter(({ role }) => role !== layer));
			expect(events).toEqual(layer === 'events' ? [] : whole.events);
		}
	});

	test('has no layer left where all are hidden, but names, which are the map’s own', () => {
		expect(layersOf(withoutLayers(morning, allLayers(story)), story)).toEqual(['names']);
	});

	test('is drawn so by the live map: hidden lines and events are there, unseen', () => {
		const shown = withoutLayers(morning, ['advance', 'events']);
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
		expect(legend).toMatchObject({ lines: [], kinds: [], columnStates: [], hasEarlier: false });
	});
});

describe('the picture for a reader who hides layers', () => {
	const painter = new PosterPainter(story, FILES);

	test('has no sign of an event, no name of a town or river, and keeps the rest', () => {
		const whole = painter.draw(morning);
		const bare = painter.draw(morning, { hidden: ['events', 'names'] });
		expect(whole).toContain('data-event=');
		expect(whole).toMatch(/class="name town/);
		expect(bare).not.toContain('data-event=');
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
