import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player } from '#lib/reader/time/player.svelte.ts';
import { timeScale } from '#lib/reader/time/time-scale.ts';
import { story } from './support/reader.ts';

const scale = timeScale(story);
/** Where the axis is broken. */
const turn = scale.parts[0]!.until;
const WHOLE_STRIP = 120_000;

function playFrom(start: number, options: { stop?: number; isReduced?: boolean } = {}) {
	const went: number[] = [];
	const ends: number[] = [];
	let now = start;
	const player = new Player(scale, {
		now: () => now,
		go: (moment) => {
			now = moment;
			went.push(moment);
		},
		stop: () => options.stop ?? null,
		isReduced: () => options.isReduced ?? false,
		onend: () => ends.push(now),
	});
	player.play();
	const stepTo = (moment: number) => (now = moment);
	return { player, went, ends, share: () => scale.toShare(now), stepTo };
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('play', () => {
	test('runs along the strip at an even pace, forward in every frame', () => {
		const { went, share, player } = playFrom(scale.start);
		vi.advanceTimersByTime(WHOLE_STRIP / 10);

		expect(share()).toBeCloseTo(0.1, 2);
		expect(went).toEqual(went.toSorted((a, b) => a - b));
		expect(went.length).toBeGreaterThan(100);
		player.pause();
	});

	test('goes on from wherever the reader has stepped to meanwhile', () => {
		const { player, share, stepTo } = playFrom(scale.start);
		vi.advanceTimersByTime(WHOLE_STRIP / 20);
		stepTo(scale.toMoment(0.4));
		vi.advanceTimersByTime(WHOLE_STRIP / 20);

		expect(share()).toBeCloseTo(0.45, 2);
		player.pause();
	});

	test('is twice as fast at twice the speed, from the next frame on', () => {
		const { player, share } = playFrom(scale.start);
		player.speed = 2;
		vi.advanceTimersByTime(WHOLE_STRIP / 20);
		expect(share()).toBeCloseTo(0.1, 2);
		player.pause();
	});

	test('stands still when paused, and goes on from there', () => {
		const { player, went, share } = playFrom(scale.start);
		vi.advanceTimersByTime(1000);
		player.pause();
		const { length } = went;
		vi.advanceTimersByTime(5000);
		expect(went).toHaveLength(length);
		expect(player.isPlaying).toBe(false);

		const before = share();
		player.toggle();
		vi.advanceTimersByTime(WHOLE_STRIP / 100);
		expect(share() - before).toBeCloseTo(0.01, 3);
		player.pause();
	});

	test('rests on a full minute, as links have it', () => {
		const { player, went } = playFrom(scale.start);
		vi.advanceTimersByTime(1234);
		expect(went.at(-1)! % 60_000).not.toBe(0);
		player.toggle();
		expect(went.at(-1)! % 60_000).toBe(0);
		expect(Math.abs(went.at(-1)! - went.at(-2)!)).toBeLessThanOrEqual(30_000);
	});

	test('stops where it was asked to, at that very moment', () => {
		const stop = scale.start + 30 * 60_000;
		const { player, went, ends } = playFrom(scale.start, { stop });
		vi.advanceTimersByTime(WHOLE_STRIP);
		expect(went.at(-1)).toBe(stop);
		expect(ends).toEqual([stop]);
		expect(player.isPlaying).toBe(false);
	});

	test('ends at the end of the story, and starts over from there', () => {
		const { player, went } = playFrom(scale.toMoment(0.99));
		vi.advanceTimersByTime(WHOLE_STRIP / 20);
		expect(went.at(-1)).toBe(scale.end);
		expect(player.isPlaying).toBe(false);

		player.play();
		vi.advanceTimersByTime(100);
		expect(scale.toShare(went.at(-1)!)).toBeLessThan(0.01);
		player.pause();
	});

	test('does not dwell in the break between the hours and the days', () => {
		const { went, player } = playFrom(turn);
		vi.advanceTimersByTime(500);
		expect(new Set(went.filter((moment) => moment === turn)).size).toBeLessThanOrEqual(1);
		expect(went.at(-1)).toBeGreaterThan(turn);
		player.pause();
	});

	test('takes a tab that slept for a moment, not for an hour', () => {
		const { share, player } = playFrom(scale.start);
		vi.advanceTimersByTime(16);
		vi.setSystemTime(Date.now() + 3_600_000);
		vi.advanceTimersByTime(32);
		expect(share()).toBeLessThan(0.01);
		player.pause();
	});

	test('goes in steps for a reader who wants no motion', () => {
		const { went, share, player } = playFrom(scale.start, { isReduced: true });
		vi.advanceTimersByTime(WHOLE_STRIP / 10);
		expect(went.length).toBeLessThanOrEqual(12);
		expect(went.length).toBeGreaterThanOrEqual(10);
		expect(share()).toBeCloseTo(0.1, 1);
		player.pause();
	});
});
