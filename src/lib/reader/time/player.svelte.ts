import { MINUTE } from '#lib/story/time.ts';
import type { Moment } from '#lib/story/types.ts';
import type { TimeScale } from './time-scale.ts';

/** How long the whole strip takes at speed 1, ms. */
const WHOLE_STRIP = 120_000;
/** With reduced motion, play goes in steps of this share of the strip. */
const STEP_SHARE = 1 / 120;
export const SPEEDS = [0.5, 1, 2, 4] as const;

export interface PlayerActions {
	readonly now: () => Moment;
	readonly go: (moment: Moment) => void;
	/** Where play has to stop next, if at all. */
	readonly stop: () => Moment | null;
	readonly isReduced: () => boolean;
	/** Play has come to its end, or to the stop. */
	readonly onend: () => void;
}

/** Plays the story: the cursor runs along the strip at an even pace, among hours as among days. */
export class Player {
	isPlaying = $state(false);
	speed = $state<number>(1);
	readonly #scale: TimeScale;
	readonly #actions: PlayerActions;
	#frame = 0;

	constructor(scale: TimeScale, actions: PlayerActions) {
		this.#scale = scale;
		this.#actions = actions;
	}

	/** Plays, or rests on the nearest full minute: a link says no more of the moment. */
	toggle(): void {
		if (!this.isPlaying) {
			this.play();
			return;
		}
		this.pause();
		this.#actions.go(Math.round(this.#actions.now() / MINUTE) * MINUTE);
	}

	play(): void {
		if (this.isPlaying) return;
		this.isPlaying = true;
		const { now, go, stop, isReduced, onend } = this.#actions;
		if (now() >= this.#scale.end) go(this.#scale.start);
		let until = stop();
		let told = now();
		let share = this.#scale.toShare(told);
		let last = performance.now();
		let owed = 0;
		const frame = (time: number): void => {
			if (!this.isPlaying) return;
			owed += (Math.min(250, time - last) / WHOLE_STRIP) * this.speed;
			last = time;
			// The reader has gone elsewhere meanwhile, by a step or back: play goes on from there.
			if (now() !== told) {
				told = now();
				share = this.#scale.toShare(told);
				until = stop();
			}
			if (!isReduced() || owed >= STEP_SHARE) {
				share = this.#overTheBreak(share + owed);
				owed = 0;
				const moment = this.#scale.toMoment(Math.min(1, share));
				const isOver = share >= 1 || (until !== null && moment >= until);
				go(until !== null && moment >= until ? until : moment);
				told = now();
				if (isOver) {
					this.pause();
					onend();
					return;
				}
			}
			this.#frame = requestAnimationFrame(frame);
		};
		this.#frame = requestAnimationFrame(frame);
	}

	pause(): void {
		this.isPlaying = false;
		cancelAnimationFrame(this.#frame);
	}

	#overTheBreak(share: number): number {
		const next = this.#scale.parts.find(({ start }) => share < start);
		const before = this.#scale.parts.findLast(({ start }) => share >= start);
		return next && before && share > before.end ? next.start : share;
	}
}
