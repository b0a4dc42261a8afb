import type { Scheme } from '#lib/look/choice.ts';
import { keep, kept } from './kept.ts';

/** What the reader can choose: the system's colour scheme, or one of the two. */
export const SCHEMES = ['system', 'light', 'dark'] as const;
export type SchemeChoice = (typeof SCHEMES)[number];

/** Tells those who follow the scheme on this page that the choice has changed. */
const CHOSEN = 'schemechosen';

/** The scheme that was chosen; the script in the page's shell has read it from what is kept, before anything was drawn. */
export function chosenScheme(): SchemeChoice {
	const { scheme } = document.documentElement.dataset;
	return scheme === 'light' || scheme === 'dark' ? scheme : 'system';
}

/** Chooses a scheme, for this page at once and for later visits. */
export function chooseScheme(choice: SchemeChoice): void {
	keep('scheme', choice === 'system' ? null : choice);
	apply(choice);
}

/** Tells the colour scheme of the page, now and whenever it changes. Returns the way to stop. */
export function followScheme(tell: (scheme: Scheme) => void): () => void {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const change = () => {
		const chosen = chosenScheme();
		tell(chosen !== 'system' ? chosen : dark.matches ? 'dark' : 'light');
	};
	change();
	dark.addEventListener('change', change);
	document.addEventListener(CHOSEN, change);
	return () => {
		dark.removeEventListener('change', change);
		document.removeEventListener(CHOSEN, change);
	};
}

/**
 * Keeps the page's scheme as it was chosen: colours the browser's own bars, and takes up what is chosen in another window.
 * Returns the way to stop.
 */
export function keepScheme(): () => void {
	const stored = (event: StorageEvent) => {
		if (self !== top || !event.key?.endsWith('.scheme')) return;
		const scheme = kept('scheme');
		apply(scheme === 'light' || scheme === 'dark' ? scheme : 'system');
	};
	colourBars(chosenScheme());
	addEventListener('storage', stored);
	return () => {
		removeEventListener('storage', stored);
	};
}

function apply(choice: SchemeChoice): void {
	if (choice === 'system') delete document.documentElement.dataset['scheme'];
	else document.documentElement.dataset['scheme'] = choice;
	colourBars(choice);
	document.dispatchEvent(new Event(CHOSEN));
}

function colourBars(choice: SchemeChoice): void {
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const own = meta.dataset['for'] ?? '';
		if (choice === 'system') meta.media = `(prefers-color-scheme: ${own})`;
		else meta.media = own === choice ? 'all' : 'not all';
	}
}
