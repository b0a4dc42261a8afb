import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { contrast } from '#lib/look/contrast.ts';
import { TOKENS, type Scheme } from '#lib/look/tokens.ts';
import { detailLayers } from '#lib/map/detail/layers.ts';
import { DETAIL, DETAIL_FROM } from '#lib/map/detail/source.ts';
import { basemapLayers } from '#lib/map/style/index.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

describe.each(SCHEMES)('the layers of a host’s own tiles in %s colours', (scheme) => {
	const layers = detailLayers(TOKENS[scheme]);

	test('are a valid style beside those of the ground, whose names they do not take', () => {
		const ground = basemapLayers(TOKENS[scheme]).filter(({ type }) => type === 'background');
		const style = {
			version: 8 as const,
			sources: { [DETAIL]: { type: 'vector' as const, tiles: ['pmtiles://tiles/{z}/{x}/{y}'] } },
			layers: [...ground, ...layers],
		};
		expect(validateStyleMin(style)).toEqual([]);
		const taken = new Set(basemapLayers(TOKENS[scheme]).map(({ id }) => id));
		expect(layers.filter(({ id }) => taken.has(id))).toEqual([]);
	});

	test('draw the ground alone, from the zoom at which they begin', () => {
		expect(new Set(layers.map((layer) => layer['source-layer']))).toEqual(
			new Set(['earth', 'landuse', 'water', 'roads', 'buildings']),
		);
		expect(Math.min(...layers.map(({ minzoom }) => minzoom ?? 0))).toBe(DETAIL_FROM);
		expect(JSON.stringify(layers)).not.toMatch(/text-field|icon-image|fill-pattern|line-pattern/);
	});

	test('have a colour each, and stay as pale as roads of the ground', () => {
		const { land, road } = TOKENS[scheme];
		for (const { id, paint } of layers) {
			const colours = JSON.stringify(paint).match(/#[\da-f]{6}/g) ?? [];
			expect(colours.length, id).toBeGreaterThan(0);
			expect(JSON.stringify(paint), id).not.toMatch(/NaN|undefined|null/);
			if (!id.startsWith(`${DETAIL}:roads`)) continue;
			for (const colour of colours) {
				expect(contrast(colour, land), id).toBeLessThanOrEqual(contrast(road, land) + 0.2);
			}
		}
	});
});

test('the schemes differ in colours alone', () => {
	const [light, dark] = SCHEMES.map((scheme) =>
		JSON.stringify(detailLayers(TOKENS[scheme])).replace(/#[\da-f]{6}/g, ''),
	);
	expect(light).toBe(dark);
});
