import { keep, kept } from './kept.ts';

let areOn = $state(kept('shortcuts') !== 'off');

/** Whether single keys do anything on the page: a reader who dictates, or whose hand shakes, can switch them off (WCAG 2.1.4). */
export const shortcuts = {
	get areOn(): boolean {
		return areOn;
	},
	set areOn(on: boolean) {
		areOn = on;
		keep('shortcuts', on ? null : 'off');
	},
};
