/** What the tests need of a browser, whichever it is; each browser's own file says how it is done there. */

/** A place in the window, CSS pixels from the page's upper left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The keys that the tests press. */
export type Key = 'ArrowLeft' | 'ArrowRight' | 'Escape' | 'Shift';

/** One browser with one window, driven as a reader's hands do it: by keys, pointer and wheel. */
export interface Browser {
	/** Goes to an address, and waits until its page has loaded. */
	goto(url: string): Promise<void>;
	/** Loads the page anew, and waits until it has loaded. */
	reload(): Promise<void>;
	/** Presses the browser's own Back. */
	back(): Promise<void>;
	/** Runs a function in the page. It may use nothing from outside itself but its arguments, which are plain data. */
	evaluate<Args extends readonly unknown[], Result>(
		run: (...args: Args) => Result | Promise<Result>,
		...args: Args
	): Promise<Result>;
	/** Presses keys, each while those before it are held, and lets go of them; `times` as fast as the browser takes them. */
	press(keys: readonly Key[], times?: number): Promise<void>;
	click(at: Point): Promise<void>;
	/** Takes hold at one place, moves in steps to another, and lets go there. */
	drag(from: Point, to: Point): Promise<void>;
	/** Turns the wheel there, so many px down. */
	wheel(at: Point, down: number): Promise<void>;
	/** The window's page as a PNG. */
	screenshot(): Promise<Buffer>;
	/** Ends the browser and all that was started with it. */
	close(): Promise<void>;
}

/** A command that no browser is there to answer: it has crashed. The project's `retry` goes by the message. */
export class BrowserGone extends Error {
	constructor(what: string) {
		super(`the browser is gone (${what})`);
	}
}

/** The size of the page in the window, CSS pixels. */
export const SIZE = { width: 1366, height: 800 };

/** The call of a function with its arguments, as script. */
export function callOf(run: (...args: never) => unknown, args: readonly unknown[]): string {
	return `(${String(run)})(...${JSON.stringify(args)})`;
}
