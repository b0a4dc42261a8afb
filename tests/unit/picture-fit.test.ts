import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fitBounds, fitCamera, mercatorBox } from '#lib/look/fit.ts';
import { worldWidth } from '#lib/look/world.ts';
import { fromMercator, mercator } from '#lib/track/mercator.ts';
import { testStory } from './support/stories.ts';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };
const story = testStory();
/** Wide around {@link story}'s. */
const EXTENT = [2, 42, 62, 66] as const;
const cameras = [story.overview.camera, ...story.stages.map(({ camera }) => camera)];

const sizes = fc.record({
	camera: fc.constantFrom(...cameras),
	width: fc.integer({ min: 200, max: 3000 }),
	height: fc.integer({ min: 150, max: 1600 }),
	left: fc.constantFrom(0, 276),
});

describe('fitting bounds into a map', () => {
	test('turns places into Mercator and back', () => {
		for (const place of [
			[39.7, 47.2],
			[2, 66],
			[62, 42],
		] as const) {
			const [lng, lat] = fromMercator(mercator(place));
			expect(lng).toBeCloseTo(place[0], 9);
			expect(lat).toBeCloseTo(place[1], 9);
		}
	});

	test('never shows what lies beyond the data', () => {
		const limits = mercatorBox(story.extent);
		fc.assert(
			fc.property(sizes, ({ camera, width, height, left }) => {
				const fitted = fitBounds(camera, width, height, { ...NOTHING, left }, story.extent);
				const box = mercatorBox(camera);
				const world = fitted.width / box.width;
				expect(fitted.x - (box.x - limits.x) * world).toBeLessThan(0.001);
				expect(fitted.y - (box.y - limits.y) * world).toBeLessThan(0.001);
				expect(fitted.x + (limits.x + limits.width - box.x) * world).toBeGreaterThan(width - 0.001);
				expect(fitted.y + (limits.y + limits.height - box.y) * world).toBeGreaterThan(height - 0.001);
			}),
		);
	});

	test('keeps the bounds in view and in proportion wherever there is data enough around them', () => {
		const far = [38.6, 50.9, 40.4, 52] as const;
		fc.assert(
			fc.property(sizes, ({ width, height, left }) => {
				const { x, y, ...size } = fitBounds(
					far,
					width,
					height,
					{ ...NOTHING, left: width > 992 ? left : 0 },
					EXTENT,
				);
				expect(x).toBeGreaterThan(width > 992 ? left : 0);
				expect(y).toBeGreaterThan(0);
				expect(x + size.width).toBeLessThan(width);
				expect(y + size.height).toBeLessThan(height);
				const box = mercatorBox(far);
				expect(size.width / size.height).toBeCloseTo(box.width / box.height, 6);
			}),
		);
	});

	test('gives the camera that shows the bounds there', () => {
		fc.assert(
			fc.property(sizes, ({ camera, width, height, left }) => {
				const room = { ...NOTHING, left };
				const fitted = fitBounds(camera, width, height, room, story.extent);
				const { lng, lat, zoom } = fitCamera(camera, width, height, room, story.extent);
				const [cx, cy] = mercator([lng, lat]);
				const [x, y] = mercator([camera[0], camera[3]]);
				expect((x - cx) * worldWidth(zoom) + width / 2).toBeCloseTo(fitted.x, 3);
				expect((y - cy) * worldWidth(zoom) + height / 2).toBeCloseTo(fitted.y, 3);
			}),
		);
	});
});
