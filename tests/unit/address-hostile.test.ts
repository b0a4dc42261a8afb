import { describe, expect, it } from 'vitest';
import { readPlace, type PlaceLimits } from '#lib/address/address.ts';
import { viewLimits } from '#lib/look/limits.ts';
import { OVERVIEW } from '#lib/scene/types.ts';
import { momentRange, Reader } from '#lib/reader/shell/reader.svelte.ts';
import { testStory } from './support/stories.ts';
import { fc, test as property } from './support/property.ts';

const story = testStory();
const VIEW_LIMITS = viewLimits(story);
const LIMITS: PlaceLimits = { ...VIEW_LIMITS, ...momentRange(story) };
const [west, south, east, north] = VIEW_LIMITS.bounds;

/** Values that a person, a broken client or an attacker may write. */
const NASTY = [
	'',
	' ',
	'%',
	'%ZZ',
	'%E0%A4%A',
	'%00',
	'\u0000',
	'\u202e',
	'\ud800',
	'NaN',
	'Infinity',
	'-Infinity',
	'1e309',
	'-0',
	'9'.repeat(400),
	'0x10',
	'null',
	'undefined',
	'[object Object]',
	'__proto__',
	'constructor',
	'../../etc/passwd',
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'javascript:alert(1)',
	'${7*7}',
	"' OR 1=1 --",
	'2023-06-24T11:30Z',
	'2023-06-24T11:30+03:00',
	'2023-06-24T11:30Z\n',
	'+275760-09-13T00:00Z',
	'-000001-01-01T00:00Z',
	'7/52/39',
	'7/52/39/90',
	'-7/-52/-39',
	'99/99/999/9999',
	'7/52/39/90/1',
	'7//39',
	'7/52/NaN',
	'٧/٥٢/٣٩',
	'7,52,39',
] as const;

const part = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.double().map(String));
const value = fc.oneof(
	part,
	fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/')),
);
const name = fc.constantFrom('t', 'map', 'T', 'MAP', 'utm_source', 'fbclid', 'stage', '__proto__');
const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 });

describe('whatever stands in an address', () => {
	property(
		'it is read as a place that the map can show, and written back as one that reads the same',
		[pairs],
		(said) => {
			const place = readPlace(new URLSearchParams(said), LIMITS);
			if (place.moment !== null) {
				expect(place.moment >= LIMITS.from && place.moment <= LIMITS.to).toBe(true);
			}
			if (place.view) {
				const { zoom, lat, lng, bearing } = place.view;
				expect(zoom >= VIEW_LIMITS.minZoom && zoom <= VIEW_LIMITS.maxZoom).toBe(true);
				expect(lat >= south && lat <= north && lng >= west && lng <= east).toBe(true);
				expect(bearing > -180 && bearing <= 180).toBe(true);
			}
			expect(place.query).toMatch(/^(\?(t=[\d:TZ-]+)?(&?map=[\d./-]+)?)?$/);
			expect(readPlace(new URLSearchParams(place.query), LIMITS)).toEqual(place);
		},
	);

	property(
		'as raw text too, with percent signs that mean nothing',
		[fc.array(value, { maxLength: 6 })],
		(raw) => {
			const query = new URLSearchParams(raw.map((each, at) => `${at % 2 ? 't' : 'map'}=${each}`).join('&'));
			expect(() => readPlace(query, LIMITS)).not.toThrow();
		},
	);

	property(
		'the reader arrives, and the address is mended at most once, by nothing but what we write',
		[fc.constantFrom(OVERVIEW, ...story.stages.map(({ id }) => id)), pairs],
		(stage, said) => {
			const written: string[] = [];
			const reader = new Reader(story, stage, { write: (query) => written.push(query), link: (id) => id });
			reader.arrive(stage, new URLSearchParams(said));
			expect(written.length).toBeLessThanOrEqual(1);
			for (const query of written) expect(query).toMatch(/^(\?(t=[\d:TZ-]+)?(&?map=[\d./-]+)?)?$/);

			const again = new URLSearchParams(written[0] ?? said.filter(([key]) => key === 't' || key === 'map'));
			reader.arrive(stage, again);
			expect(written.length, 'a mended address needs no mending').toBeLessThanOrEqual(1);
		},
	);
});

describe('parameters that are not ours', () => {
	it.each(['utm_source=x&utm_medium=%ZZ', 'fbclid=<b>', 'T=1&MAP=2'])('are left alone: %s', (query) => {
		const written: string[] = [];
		const reader = new Reader(story, OVERVIEW, { write: (each) => written.push(each), link: (id) => id });
		reader.arrive(OVERVIEW, new URLSearchParams(query));
		expect(written).toEqual([]);
	});
});
