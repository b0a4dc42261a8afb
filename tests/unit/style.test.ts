import { readFileSync } from 'node:fs';
import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test, vi } from 'vitest';
import { contrast } from '#lib/look/contrast.ts';
import {
	colourOf,
	customProperties,
	paletteOf,
	roleToken,
	roleWordsToken,
	TOKENS,
	tokensCss,
	type Scheme,
	type SharedToken,
	type Token,
} from '#lib/look/tokens.ts';
import { decodeBasemap, type Basemap, type BasemapTopology } from '#lib/basemap/basemap.ts';
import { loadLabelFonts } from '#lib/map/style/faces.ts';
import {
	baseStyle,
	basemapImages,
	basemapLayers,
	FIRST_LABEL_LAYER,
	flavour,
	inFallbackFont,
	schemePaint,
} from '#lib/map/style/index.ts';
import { storyLabels } from '#lib/map/story-layers.ts';
import { measureLines, scenePaint } from '#lib/map/story-paint.ts';
import { scene } from '#lib/scene/scene.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { PAST } from '#lib/story/types.ts';
import { testStory } from './support/stories.ts';

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;

const SCHEMES: Scheme[] = ['light', 'dark'];

/** The story's names, painted as a stage's scene paints them. */
function storyNames(scheme: Scheme): LayerSpecification[] {
	const story = testStory();
	const overview = scene(story, OVERVIEW, story.overview.moment);
	const painted = scenePaint(overview, paletteOf(story, scheme), measureLines(story));
	return storyLabels().map((layer) => ({
		...layer,
		paint: {
			...layer.paint,
			...Object.fromEntries(
				painted.filter((each) => each.layer === layer.id).map(({ property, value }) => [property, value]),
			),
		},
	}));
}

function pairs(colours: readonly Token[], grounds: readonly SharedToken[]): [Token, SharedToken][] {
	return colours.flatMap((colour) => grounds.map((ground): [Token, SharedToken] => [colour, ground]));
}

describe.each(SCHEMES)('%s colours', (scheme) => {
	const tokens = paletteOf(testStory(), scheme);

	test.each([
		...pairs(['ink', 'inkSoft'], ['paper', 'panel']),
		...pairs(['label', 'labelSoft', 'labelWater'], ['land', 'water']),
		...pairs(['accent'], ['paper', 'panel']),
		// Words about the story on the map, within their halo and where it ends.
		...pairs(['ink', 'inkSoft', roleWordsToken(PAST)], ['halo', 'land']),
		...pairs(['labelWater'], ['haloWater', 'halo']),
		// A sign's ground turns to ink under the pointer.
		...pairs(['panel'], ['ink', 'inkSoft']),
	])('%s can be read on %s', (colour, ground) => {
		expect(contrast(colourOf(tokens, colour), tokens[ground])).toBeGreaterThanOrEqual(4.5);
	});

	test.each(pairs(['focus', 'closed', roleToken(PAST)], ['land', 'water', 'paper', 'panel']))(
		'a line in %s shows on %s',
		(colour, ground) => {
			expect(contrast(colourOf(tokens, colour), tokens[ground])).toBeGreaterThanOrEqual(3);
		},
	);

	test.each(pairs(['border', 'disputed', 'townDot'], ['land']))('%s shows on %s', (colour, ground) => {
		expect(contrast(colourOf(tokens, colour), tokens[ground])).toBeGreaterThanOrEqual(3);
	});

	test('every name of the style can be read within its halo, and on the ground under it', () => {
		const named = [...basemapLayers(flavour(scheme)), ...storyNames(scheme)].filter(
			(layer): layer is SymbolLayer => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined,
		);
		expect(named.length).toBeGreaterThan(15);
		for (const { id, paint } of named) {
			const [text, halo] = [paint?.['text-color'], paint?.['text-halo-color']] as string[];
			expect(contrast(text!, halo!), id).toBeGreaterThanOrEqual(4.5);
			expect(contrast(text!, tokens.land), `${id} on land`).toBeGreaterThanOrEqual(4.5);
			expect(paint?.['text-halo-width'], id).toBeGreaterThan(1);
		}
	});

	test('are written out as custom properties', () => {
		expect(customProperties(tokens)).toContain(
			`--role-advance-words: ${tokens['role-advance-words'] ?? ''};`,
		);
		expect(customProperties(tokens).split('\n')).toHaveLength(Object.keys(tokens).length);
	});
});

test('the style sheet of a story has its colours for both schemes, and those of each role under its name', () => {
	const css = tokensCss(testStory());
	const { light, dark } = testStory().roles['advance']!.line;
	expect(css).toContain(`--role-advance: light-dark(${light}, ${dark});`);
	expect(css).toContain(`--paper: light-dark(${TOKENS.light.paper}, ${TOKENS.dark.paper});`);
	expect(css).toContain("[data-role='past'] {");
	for (const role of Object.keys(testStory().roles)) expect(css).toContain(`[data-role='${role}'] {`);
});

test('a role that a story does not know is drawn in ink', () => {
	const palette = paletteOf(testStory(), 'light');
	expect(colourOf(palette, roleToken('nobody'))).toBe(palette.ink);
});

describe('style', () => {
	const read = (name: string): unknown =>
		JSON.parse(readFileSync(new URL(`../fixtures/story/basemap/${name}`, import.meta.url), 'utf8'));
	const basemap = decodeBasemap(
		read('basemap.json') as BasemapTopology,
		read('labels.json') as Basemap['labels'],
	);

	test.each(SCHEMES)('is valid in %s, empty and with the basemap', (scheme) => {
		expect(validateStyleMin(baseStyle(flavour(scheme)))).toEqual([]);
		expect(validateStyleMin(baseStyle(flavour(scheme), basemap))).toEqual([]);
	});

	test('has no glyphs or sprite: labels come from the page’s fonts', () => {
		expect(baseStyle(flavour('light'))).not.toHaveProperty('glyphs');
		expect(baseStyle(flavour('light'))).not.toHaveProperty('sprite');
	});

	test('changes its scheme by paint alone', () => {
		const layers = basemapLayers(flavour('light'));
		for (const { layer, property, value } of schemePaint(flavour('dark'))) {
			const { paint } = layers.find(({ id }) => id === layer)!;
			expect(paint).toHaveProperty(property);
			Object.assign(paint!, { [property]: value });
		}
		expect(layers).toEqual(basemapLayers(flavour('dark')));
	});

	test('names come last, from the layer that the story is drawn under', () => {
		const types = basemapLayers(flavour('light')).map(({ id, type }) => ({ id, type }));
		const first = types.findIndex(({ id }) => id === FIRST_LABEL_LAYER);
		expect(types.map(({ type }) => type === 'symbol').indexOf(true)).toBe(first);
		expect(types.slice(first).every(({ type }) => type === 'symbol')).toBe(true);
	});

	test('no name is smaller than 11 pixels', () => {
		for (const { id, layout } of basemapLayers(flavour('light'))) {
			const size = layout && 'text-size' in layout ? layout['text-size'] : undefined;
			if (size === undefined) continue;
			const stops = Array.isArray(size) ? size.slice(4).filter((_, i) => i % 2 === 0) : [size];
			expect(Math.min(...(stops as number[])), id).toBeGreaterThanOrEqual(11);
		}
	});

	test('font stacks are families that CSS can read', () => {
		for (const { id, layout } of basemapLayers(flavour('light'))) {
			const stack = layout && 'text-font' in layout ? (layout['text-font'] as string[]) : undefined;
			for (const family of stack ?? []) expect(family, id).toMatch(/^(?:[a-z]+(?: [a-z]+)*|'[^']+')$/i);
		}
	});

	test('every image that a layer asks for is there', () => {
		const images = new Set(basemapImages().map(({ id }) => id));
		const asked = JSON.stringify(basemapLayers(flavour('light'))).match(/[a-z]+-(?:dot|frame)/g) ?? [];
		expect(new Set(asked)).toEqual(images);
		for (const { image } of basemapImages()) expect(image.data).toHaveLength(4 * image.width * image.height);
	});

	test('fonts that cannot be loaded stop nothing', async () => {
		const asked: string[] = [];
		await loadLabelFonts({
			load: (font: string) => {
				asked.push(font);
				return Promise.reject(new Error('no such font'));
			},
		});
		expect(asked).toContain("italic 400 16px 'Source Sans 3 Variable'");
	});

	test('fonts that do not come in time leave the labels to the reader’s own', async () => {
		vi.useFakeTimers();
		const came = loadLabelFonts({ load: () => new Promise(() => undefined) });
		await vi.runAllTimersAsync();
		vi.useRealTimers();
		expect(await came).toBe(false);

		const ours = baseStyle(flavour('light'));
		const text = JSON.stringify(inFallbackFont(ours).layers);
		expect(JSON.stringify(ours.layers)).toContain('Source Sans');
		expect(text).not.toContain('Source Sans');
		expect(text).toContain('sans-serif');
	});
});
