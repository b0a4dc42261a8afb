import { fetchAnew } from './fetch-anew.ts';
import type * as late from './late.ts';

/** The page's late parts, which come with one file. */
export type Parts = typeof late;

const load = (): Promise<Parts> => import('./late.ts');

let here = $state.raw<Parts | null>(null);
let hasFailed = $state(false);
let isAsked = false;

export const lateParts = {
	/** `null` until they have come. */
	get here(): Parts | null {
		return here;
	},
	/** Whether they cannot be had, as far as is known. */
	get hasFailed(): boolean {
		return hasFailed;
	},
	/** Brings them, once for all who need them; `again` where they have failed, `anew` even with a page loaded anew. */
	bring(how: 'once' | 'again' | 'anew' = 'once'): void {
		if (here !== null || (isAsked && how === 'once')) return;
		isAsked = true;
		const coming = how === 'anew' ? fetchAnew(load) : load();
		coming.then(
			(parts) => {
				here = parts;
				hasFailed = false;
			},
			(cause: unknown) => {
				console.warn('Parts of the page could not be fetched.', cause);
				hasFailed = true;
			},
		);
	},
};
