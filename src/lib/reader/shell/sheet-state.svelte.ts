import type { Stop } from './sheet.ts';

/** The sheet that the text is on a phone: where it stands, and how high it is while a hand is on it. */
export class Sheet {
	stop = $state<Stop>('half');
	/** px; `null` where it rests. */
	pulled = $state<number | null>(null);

	/** The heights of the stops at present, as the style sheet has them, and the sheet's own, px. */
	measure(panel: HTMLElement): Record<Stop | 'now', number> {
		const style = getComputedStyle(panel);
		const height = (name: string) => Number.parseFloat(style.getPropertyValue(name));
		return {
			peek: height('--at-peek'),
			half: height('--at-half'),
			full: height('--at-full'),
			now: panel.offsetHeight,
		};
	}
}
