import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
	document.addEventListener('fullscreenchange', update);
	return () => {
		document.removeEventListener('fullscreenchange', update);
	};
});

/**
 * The page in full screen: all of it, so that the text, the time and whatever dialog opens stay in reach. Phones that cannot
 * do it, and frames that may not, say so.
 */
export const fullScreen = {
	get isPossible(): boolean {
		return typeof document !== 'undefined' && document.fullscreenEnabled;
	},
	get isOn(): boolean {
		subscribe();
		return document.fullscreenElement !== null;
	},
	async toggle(): Promise<void> {
		try {
			if (document.fullscreenElement) await document.exitFullscreen();
			else await document.documentElement.requestFullscreen();
		} catch (cause) {
			console.warn('The browser does not allow full screen.', cause);
		}
	},
};
