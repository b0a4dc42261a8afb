import {
	latest,
	createPropertyExpression,
	type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { atZoom } from '#lib/look/cartography/by-zoom.ts';
import { GROUND_LINES, RIVERS } from '#lib/look/cartography/ground.ts';
import { AREA_NAMES, RIVER_NAME, TOWN_NAMES } from '#lib/look/cartography/names.ts';
import { GROWTH } from '#lib/look/lines.ts';
import { byZoom } from '#lib/map/style/by-zoom.ts';

const SIZE = latest.layout_symbol['text-size'] as unknown as StylePropertySpecification;

const STRAIGHT = [
	...[...Object.values(GROUND_LINES), ...RIVERS].map(({ width }) => width),
	...[...AREA_NAMES, ...TOWN_NAMES, RIVER_NAME].map(({ size }) => size),
].map((stops) => ({ stops, base: 1 }));

describe('a size that follows the zoom', () => {
	test.each([...STRAIGHT, { stops: GROWTH.factors, base: GROWTH.base }])(
		'is in the picture what it is in the live map: $stops',
		({ stops, base }) => {
			const made = createPropertyExpression(byZoom(stops, base), 'text-size', SIZE);
			if (made.result === 'error') throw new Error(JSON.stringify(made.value));
			for (let zoom = 2; zoom <= 13; zoom += 0.25) {
				expect(atZoom(stops, zoom, base)).toBeCloseTo(made.value.evaluate({ zoom }) as number, 9);
			}
		},
	);

	test('changes at the same zooms for rivers of every rank', () => {
		const zooms = RIVERS.map(({ width }) => width.filter((_, i) => i % 2 === 0));
		expect(new Set(zooms.map(String)).size).toBe(1);
	});
});
