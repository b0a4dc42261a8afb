import { readFileSync } from 'node:fs';
import {
	createPropertyExpression,
	latest as spec,
	validateStyleMin,
	type CircleLayerSpecification,
	type StylePropertySpecification,
	type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { paletteOf, TOKENS, type Scheme } from '#lib/look/tokens.ts';
import { decodeBasemap, type Basemap, type BasemapTopology } from '#lib/basemap/basemap.ts';
import { baseStyle, FIRST_LABEL_LAYER, schemePaint } from '#lib/map/style/index.ts';
import {
	earlierLayer,
	CLICKABLE,
	EVENT_DISCS,
	HATCH,
	prismLayer,
	storyLabels,
	storyLayers,
	stretchLayer,
} from '#lib/map/story-layers.ts';
import { allStretches, earlierIcon, isUnbroken, storySources } from '#lib/map/story-sources.ts';
import { measureLines, scenePaint, sceneStates, type Paint, type State } from '#lib/map/story-paint.ts';
import { momentRange } from '#lib/reader/shell/reader.svelte.ts';
import { legendOf } from '#lib/scene/legend.ts';
import { signsOf } from '#lib/scene/layers.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { LEVELS } from '#lib/story/sighting.ts';
import { EVENT_KINDS, EVENT_STATUSES, type Stretch } from '#lib/story/types.ts';
import { fc, test as property } from './support/property.ts';
import { hour, smallStory, testStory } from './support/stories.ts';

const MINUTE = 60_000;
const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const story = testStory();
const measures = measureLines(story);
const { from, to } = momentRange(story);
const stages = [OVERVIEW, ...story.stages.map(({ id }) => id)];
const layers = [...storyLayers(story), ...storyLabels()];

const anyStage = fc.constantFrom(...stages);
const anyMoment = fc
	.oneof(fc.integer({ min: 0, max: 60 * 60 }), fc.integer({ min: 0, max: (to - from) / MINUTE }))
	.map((minutes) => Math.min(to, from + minutes * MINUTE));

const paintAt = (stage: string, moment: number, scheme: Scheme = 'light') =>
	scenePaint(scene(story, stage, moment), paletteOf(story, scheme), measures);
const keyOf = ({ layer, property: name }: Paint) => `${layer} ${name}`;

describe('the story’s layers', () => {
	const read = (name: string): unknown =>
		JSON.parse(readFileSync(new URL(`../fixtures/story/basemap/${name}`, import.meta.url), 'utf8'));
	const basemap = decodeBasemap(
		read('basemap.json') as BasemapTopology,
		read('labels.json') as Basemap['labels'],
	);

	it.each(SCHEMES)(
		'make a valid style together with the basemap’s, as painted in each stage: %s',
		(scheme) => {
			for (const stage of stages) {
				// The basemap's own shapes are checked once: they are the same in every stage.
				const base = baseStyle(TOKENS[scheme], stage === OVERVIEW ? basemap : undefined);
				const style: StyleSpecification = structuredClone({
					...base,
					sources: { ...base.sources, ...storySources(story) },
					layers: [...base.layers, ...layers],
				});
				for (const { layer, property: name, value } of [
					...schemePaint(TOKENS[scheme]),
					...paintAt(stage, story.overview.moment, scheme),
				]) {
					const painted = style.layers.find(({ id }) => id === layer)!;
					painted.paint = { ...painted.paint, [name]: value };
				}
				expect(validateStyleMin(style), stage).toEqual([]);
			}
		},
	);

	it('have ids of their own, also beside the basemap’s', () => {
		const ids = [...baseStyle(TOKENS.light, basemap).layers, ...layers, earlierLayer()].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain(FIRST_LABEL_LAYER);
		expect(ids).toEqual(expect.arrayContaining([...CLICKABLE]));
	});

	it('have a feature for every stretch, path and placed event, under the id that states are set by', () => {
		const sources = storySources(story);
		const ids = (name: string) => {
			const { data } = sources[name]!;
			return (data as GeoJSON.FeatureCollection).features.map(({ properties }) => String(properties?.['id']));
		};
		const stretches = allStretches(story).map(({ id }) => id);
		expect([...ids('stretches'), ...ids('unbroken-stretches')].sort()).toEqual(stretches.toSorted());
		expect(ids('events')).toEqual(
			[...story.events, ...story.sightings].filter(({ position }) => position).map(({ id }) => id),
		);
	});

	it('name only images that are drawn for them', () => {
		const drawn = new Set([
			HATCH,
			...EVENT_KINDS.flatMap((kind) => EVENT_STATUSES.map((status) => earlierIcon({ kind, status }))),
			...LEVELS.map((level) => earlierIcon({ level })),
		]);
		for (const mark of [...story.events, ...story.sightings]) expect(drawn).toContain(earlierIcon(mark));
		for (const layer of layers) {
			if (layer.type === 'line' && layer.paint?.['line-pattern'] !== undefined) {
				expect(layer.paint['line-pattern']).toBe(HATCH);
			}
		}
	});
});

describe('the paint of a scene', () => {
	it('speaks of layers that exist', () => {
		const ids = new Set(layers.map(({ id }) => id));
		for (const { layer } of paintAt(OVERVIEW, from)) expect(ids).toContain(layer);
	});

	it.each(stages)('has an opacity for every stretch of the story, 1 for those shown: %s', (id) => {
		const shown = new Set(scene(story, id, from).stretches.map((stretch) => stretch.id));
		const paint = new Map(paintAt(id, from).map((each) => [keyOf(each), each.value]));
		for (const stretch of allStretches(story)) {
			const opacity = paint.get(`${stretchLayer(stretch.id)} line-opacity`);
			expect(opacity, stretch.id).toBe(shown.has(stretch.id) ? 1 : 0);
			const colour = isUnbroken(stretch) ? 'line-gradient' : 'line-color';
			expect(paint.has(`${stretchLayer(stretch.id)} ${colour}`), stretch.id).toBe(shown.has(stretch.id));
		}
		for (const column of story.columns.filter(({ mode }) => mode === 'road')) {
			expect(paint.has(`${prismLayer(column.id)} line-opacity`), column.id).toBe(true);
		}
	});

	it('writes no claimant’s name along a line that has words of its own', () => {
		const labelled = (shown: Stretch) =>
			shown.id === 'far'
				? { ...shown, label: 'to Oak', status: 'claimed' as const, claimant: 'A speaker' }
				: shown;
		const small = smallStory();
		const routes = small.routes.map((route) => ({ ...route, stretches: route.stretches.map(labelled) }));
		const told = { ...small, routes };
		const statesOf = (stage: string, hours: number) =>
			sceneStates(scene(told, stage, hour(hours)), measureLines(told)).filter(({ id }) => id === 'far');
		expect(statesOf('first', 10)).toEqual([{ source: 'stretches', id: 'far', state: { shown: 1 } }]);
		expect(statesOf('third', 51)).toEqual([]);
		const { data } = storySources(told)['stretches']!;
		const drawn = (data as GeoJSON.FeatureCollection).features.find(({ id }) => id === 'far');
		expect(drawn?.properties?.['claim']).toBe('');
	});

	property('says each thing once', [anyStage, anyMoment], (stage, moment) => {
		const keys = paintAt(stage, moment).map(keyOf);
		expect(new Set(keys).size).toBe(keys.length);
	});

	// A layer whose gradient changes its form draws a wrong fraction.
	property(
		'keeps one form of gradient, with fractions of the line in rising order',
		[anyStage, anyMoment],
		(stage, moment) => {
			for (const { property: name, value } of paintAt(stage, moment)) {
				if (name !== 'line-gradient') continue;
				expect(value).toEqual(['case', ['any', ...tests(value)], expect.any(String), expect.any(String)]);
				for (const [low, high] of tests(value).map(fractions)) {
					expect(low).toBeLessThanOrEqual(high);
					const isInside = low >= 0 && high <= 1;
					expect(isInside || (low === 2 && high === 2), `${low} to ${high}`).toBe(true);
				}
			}
		},
	);

	it('differs between the schemes in colours alone', () => {
		const colourless = (scheme: Scheme) =>
			JSON.stringify(paintAt('morning', from, scheme)).replace(/#[0-9a-f]{6}/gi, '#');
		expect(colourless('light')).toBe(colourless('dark'));
		expect(paintAt('morning', from, 'light')).not.toEqual(paintAt('morning', from, 'dark'));
	});

	it('changes while a column drives, and only on what it drives on', () => {
		const small = smallStory();
		const painted = (hours: number) =>
			scenePaint(scene(small, 'first', hour(hours)), paletteOf(small, 'light'), measureLines(small));
		const one = new Map(painted(3).map((each) => [keyOf(each), each]));
		const changed = painted(3.5)
			.filter((each) => JSON.stringify(each) !== JSON.stringify(one.get(keyOf(each))))
			.map(keyOf);
		expect(changed).toContain(`${stretchLayer('south')} line-gradient`);
		expect(changed.filter((key) => key.startsWith('stretch:'))).toHaveLength(1);
	});
});

describe('the feature states of a scene', () => {
	property(
		'speak of every placed event and sighting that it shows, once',
		[anyStage, anyMoment],
		(stage, moment) => {
			const shown = scene(story, stage, moment);
			const states = sceneStates(shown, measures).filter(({ source }) => source === 'events');
			const placed = signsOf(shown).filter(({ position }) => position !== null);
			expect(states.map(({ id, state }) => [id, state['presence']])).toEqual(
				placed.map(({ id, presence }) => [id, presence]),
			);
			expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
		},
	);

	it('draw a disc for an event or a sighting if the scene has one for it, of its radius, and the legend explains it then', () => {
		const story = smallStory();
		const measures = measureLines(story);
		const layer = storyLayers(story).find(({ id }) => id === EVENT_DISCS);
		const drawn = (name: 'circle-radius' | 'circle-opacity', state: State) => {
			const wanted = (layer as CircleLayerSpecification).paint![name];
			const made = createPropertyExpression(
				wanted,
				name,
				spec.paint_circle[name] as StylePropertySpecification,
			);
			if (made.result === 'error') throw new Error(made.value.join('\n'));
			const feature = { type: 'Point' as const, properties: {} };
			return Number(made.value.evaluate({ zoom: 8 }, feature, { ...state.state }));
		};
		let count = 0;
		for (const stage of story.stages) {
			for (const moment of [stage.start, stage.moment, stage.end]) {
				const shown = scene(story, stage.id, moment);
				const states = new Map(sceneStates(shown, measures).map((state) => [state.id, state]));
				for (const { id, presence, position, disc } of signsOf(shown)) {
					if (position === null) continue;
					const state = states.get(id)!;
					expect(drawn('circle-opacity', state), `${stage.id} ${id}`).toBe(disc === null ? 0 : 0.14);
					if (disc === null) continue;
					expect(presence, id).toBe('current');
					const metres = (disc * 1000) / drawn('circle-radius', state);
					expect(metres, id).toBeCloseTo(
						(156_543.03 / 2 / 2 ** 8) * Math.cos((position[1] * Math.PI) / 180),
						0,
					);
					count += 1;
				}
				expect(legendOf(shown, story).hasDisc, stage.id).toBe(
					signsOf(shown).some(({ disc }) => disc !== null),
				);
			}
		}
		expect(count).toBeGreaterThan(0);
	});
});

type Test = ['all', ['>=', ['line-progress'], number], ['<=', ['line-progress'], number]];

function tests(gradient: Paint['value']): Test[] {
	return ((gradient as unknown[])[1] as unknown[]).slice(1) as Test[];
}

function fractions(test: Test): [number, number] {
	expect(test).toEqual(['all', ['>=', ['line-progress'], test[1][2]], ['<=', ['line-progress'], test[2][2]]]);
	return [test[1][2], test[2][2]];
}
