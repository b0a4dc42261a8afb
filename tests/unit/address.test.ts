import { fc, test as property } from './support/property.ts';
import { describe, expect, it } from 'vitest';
import { formatPlace, readPlace, type PlaceLimits } from '#lib/address/address.ts';
import { formatMoment, parseMoment } from '#lib/address/moment.ts';
import { formatView, parseView } from '#lib/address/view.ts';

const LIMITS: PlaceLimits = {
	minZoom: 3,
	maxZoom: 11,
	bounds: [2, 42, 62, 66],
	closer: { bounds: [[39.6, 47.1, 39.8, 47.3]], maxZoom: 14 },
	from: Date.parse('2023-06-23T07:00Z'),
	to: Date.parse('2023-08-27T21:00Z'),
};

describe('a moment in an address', () => {
	it('reads UTC minutes', () => {
		expect(parseMoment('2023-06-24T11:30Z')).toBe(Date.parse('2023-06-24T11:30:00Z'));
	});

	it.each([
		'2023-06-24T14:30+03:00',
		'2023-06-24T14:30 03:00',
		'2023-06-24T14:30+0300',
		'2023-06-24t14:30:59.9+03:00',
	])('accepts another offset, and a plus that arrived as a space: %s', (text) => {
		const moment = parseMoment(text.replace('t', 'T'));
		expect(moment).toBe(Date.parse('2023-06-24T11:30:00Z'));
	});

	it.each([
		'',
		'now',
		'2023-06-24',
		'2023-06-24T11:30',
		'2023-02-30T11:30Z',
		'2023-06-24T24:00Z',
		'2023-06-24T11:60Z',
		'2023-06-24T11:30+15:00',
		'2023-06-24T11:30Z<script>',
		'0000-01-01T00:00Z',
	])('refuses what is no instant: %s', (text) => {
		expect(parseMoment(text)).toBeNull();
	});

	property('round-trips to the minute', [fc.integer({ min: 0, max: 4e12 })], (time) => {
		const minute = Math.round(time / 60_000) * 60_000;
		expect(parseMoment(formatMoment(time))).toBe(minute);
	});
});

describe('a free view in an address', () => {
	it('reads zoom, latitude, longitude and bearing', () => {
		expect(parseView('7.5/52.1/39.2/-30', LIMITS)).toEqual({ zoom: 7.5, lat: 52.1, lng: 39.2, bearing: -30 });
	});

	it('is brought inside the map', () => {
		expect(parseView('99/0/0', LIMITS)).toEqual({ zoom: 11, lat: 42, lng: 2, bearing: 0 });
	});

	it.each(['', '7', '7/52', '7/52/39/0/0', '7/NaN/39', '7/Infinity/39', '1e3/52/39', '7/52/<b>', ' 7/52/39'])(
		'refuses what is no view: %s',
		(text) => {
			expect(parseView(text, LIMITS)).toBeNull();
		},
	);

	const view = fc.record({
		zoom: fc.double({ min: 3, max: 11, noNaN: true }),
		lat: fc.double({ min: 42, max: 66, noNaN: true }),
		lng: fc.double({ min: 14, max: 62, noNaN: true }),
		bearing: fc.double({ min: -180, max: 180, noNaN: true }),
	});
	property('round-trips: what is written reads back the same', [view], (some) => {
		const written = formatView(some);
		const read = parseView(written, LIMITS);
		expect(read).not.toBeNull();
		if (read) expect(formatView(read)).toBe(written);
	});
});

describe('a place in an address', () => {
	property(
		'is always one that the map can show, and reading it again changes nothing',
		[fc.string(), fc.string()],
		(t, map) => {
			const place = readPlace(new URLSearchParams({ t, map }), LIMITS);
			if (place.moment !== null) {
				expect(place.moment).toBeGreaterThanOrEqual(LIMITS.from);
				expect(place.moment).toBeLessThanOrEqual(LIMITS.to);
			}
			const again = readPlace(new URLSearchParams(place.query), LIMITS);
			expect(again).toEqual(place);
		},
	);

	it('brings a moment into the story', () => {
		expect(readPlace(new URLSearchParams('t=1999-01-01T00:00Z'), LIMITS).moment).toBe(LIMITS.from);
		expect(readPlace(new URLSearchParams('t=2999-01-01T00:00Z'), LIMITS).moment).toBe(LIMITS.to);
	});

	it('writes nothing where the reader is at the stage’s own place', () => {
		expect(formatPlace({ moment: null, view: null })).toBe('');
	});

	it('takes the first of repeated values and never echoes what it cannot read', () => {
		const place = readPlace(new URLSearchParams('t=<script>&t=2023-06-24T11:30Z&map=x'), LIMITS);
		expect(place.query).toBe('');
	});
});
